package io.github.homeward.input;

import java.math.BigDecimal;

/** Numbers as scenario files write them. */
public final class Numbers {

    private Numbers() {}

    /** A finite number. */
    public static double parse(String text, Place place) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new HomewardException(
                    ErrorCode.NOT_A_NUMBER,
                    place.toString(),
                    "'" + text + "'",
                    "a number such as 0.275",
                    "use a decimal point, no thousands separator, no percent sign and no unit",
                    e);
        }
        if (!Double.isFinite(number)) {
            throw place.error(ErrorCode.NOT_FINITE, "'" + text + "'", "a finite number", "write digits");
        }
        return number;
    }

    /** A number without a useless tail. */
    public static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
