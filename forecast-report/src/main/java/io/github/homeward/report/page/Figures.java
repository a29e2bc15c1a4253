package io.github.homeward.report.page;

import java.util.Locale;

/** Numbers for readers: rounded, thousands apart, the same in every locale. */
public final class Figures {

    /** Stands where there is no number. */
    static final String NONE = "-";

    private static final double WHOLE_FROM = 100;

    /** A rise beyond this says only that the start was small. */
    private static final long TELLING = 300;

    private Figures() {}

    /** Whole from 100 on, with one decimal below, where rounding would hide too much. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        boolean whole = Math.abs(value) >= WHOLE_FROM || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
    }

    public static String range(double lower, double upper) {
        return Double.isNaN(lower) || Double.isNaN(upper) ? NONE : number(lower) + "-" + number(upper);
    }

    /**
     * Change from one value to another in percent, with its sign and a space before it; empty where there is none or
     * it tells nothing.
     */
    static String change(double from, double to) {
        if (!(from > 0) || Double.isNaN(to)) {
            return "";
        }
        long percent = Math.round(100 * (to / from - 1));
        if (percent > TELLING) {
            return "";
        }
        return String.format(Locale.ROOT, " %+,d%%", percent);
    }
}
