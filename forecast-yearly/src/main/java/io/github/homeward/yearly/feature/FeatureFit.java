package io.github.homeward.yearly.feature;

import io.github.homeward.math.RidgePosterior;
import java.util.Arrays;
import java.util.List;

/**
 * How the errors of forecasts from history go with changes of features: a pooled ridge regression of log errors on
 * standardised changes, with a prior of zero on every coefficient.
 *
 * @param scale standard deviation of each feature's changes; 0 for one that never changed
 * @param coefficient change of the logarithm of a series for a change by one standard deviation
 */
record FeatureFit(double[] scale, double[] coefficient) {

    /** One standard deviation of a feature is held to move a series by some ten per cent, this way or that. */
    private static final double PRIOR_SD = 0.1;

    /** Errors below this say nothing of what features do. */
    private static final double SMALLEST_NOISE = 0.01;

    /**
     * The error of one forecast.
     *
     * @param cutoff last year known
     * @param changes of the features from then to the year forecast, as known then
     * @param error logarithm of what came over what was forecast
     */
    record Row(int cutoff, double[] changes, double error) {}

    static FeatureFit of(List<Row> rows, int features) {
        double[] scale = new double[features];
        for (int j = 0; j < features; j++) {
            int column = j;
            scale[j] = Math.sqrt(rows.stream()
                    .mapToDouble(row -> row.changes()[column] * row.changes()[column])
                    .average()
                    .orElse(0));
        }
        double[][] x = rows.stream().map(row -> scaled(row.changes(), scale)).toArray(double[][]::new);
        double[] errors = rows.stream().mapToDouble(Row::error).toArray();
        double[] weights = new double[errors.length];
        Arrays.fill(weights, 1);
        double[] prior = new double[features];
        double[] priorSd = new double[features];
        Arrays.fill(priorSd, PRIOR_SD);
        double noise = Math.sqrt(
                Arrays.stream(errors).map(error -> error * error).average().orElse(1));
        RidgePosterior posterior =
                RidgePosterior.of(x, errors, weights, prior, priorSd, Math.max(noise, SMALLEST_NOISE));
        return new FeatureFit(scale, posterior.mean());
    }

    /** What changes of the features add to the logarithm of a forecast. */
    double push(double[] changes) {
        double[] x = scaled(changes, scale);
        double push = 0;
        for (int j = 0; j < x.length; j++) {
            push += coefficient[j] * x[j];
        }
        return push;
    }

    private static double[] scaled(double[] changes, double[] scale) {
        double[] x = new double[changes.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = scale[j] == 0 ? 0 : changes[j] / scale[j];
        }
        return x;
    }
}
