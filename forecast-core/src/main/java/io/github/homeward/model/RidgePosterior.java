package io.github.homeward.model;

/**
 * The exact posterior of a linear regression with Gaussian noise and a Gaussian prior on every coefficient.
 *
 * <p>Bishop (2006), Pattern Recognition and Machine Learning, section 3.3; with zero prior means it is the ridge
 * regression of Hoerl &amp; Kennard (1970). With no rows the posterior is the prior.
 *
 * @param mean posterior means, one a coefficient
 * @param covariance posterior covariance
 */
public record RidgePosterior(double[] mean, double[][] covariance) {

    /**
     * Updates the prior with the rows. There is no intercept: a column of ones with its own prior makes one.
     *
     * @param rows one array of values a row, possibly none
     * @param targets one target a row
     * @param weights one positive weight a row; the noise variance of a row is {@code noiseSd^2 / weight}
     * @param priorMean prior means, one a coefficient
     * @param priorSd prior standard deviations, positive
     * @param noiseSd standard deviation of the noise of a row of weight 1, positive
     * @throws IllegalArgumentException if shapes differ or a deviation is not positive
     */
    public static RidgePosterior of(
            double[][] rows, double[] targets, double[] weights, double[] priorMean, double[] priorSd, double noiseSd) {
        int size = priorMean.length;
        if (priorSd.length != size || targets.length != rows.length || weights.length != rows.length) {
            throw new IllegalArgumentException("shapes differ: " + size + " means, " + priorSd.length
                    + " deviations, " + rows.length + " rows, " + targets.length + " targets, " + weights.length
                    + " weights");
        }
        if (!(noiseSd > 0)) {
            throw new IllegalArgumentException("noise deviation " + noiseSd + " is not positive");
        }
        // In units of the prior deviation the precision is I + Z'Z, which no scale of a driver can unbalance.
        double[][] precision = new double[size][size];
        double[] pull = new double[size];
        for (int j = 0; j < size; j++) {
            if (!(priorSd[j] > 0)) {
                throw new IllegalArgumentException("prior deviation " + j + " is " + priorSd[j]);
            }
            precision[j][j] = 1;
        }
        double[] scaled = new double[size];
        for (int i = 0; i < rows.length; i++) {
            double root = Math.sqrt(weights[i]) / noiseSd;
            double surprise = targets[i];
            for (int j = 0; j < size; j++) {
                surprise -= rows[i][j] * priorMean[j];
                scaled[j] = rows[i][j] * priorSd[j] * root;
            }
            for (int j = 0; j < size; j++) {
                pull[j] += scaled[j] * surprise * root;
                for (int k = 0; k <= j; k++) {
                    precision[j][k] += scaled[j] * scaled[k];
                }
            }
        }
        Cholesky.factor(precision);
        Cholesky.solve(precision, pull);
        double[] mean = new double[size];
        double[][] covariance = new double[size][];
        for (int j = 0; j < size; j++) {
            mean[j] = priorMean[j] + priorSd[j] * pull[j];
            double[] unit = new double[size];
            unit[j] = 1;
            Cholesky.solve(precision, unit);
            for (int k = 0; k < size; k++) {
                unit[k] *= priorSd[j] * priorSd[k];
            }
            covariance[j] = unit;
        }
        return new RidgePosterior(mean, covariance);
    }

    /** Posterior standard deviations, one a coefficient. */
    public double[] sd() {
        double[] sd = new double[mean.length];
        for (int j = 0; j < sd.length; j++) {
            sd[j] = Math.sqrt(covariance[j][j]);
        }
        return sd;
    }
}
