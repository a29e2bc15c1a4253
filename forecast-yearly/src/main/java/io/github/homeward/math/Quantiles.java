package io.github.homeward.math;

/**
 * Sample quantiles. The types are those of Hyndman and Fan, "Sample quantiles in statistical packages", The American
 * Statistician 50, 1996. All take sorted values, at least one, and a probability from 0 to 1.
 */
public final class Quantiles {

    private Quantiles() {}

    /** Of the sample as it is, by linear interpolation from its least to its greatest value (type 7). */
    public static double of(double[] ascending, double probability) {
        return interpolated(ascending, probability * (ascending.length - 1));
    }

    /**
     * Of the next value to be drawn (type 6): it falls between two neighbours of the sample, or beyond an end, with the
     * same chance each. Beyond the ends nothing is known, so that these are given.
     */
    public static double ofNext(double[] ascending, double probability) {
        double position = probability * (ascending.length + 1) - 1;
        return interpolated(ascending, Math.max(0, Math.min(position, ascending.length - 1)));
    }

    /** A value of the sample itself: the one whose rank is nearest to that of {@link #of}. */
    public static double nearest(double[] ascending, double probability) {
        return ascending[(int) Math.round(probability * (ascending.length - 1))];
    }

    private static double interpolated(double[] ascending, double position) {
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, ascending.length - 1);
        double weight = position - below;
        // Written so that rounding never puts a higher quantile below a lower one: ranges must nest to the last digit.
        return Math.min(ascending[above], ascending[below] + weight * (ascending[above] - ascending[below]));
    }
}
