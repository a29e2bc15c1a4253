package io.github.homeward.report.page;

import java.util.Locale;

/** Numbers for readers: rounded, thousands apart, the same in every locale. */
public final class Figures {

    /** Stands where there is no number. */
    static final String NONE = "-";

    private static final double WHOLE_FROM = 100;

    private static final double TENTHS = 10;

    /** Less than this is printed as nothing. */
    private static final double SMALLEST = 0.05;

    /** A rise beyond this says only that the start was small. */
    private static final long TELLING = 300;

    private Figures() {}

    /** Whole from 100 on, with one decimal below, where rounding would hide too much. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        boolean whole = Math.abs(value) >= WHOLE_FROM || value == Math.rint(value);
        // What rounds to nothing has no sign.
        double printed = Math.abs(value) < SMALLEST ? Math.abs(value) : value;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", printed);
    }

    /** A value as {@link #number} prints it. */
    static double rounded(double value) {
        return Math.abs(value) >= WHOLE_FROM ? Math.rint(value) : Math.rint(value * TENTHS) / TENTHS;
    }

    public static String range(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? NONE : number(lower) + "-" + number(upper);
    }

    /**
     * Change from one value to another in percent, with its sign and a space before it; {@code =} where it rounds to
     * nothing; empty where there is nothing to compare with or it tells nothing.
     */
    static String change(double from, double to) {
        if (!(from > 0) || Double.isNaN(to)) {
            return "";
        }
        long percent = Math.round(100 * (to / from - 1));
        if (percent > TELLING) {
            return "";
        }
        return percent == 0 ? " =" : String.format(Locale.ROOT, " %+,d%%", percent);
    }
}
