package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;

/** What to make of years that are missing inside a series. */
public enum Gaps {
    /** They are an error. */
    REFUSE,
    /** There was nothing in them. */
    ZERO,
    /** They lie on the straight line between their neighbours. */
    LINE;

    /**
     * As a user writes it.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} for any other word
     */
    public static Gaps parse(String word) {
        return switch (word) {
            case "refuse" -> REFUSE;
            case "zero" -> ZERO;
            case "line" -> LINE;
            default ->
                throw new HomewardException(
                        ErrorCode.BAD_OPTION,
                        "--gaps",
                        "'" + word + "'",
                        "refuse, zero or line",
                        "write zero if nothing was sold in such years, line if nobody counted");
        };
    }

    /** The values of a series with its gaps filled; NaN marks them, and the first and last value are none. */
    double[] filled(double[] values) {
        double[] filled = values.clone();
        int before = 0;
        for (int i = 1; i < filled.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            for (int gap = before + 1; gap < i; gap++) {
                double share = (double) (gap - before) / (i - before);
                filled[gap] = this == ZERO ? 0 : values[before] + share * (values[i] - values[before]);
            }
            before = i;
        }
        return filled;
    }
}
