package io.github.homeward.yearly.score;

/** Measures of a whole predictive distribution for one year, in the unit of the values; less is better. */
public final class QuantileScores {

    private QuantileScores() {}

    /**
     * Pinball loss of one quantile: {@code (y - q) p} where the value lies above it, {@code (q - y) (1 - p)} where it
     * lies below. Koenker &amp; Bassett (1978), Regression quantiles, Econometrica 46; without the factor 2 that some
     * texts carry (FPP3, section 5.9).
     *
     * @param actual what happened
     * @param quantile the forecast quantile
     * @param probability its probability, in (0, 1)
     * @return NaN if the quantile was refused
     */
    public static double pinball(double actual, double quantile, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability " + probability + " is not between 0 and 1");
        }
        double error = actual - quantile;
        return error >= 0 || Double.isNaN(error) ? probability * error : (probability - 1) * error;
    }

    /**
     * Interval score of one central range: {@code (U - L) + 2/a (L - y)+ + 2/a (y - U)+}. Gneiting &amp; Raftery
     * (2007), Strictly proper scoring rules, JASA 102.
     *
     * @param alpha one minus the level of the range, for instance 0.05
     * @return NaN if the range was refused
     */
    public static double interval(double actual, double lower, double upper, double alpha) {
        return upper - lower + 2 / alpha * (Math.max(0, lower - actual) + Math.max(0, actual - upper));
    }

    /**
     * Weighted interval score: {@code (|y - m| / 2 + sum a_k / 2 IS_k) / (K + 1/2)} over {@code K} central ranges,
     * {@code m} being the point forecast taken for the median. Bracher, Ray, Gneiting &amp; Reich (2021), Evaluating
     * epidemic forecasts in an interval format, PLOS Computational Biology 17(2).
     *
     * @param actual what happened
     * @param median the point forecast
     * @param lower lower ends of the ranges
     * @param upper their upper ends
     * @param alphas one minus the level of each
     * @return NaN if a range was refused
     */
    public static double weightedInterval(
            double actual, double median, double[] lower, double[] upper, double[] alphas) {
        if (lower.length != alphas.length || upper.length != alphas.length) {
            throw new IllegalArgumentException(
                    lower.length + " lower ends, " + upper.length + " upper ends, " + alphas.length + " levels");
        }
        double sum = Math.abs(actual - median) / 2;
        for (int k = 0; k < alphas.length; k++) {
            sum += alphas[k] / 2 * interval(actual, lower[k], upper[k], alphas[k]);
        }
        return sum / (alphas.length + 0.5);
    }
}
