package io.github.homeward.math;

/**
 * The exact posterior of a linear regression with Gaussian noise and a Gaussian prior on every coefficient.
 *
 * <p>Where the sign of a coefficient is known, prior and posterior are the same Gaussians cut off at 0: cutting
 * commutes with Bayes' rule, since the likelihood multiplies both alike. {@link #mode} is the most probable point of
 * what remains.
 *
 * <p>Bishop (2006), Pattern Recognition and Machine Learning, section 3.3; with zero prior means it is the ridge
 * regression of Hoerl &amp; Kennard (1970). With no rows the posterior is the prior.
 *
 * @param mean posterior means, one a coefficient
 * @param covariance posterior covariance
 */
public record RidgePosterior(double[] mean, double[][] covariance) {

    /** Sweeps after which {@link #mode} stops; a handful is the rule. */
    private static final int MOST_SWEEPS = 100_000;

    /** Move, in units of a coefficient's own deviation, below which {@link #mode} has arrived. */
    private static final double ARRIVED = 1e-13;

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
        Cholesky factor = Cholesky.factor(precision);
        factor.solve(pull);
        double[] mean = new double[size];
        double[][] covariance = new double[size][];
        for (int j = 0; j < size; j++) {
            mean[j] = priorMean[j] + priorSd[j] * pull[j];
            double[] unit = new double[size];
            unit[j] = 1;
            factor.solve(unit);
            for (int k = 0; k < size; k++) {
                unit[k] *= priorSd[j] * priorSd[k];
            }
            covariance[j] = unit;
        }
        return new RidgePosterior(mean, covariance);
    }

    /**
     * The most probable coefficients among those that have the right signs: the point of the allowed orthant nearest
     * to the mean in the metric of the posterior. A coefficient held at 0 moves the others as far as it is correlated
     * with them, which plain clipping forgets. The mean itself if its signs are right.
     *
     * <p>A strictly convex quadratic programme with simple bounds, by cyclic coordinate descent (Bertsekas 2016,
     * Nonlinear Programming, section 3.7), which converges to the only solution.
     *
     * @param signs for each coefficient −1 if it may not be positive, 1 if it may not be negative, 0 if it is free
     * @throws IllegalArgumentException if there are not as many signs as coefficients
     */
    public double[] mode(int[] signs) {
        int size = mean.length;
        if (signs.length != size) {
            throw new IllegalArgumentException(signs.length + " signs for " + size + " coefficients");
        }
        double[][] precision = precision();
        double[] mode = mean.clone();
        double moved = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < MOST_SWEEPS && moved > ARRIVED; sweep++) {
            moved = 0;
            for (int j = 0; j < size; j++) {
                double pull = 0;
                for (int k = 0; k < size; k++) {
                    pull += k == j ? 0 : precision[j][k] * (mode[k] - mean[k]);
                }
                double next = allowed(mean[j] - pull / precision[j][j], signs[j]);
                moved = Math.max(moved, Math.abs(next - mode[j]) / Math.sqrt(covariance[j][j]));
                mode[j] = next;
            }
        }
        return mode;
    }

    private static double allowed(double value, int sign) {
        return sign * value < 0 ? 0 : value;
    }

    private double[][] precision() {
        int size = mean.length;
        Cholesky factor = Cholesky.factor(covariance);
        double[][] inverse = new double[size][size];
        for (int j = 0; j < size; j++) {
            inverse[j][j] = 1;
            factor.solve(inverse[j]);
        }
        return inverse;
    }

    /** Posterior standard deviations, one a coefficient, before any cut. */
    public double[] sd() {
        double[] sd = new double[mean.length];
        for (int j = 0; j < sd.length; j++) {
            sd[j] = Math.sqrt(covariance[j][j]);
        }
        return sd;
    }
}
