package io.github.homeward.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same on every platform, in every locale and on every Java version. */
public final class Decimals {

    private static final int ALWAYS_EXACT = 17;
    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_TO = 1e15;

    private Decimals() {}

    /**
     * The shortest decimal that reads back as the same number. {@link Double#toString(double)} gives
     * other digits before Java 19 than after, so it cannot serve in files that must not differ.
     */
    public static String text(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        if (number == 0) {
            return "0.0";
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= ALWAYS_EXACT; digits = digits < 12 ? digits + 3 : digits + 1) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == number) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        double size = Math.abs(number);
        if (size < PLAIN_FROM || size >= PLAIN_TO) {
            return shortest.toString();
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }

    /** As {@link #text} for people: no exponent, no useless tail. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Reads a finite decimal number.
     *
     * @param what stands there, in one word, for messages
     * @throws HomewardException {@link ErrorCode#NOT_A_NUMBER} or {@link ErrorCode#NOT_FINITE}
     */
    public static double read(String text, String what, Place place) {
        double number = parse(text);
        if (Double.isInfinite(number) || isWordForNotANumber(text)) {
            throw place.error(
                    ErrorCode.NOT_FINITE,
                    what + " '" + text + "'",
                    "a finite number",
                    "write the number that is meant");
        }
        if (Double.isNaN(number)) {
            throw place.error(
                    ErrorCode.NOT_A_NUMBER,
                    what + " '" + text + "'",
                    "a number such as 1234.5",
                    "use a decimal point, no thousands separator, no percent sign and no unit");
        }
        return number;
    }

    /** Reads a decimal number; NaN for anything else, so that hexadecimal and suffixed literals are refused. */
    public static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean numeric = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!numeric) {
                return infinity(text);
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a text says in words that there is no number. */
    public static boolean isWordForNotANumber(String text) {
        return text.equalsIgnoreCase("nan");
    }

    private static double infinity(String text) {
        String word = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean infinite = word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
        return infinite ? Double.POSITIVE_INFINITY : Double.NaN;
    }
}
