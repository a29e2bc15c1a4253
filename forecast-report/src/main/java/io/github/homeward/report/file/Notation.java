package io.github.homeward.report.file;

import io.github.homeward.input.Decimals;
import java.util.regex.Pattern;

/**
 * Which sign stands before the fraction of a number: it differs between countries, so a file must show it or not need
 * it.
 */
enum Notation {
    POINT,
    COMMA,
    /** Nothing in the file says: {@code 1,234} and {@code 1.234} may be either. */
    OPEN;

    private static final String GROUPS = "[+-]?[1-9]\\d{0,2}";
    private static final Pattern BLANK_GROUPS = Pattern.compile(GROUPS + "([ '’]\\d{3})+([.,]\\d*)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile(GROUPS + "(,\\d{3})+(\\.\\d*)?");
    private static final Pattern POINT_GROUPS = Pattern.compile(GROUPS + "(\\.\\d{3})+(,\\d*)?");
    private static final Pattern ONE_GROUP = Pattern.compile(GROUPS + "[.,]\\d{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d*");
    private static final Pattern UNIT =
            Pattern.compile("(.*\\d) ?(台|units?|vehicles?|cars?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE = Pattern.compile("[−△▲](.*)");

    /** A number as text that only plain decimals are left to be read from. */
    private static String bare(String cell) {
        String text = UNIT.matcher(EverydayText.plain(cell)).replaceFirst("$1");
        return NEGATIVE.matcher(text).replaceFirst("-$1");
    }

    /** Whether a number can be read in two ways. */
    boolean unsure(String cell) {
        return this == OPEN && ONE_GROUP.matcher(bare(cell)).matches();
    }

    /** The number; NaN if it is none. */
    double read(String cell) {
        String text = bare(cell);
        if (BLANK_GROUPS.matcher(text).matches()) {
            text = text.replaceAll("[ '’]", "");
        }
        int comma = text.indexOf(',');
        if (comma < 0 && text.indexOf('.') == text.lastIndexOf('.')) {
            boolean grouped = this == COMMA && POINT_GROUPS.matcher(text).matches();
            return Decimals.parse(grouped ? text.replace(".", "") : text);
        }
        boolean commaDecides = this == COMMA || !COMMA_GROUPS.matcher(text).matches();
        if (this != POINT && commaDecides && DECIMAL_COMMA.matcher(text).matches()) {
            return Decimals.parse(text.replace(',', '.'));
        }
        if (COMMA_GROUPS.matcher(text).matches()
                && !(this == COMMA && ONE_GROUP.matcher(text).matches())) {
            return Decimals.parse(text.replace(",", ""));
        }
        if (POINT_GROUPS.matcher(text).matches()) {
            return Decimals.parse(text.replace(".", "").replace(',', '.'));
        }
        return Double.NaN;
    }

    /** What one cell shows of the file's notation; {@link #OPEN} for nothing. */
    static Notation shownBy(String cell) {
        String text = bare(cell);
        if (ONE_GROUP.matcher(text).matches()) {
            return OPEN;
        }
        if (DECIMAL_COMMA.matcher(text).matches() || POINT_GROUPS.matcher(text).matches()) {
            return COMMA;
        }
        boolean point = COMMA_GROUPS.matcher(text).matches() || text.matches("[+-]?\\d+\\.\\d+");
        return point ? POINT : OPEN;
    }
}
