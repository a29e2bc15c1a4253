package io.github.homeward.yearly.model;

/**
 * One-step errors and variances of an ARMA process with unit noise, exact from the first value on. Brockwell &amp;
 * Davis (1991), Time Series: Theory and Methods, 2nd ed., sections 5.3 and 8.7.
 *
 * <p>The recursion depends on the coefficients alone; {@link #fit} then runs a series and a constant through it at
 * once, so that the best mean has a closed form.
 */
final class Innovations {

    private final double[] phi;

    /** Moving average with the leading one. */
    private final double[] theta;

    private final int m;

    /** Autocovariances 0 to m of the process. */
    private final double[] gamma;

    /** Sums of products of the moving average at each lag. */
    private final double[] lagged;

    private final int length;

    /** Weights of the last errors in the prediction of each value, one row a value, nearest error first. */
    private final double[] weights;

    private final int width;
    private final double[] variance;

    /**
     * @param partialAr partial autocorrelations of the autoregressive side
     * @param phi its coefficients
     * @param ma coefficients of the moving average, without the leading one
     * @param length number of values to prepare for
     */
    Innovations(double[] partialAr, double[] phi, double[] ma, int length) {
        this.phi = phi;
        int p = phi.length;
        int q = ma.length;
        this.m = Math.max(p, q);
        this.theta = new double[q + 1];
        theta[0] = 1;
        System.arraycopy(ma, 0, theta, 1, q);
        this.lagged = new double[q + 1];
        for (int lag = 0; lag <= q; lag++) {
            for (int r = 0; r + lag <= q; r++) {
                lagged[lag] += theta[r] * theta[r + lag];
            }
        }
        double[] autoregressive = PartialAutocorrelations.autocovariances(partialAr, phi, m + q);
        this.gamma = new double[m + 1];
        for (int k = 0; k <= m; k++) {
            gamma[k] = lagged[0] * autoregressive[k];
            for (int lag = 1; lag <= q; lag++) {
                gamma[k] += lagged[lag] * (autoregressive[k + lag] + autoregressive[Math.abs(k - lag)]);
            }
        }
        this.length = length;
        this.width = m + 1;
        this.weights = new double[length * width];
        this.variance = new double[length];
        recursion();
    }

    private void recursion() {
        int q = theta.length - 1;
        variance[0] = covariance(1, 1);
        for (int n = 1; n < length; n++) {
            int first = n < m ? 0 : n - q;
            double rest = covariance(n + 1, n + 1);
            for (int k = first; k < n; k++) {
                double sum = covariance(n + 1, k + 1);
                int from = k < m ? first : Math.max(first, k - q);
                for (int j = from; j < k; j++) {
                    sum -= weights[k * width + k - j] * weights[n * width + n - j] * variance[j];
                }
                double weight = sum / variance[k];
                weights[n * width + n - k] = weight;
                rest -= weight * weight * variance[k];
            }
            variance[n] = Math.max(rest, Double.MIN_NORMAL);
        }
    }

    /** Covariance of the transformed process at {@code i >= j}, counted from 1. */
    private double covariance(int i, int j) {
        int lag = i - j;
        if (j > m) {
            return lag < lagged.length ? lagged[lag] : 0;
        }
        if (i <= m) {
            return gamma[lag];
        }
        double value = gamma[lag];
        for (int r = 1; r <= phi.length; r++) {
            value -= phi[r - 1] * gamma[Math.abs(r - lag)];
        }
        return value;
    }

    /**
     * What a series says about the process.
     *
     * @param mean best mean; 0 if none was asked for
     * @param squares sum of squared errors, each over its variance
     * @param logVariances sum of the logarithms of the variances
     */
    record Fit(double mean, double squares, double logVariances) {}

    Fit fit(double[] values, boolean withMean) {
        int n = values.length;
        double[] errors = new double[n];
        double[] ones = new double[n];
        double ee = 0;
        double eu = 0;
        double uu = 0;
        double logs = 0;
        for (int t = 0; t < n; t++) {
            double predicted = 0;
            double one = 0;
            if (t >= m) {
                for (int i = 0; i < phi.length; i++) {
                    predicted += phi[i] * values[t - 1 - i];
                    one += phi[i];
                }
            }
            int back = t < m ? t : theta.length - 1;
            for (int j = 1; j <= back; j++) {
                predicted += weights[t * width + j] * errors[t - j];
                one += weights[t * width + j] * ones[t - j];
            }
            errors[t] = values[t] - predicted;
            ones[t] = 1 - one;
            ee += errors[t] * errors[t] / variance[t];
            eu += errors[t] * ones[t] / variance[t];
            uu += ones[t] * ones[t] / variance[t];
            logs += Math.log(variance[t]);
        }
        double mean = withMean && uu > 0 ? eu / uu : 0;
        return new Fit(mean, Math.max(0, ee - mean * eu), logs);
    }

    /** The values after a series, from its own errors; the errors of years to come are zero on average. */
    double[] forecast(double[] values, double mean, int horizon) {
        int n = values.length;
        double[] path = new double[n + horizon];
        double[] errors = new double[n + horizon];
        for (int t = 0; t < path.length; t++) {
            double predicted = 0;
            if (t >= m) {
                for (int i = 0; i < phi.length; i++) {
                    predicted += phi[i] * path[t - 1 - i];
                }
            }
            int back = t < m ? t : theta.length - 1;
            for (int j = 1; j <= back; j++) {
                predicted += weights[t * width + j] * errors[t - j];
            }
            path[t] = t < n ? values[t] - mean : predicted;
            errors[t] = path[t] - predicted;
        }
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = mean + path[n + h];
        }
        return forecast;
    }
}
