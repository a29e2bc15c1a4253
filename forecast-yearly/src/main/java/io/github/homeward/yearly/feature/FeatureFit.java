package io.github.homeward.yearly.feature;

import io.github.homeward.math.RidgePosterior;
import java.util.Arrays;
import java.util.List;

/**
 * How the errors of forecasts from history go with changes of features: a pooled ridge regression of log errors on
 * standardised changes, with the prior of each feature on its coefficient.
 *
 * @param scale standard deviation of each feature's changes; 0 for one that never changed
 * @param coefficient change of the logarithm of a series for one unit of the feature
 */
record FeatureFit(double[] scale, double[] coefficient) {

    /** One standard deviation of a feature is held to move a series by some ten per cent, this way or that. */
    private static final double PRIOR_SD = 0.1;

    /** Errors below this say nothing of what features do. */
    private static final double SMALLEST_NOISE = 0.01;

    /**
     * The error of one forecast.
     *
     * @param changes of the features from the last year known to the year forecast, as known then
     * @param error logarithm of what came over what was forecast
     */
    record Row(double[] changes, double error) {}

    /**
     * Learns.
     *
     * @param priors one a feature
     */
    static FeatureFit of(List<Row> rows, List<Features.Prior> priors) {
        int features = priors.size();
        double[] scale = new double[features];
        double[] mean = new double[features];
        double[] sd = new double[features];
        int[] signs = new int[features];
        for (int j = 0; j < features; j++) {
            int column = j;
            Features.Prior prior = priors.get(j);
            scale[j] = Math.sqrt(rows.stream()
                    .mapToDouble(row -> row.changes()[column] * row.changes()[column])
                    .average()
                    .orElse(0));
            boolean stated = scale[j] > 0 && !Double.isNaN(prior.sd());
            mean[j] = prior.mean() * scale[j];
            sd[j] = stated ? prior.sd() * scale[j] : PRIOR_SD;
            signs[j] = prior.sign();
        }
        double[][] x = rows.stream().map(row -> scaled(row.changes(), scale)).toArray(double[][]::new);
        double[] errors = rows.stream().mapToDouble(Row::error).toArray();
        double[] weights = new double[errors.length];
        Arrays.fill(weights, 1);
        double noise = Math.sqrt(
                Arrays.stream(errors).map(error -> error * error).average().orElse(1));
        double[] mode = RidgePosterior.of(x, errors, weights, mean, sd, Math.max(noise, SMALLEST_NOISE))
                .mode(signs);
        double[] coefficient = new double[features];
        // What never changed has taught nothing.
        Arrays.setAll(
                coefficient,
                j -> scale[j] > 0 ? mode[j] / scale[j] : priors.get(j).mean());
        return new FeatureFit(scale, coefficient);
    }

    /** What changes of the features add to the logarithm of a forecast. */
    double push(double[] changes) {
        double push = 0;
        for (int j = 0; j < changes.length; j++) {
            push += coefficient[j] * changes[j];
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
