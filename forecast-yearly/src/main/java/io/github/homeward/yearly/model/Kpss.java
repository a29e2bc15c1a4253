package io.github.homeward.yearly.model;

/**
 * The test for a level against a unit root. Kwiatkowski, Phillips, Schmidt &amp; Shin (1992), Testing the null
 * hypothesis of stationarity against the alternative of a unit root, Journal of Econometrics 54.
 */
final class Kpss {

    /** Critical value at 5 % for a level, from the paper's first table. */
    private static final double CRITICAL = 0.463;

    /** Sum of squares a value, relative to the largest value, below which a series is constant but for rounding. */
    private static final double ROUNDING = 1e-26;

    private Kpss() {}

    /** Whether the values do not vary about a level. */
    static boolean rejectsLevel(double[] values) {
        return statistic(values) > CRITICAL;
    }

    /**
     * The statistic: {@code sum S[t]^2 / (n^2 s^2)} with {@code S} the running sums of the deviations from the mean and
     * {@code s^2} their long-run variance with Bartlett weights and {@code 3 sqrt(n) / 13} lags; 0 for a constant.
     */
    static double statistic(double[] values) {
        int n = values.length;
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        int lags = (int) (3 * Math.sqrt(n) / 13);
        double running = 0;
        double squares = 0;
        double variance = 0;
        for (int t = 0; t < n; t++) {
            double deviation = values[t] - mean;
            running += deviation;
            squares += running * running;
            variance += deviation * deviation;
            for (int lag = 1; lag <= Math.min(lags, t); lag++) {
                variance += 2 * (1 - lag / (lags + 1.0)) * deviation * (values[t - lag] - mean);
            }
        }
        return variance > n * ROUNDING ? squares / (n * variance) : 0;
    }
}
