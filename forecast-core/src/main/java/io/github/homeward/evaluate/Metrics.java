package io.github.homeward.evaluate;

/**
 * Measures of forecast error for one series. Averages over series are taken by the caller, series first.
 *
 * <p>Where a measure has no value (an empty test part, a denominator of zero) it is NaN, and the caller leaves the
 * series out and says how many it left out.
 */
public final class Metrics {

    private Metrics() {}

    /**
     * Symmetric mean absolute percentage error, in percent: {@code mean 200 |y - f| / (|y| + |f|)}; a year in which
     * both are zero counts as no error. Makridakis &amp; Hibon (2000), The M3-competition, IJF 16(4).
     *
     * @param actual what happened
     * @param forecast what was forecast, as many values
     */
    public static double smape(double[] actual, double[] forecast) {
        same(actual, forecast);
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            double size = Math.abs(actual[h]) + Math.abs(forecast[h]);
            sum += size == 0 ? 0 : 200 * Math.abs(actual[h] - forecast[h]) / size;
        }
        return actual.length == 0 ? Double.NaN : sum / actual.length;
    }

    /**
     * Mean absolute scaled error: {@code mean |y - f| / s} with {@link #scale}. Hyndman &amp; Koehler (2006), Another
     * look at measures of forecast accuracy, IJF 22(4).
     *
     * @param training values before the forecast
     * @return NaN if the training part never changes
     */
    public static double mase(double[] training, double[] actual, double[] forecast) {
        same(actual, forecast);
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += Math.abs(actual[h] - forecast[h]);
        }
        return divide(sum, actual.length * scale(training));
    }

    /** The scale of yearly data: mean absolute change of the training part, {@code mean |x[t] - x[t-1]|}. */
    public static double scale(double[] training) {
        double sum = 0;
        for (int t = 1; t < training.length; t++) {
            sum += Math.abs(training[t] - training[t - 1]);
        }
        return training.length < 2 ? 0 : sum / (training.length - 1);
    }

    /**
     * Overall weighted average: mean of sMAPE and MASE, each relative to naive's. Makridakis, Spiliotis &amp;
     * Assimakopoulos (2020), The M4 competition, IJF 36(1); for yearly data their Naive2 is naive.
     *
     * @param smape mean over the series
     * @param mase mean over the series
     * @param naiveSmape naive's mean over the same series
     * @param naiveMase naive's mean over the same series
     */
    public static double owa(double smape, double mase, double naiveSmape, double naiveMase) {
        return (divide(smape, naiveSmape) + divide(mase, naiveMase)) / 2;
    }

    /**
     * Share of the years whose value lay inside the range, ends included. FPP3, section 5.9.
     *
     * @param lower lower ends; NaN where a range was refused, which leaves the year out
     * @param upper upper ends
     */
    public static double coverage(double[] actual, double[] lower, double[] upper) {
        same(actual, lower);
        same(actual, upper);
        int inside = 0;
        int count = 0;
        for (int h = 0; h < actual.length; h++) {
            if (Double.isNaN(lower[h]) || Double.isNaN(upper[h])) {
                continue;
            }
            count++;
            inside += actual[h] >= lower[h] && actual[h] <= upper[h] ? 1 : 0;
        }
        return count == 0 ? Double.NaN : (double) inside / count;
    }

    /**
     * Mean scaled interval score: {@code mean [(U - L) + 2/a (L - y)+ + 2/a (y - U)+] / s}. Gneiting &amp; Raftery
     * (2007), Strictly proper scoring rules, JASA 102, scaled as in the M4 competition.
     *
     * @param alpha one minus the level of the range, for instance 0.05
     * @return NaN if a range was refused or the training part never changes
     */
    public static double msis(double[] training, double[] actual, double[] lower, double[] upper, double alpha) {
        same(actual, lower);
        same(actual, upper);
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += upper[h]
                    - lower[h]
                    + 2 / alpha * Math.max(0, lower[h] - actual[h])
                    + 2 / alpha * Math.max(0, actual[h] - upper[h]);
        }
        return divide(sum, actual.length * scale(training));
    }

    private static double divide(double value, double by) {
        return by > 0 ? value / by : Double.NaN;
    }

    private static void same(double[] left, double[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(left.length + " values against " + right.length);
        }
    }
}
