package io.github.homeward.math;

/** Sample quantiles, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param ascending sorted values, at least one
     * @param probability 0 to 1
     */
    public static double of(double[] ascending, double probability) {
        double position = probability * (ascending.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, ascending.length - 1);
        double weight = position - below;
        // Written so that rounding never puts a higher quantile below a lower one: ranges must nest to the last digit.
        return Math.min(ascending[above], ascending[below] + weight * (ascending[above] - ascending[below]));
    }
}
