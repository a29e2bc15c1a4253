package io.github.homeward.yearly.model;

/**
 * Values brought to a size of about one by a power of two, and the way back.
 *
 * <p>A power of two changes no digit, so a forecast made between the two steps follows the unit of its series exactly,
 * and squares neither overflow nor vanish however large or small the values are.
 *
 * @param values the values divided by {@code 2^exponent}; the largest is below 1 in size
 * @param exponent the power of two
 */
record Magnitude(double[] values, int exponent) {

    /** Smallest exponent whose inverse is a finite double. */
    private static final int LEAST = -1022;

    static Magnitude of(double[] history) {
        double largest = 0;
        for (double value : history) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = largest == 0 ? 0 : Math.max(LEAST, Math.getExponent(largest) + 1);
        double[] values = new double[history.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = Math.scalb(history[t], -exponent);
        }
        return new Magnitude(values, exponent);
    }

    /** Brings a forecast back, in place; what no double can hold becomes the largest one that can. */
    double[] restore(double[] forecast) {
        for (int h = 0; h < forecast.length; h++) {
            double value = Math.scalb(forecast[h], exponent);
            forecast[h] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
        }
        return forecast;
    }

    /** Whether all values are the same. */
    boolean constant() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
