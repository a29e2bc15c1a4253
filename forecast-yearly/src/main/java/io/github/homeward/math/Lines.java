package io.github.homeward.math;

/** Straight lines through equally spaced values. */
public final class Lines {

    private Lines() {}

    /**
     * Slope of the least-squares line through {@code values[from..to)}, per step.
     *
     * @param values equally spaced values
     * @param from first index, inclusive
     * @param to last index, exclusive; the slope of fewer than two values is 0
     */
    public static double slope(double[] values, int from, int to) {
        int n = to - from;
        if (n < 2) {
            return 0;
        }
        double middle = (n - 1) / 2.0;
        double cross = 0;
        double anchor = values[from];
        for (int i = 0; i < n; i++) {
            cross += (i - middle) * (values[from + i] - anchor);
        }
        return cross / (n * ((double) n * n - 1) / 12);
    }
}
