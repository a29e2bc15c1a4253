package io.github.homeward.yearly.score;

/**
 * Measures of forecast error for one series. Averages over series are taken by the caller, series first.
 *
 * <p>Policy for zero denominators and very short series: where a measure has no value (an empty test part, a training
 * part of fewer than two values or one that never changes, a benchmark without error) it is NaN, never infinite and
 * never a made-up number; the caller leaves the series out and says how many it left out. Only sMAPE has an answer
 * for zero over zero: no error.
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

    /**
     * Root mean squared scaled error: {@code sqrt(mean (y - f)^2 / mean (x[t] - x[t-1])^2)}, the lower mean over the
     * training part. Makridakis, Spiliotis &amp; Assimakopoulos (2022), The M5 accuracy competition, IJF 38(4).
     *
     * @param training values before the forecast
     * @return NaN if the training part never changes
     */
    public static double rmsse(double[] training, double[] actual, double[] forecast) {
        same(actual, forecast);
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += (actual[h] - forecast[h]) * (actual[h] - forecast[h]);
        }
        double squares = 0;
        for (int t = 1; t < training.length; t++) {
            squares += (training[t] - training[t - 1]) * (training[t] - training[t - 1]);
        }
        return training.length < 2
                ? Double.NaN
                : Math.sqrt(divide(sum * (training.length - 1), actual.length * squares));
    }

    /**
     * Weighted absolute percentage error, as a fraction: {@code sum |y - f| / sum |y|}. Kolassa &amp; Schuetz (2007),
     * Advantages of the MAD/mean ratio over the MAPE, Foresight 6.
     *
     * @return NaN if every actual value is zero
     */
    public static double wape(double[] actual, double[] forecast) {
        double size = 0;
        for (double value : actual) {
            size += Math.abs(value);
        }
        return divide(absoluteError(actual, forecast), size);
    }

    /**
     * Bias, as a fraction: {@code sum (f - y) / sum |y|}; positive where the forecast is too high. It lies between
     * {@code -wape} and {@code wape}. FPP3, section 5.8, with the denominator of {@link #wape}.
     *
     * @return NaN if every actual value is zero
     */
    public static double bias(double[] actual, double[] forecast) {
        same(actual, forecast);
        double sum = 0;
        double size = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += forecast[h] - actual[h];
            size += Math.abs(actual[h]);
        }
        return divide(sum, size);
    }

    /**
     * Mean absolute error relative to that of a benchmark: {@code sum |y - f| / sum |y - b|}. Hyndman &amp; Koehler
     * (2006), IJF 22(4).
     *
     * @param benchmark forecast to compare with, usually naive
     * @return NaN if the benchmark made no error
     */
    public static double relativeMae(double[] actual, double[] forecast, double[] benchmark) {
        return divide(absoluteError(actual, forecast), absoluteError(actual, benchmark));
    }

    /**
     * Skill against a benchmark: {@code 1 - error / error of the benchmark}; 0 is no better, 1 is perfect, negative is
     * worse. FPP3, section 5.9.
     *
     * @param error any measure of which less is better
     * @param benchmarkError the same measure of the benchmark
     * @return NaN if the benchmark made no error
     */
    public static double skill(double error, double benchmarkError) {
        return 1 - divide(error, benchmarkError);
    }

    private static double absoluteError(double[] actual, double[] forecast) {
        same(actual, forecast);
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += Math.abs(actual[h] - forecast[h]);
        }
        return sum;
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
