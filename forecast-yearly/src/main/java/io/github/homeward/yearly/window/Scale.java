package io.github.homeward.yearly.window;

/** The unit in which the changes of a series are measured. */
public final class Scale {

    /** Keeps the unit of a (nearly) constant series away from zero, as a share of its mean level. */
    private static final double FLOOR = 1e-3;

    private Scale() {}

    /**
     * Mean absolute yearly change of the first {@code length} values, at least a thousandth of their mean size, and 1
     * where every value is zero.
     *
     * @param values one value a year, oldest first
     * @param length how many of them to use, at least one
     * @return positive, in the unit of the values
     */
    public static double of(double[] values, int length) {
        double change = 0;
        double size = Math.abs(values[0]);
        for (int t = 1; t < length; t++) {
            change += Math.abs(values[t] - values[t - 1]);
            size += Math.abs(values[t]);
        }
        double scale = Math.max(length > 1 ? change / (length - 1) : 0, FLOOR * size / length);
        return scale > 0 ? scale : 1;
    }
}
