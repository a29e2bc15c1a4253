package io.github.homeward.yearly.model;

/**
 * The way between partial autocorrelations and the coefficients of a stationary autoregression.
 *
 * <p>Any partial autocorrelations between -1 and 1 belong to exactly one stationary autoregression, which makes a
 * search without bounds possible. Barndorff-Nielsen &amp; Schou (1973), On the parametrization of autoregressive models
 * by partial autocorrelations, Journal of Multivariate Analysis 3; Monahan (1984), A note on enforcing stationarity in
 * autoregressive-moving average models, Biometrika 71(2).
 */
final class PartialAutocorrelations {

    /** Nearer to a unit root the variance of the process cannot be computed with any accuracy. */
    private static final double MOST = 0.9999;

    private PartialAutocorrelations() {}

    /** A partial autocorrelation for any number. */
    static double squeeze(double free) {
        return MOST * Math.tanh(free);
    }

    /** Coefficients {@code phi} of {@code x[t] = phi[0] x[t-1] + ...}, by the Durbin-Levinson recursion. */
    static double[] coefficients(double[] partial) {
        double[] phi = new double[partial.length];
        double[] before = new double[partial.length];
        for (int k = 0; k < partial.length; k++) {
            System.arraycopy(phi, 0, before, 0, k);
            for (int i = 0; i < k; i++) {
                phi[i] = before[i] - partial[k] * before[k - 1 - i];
            }
            phi[k] = partial[k];
        }
        return phi;
    }

    /**
     * Whether every root of {@code 1 - phi[0] z - phi[1] z^2 - ...} lies further than {@code radius} from zero: with
     * the coefficients stretched by the radius, the recursion is run backwards and must meet partial autocorrelations
     * below 1 only.
     */
    static boolean rootsBeyond(double[] phi, double radius) {
        double[] stretched = new double[phi.length];
        double power = 1;
        for (int i = 0; i < phi.length; i++) {
            power *= radius;
            stretched[i] = phi[i] * power;
        }
        for (int k = phi.length - 1; k >= 0; k--) {
            double partial = stretched[k];
            if (!(Math.abs(partial) < 1)) {
                return false;
            }
            double[] before = new double[k];
            for (int i = 0; i < k; i++) {
                before[i] = (stretched[i] + partial * stretched[k - 1 - i]) / (1 - partial * partial);
            }
            stretched = before;
        }
        return true;
    }

    /** Autocovariances 0 to {@code last} of the autoregression with unit noise. */
    static double[] autocovariances(double[] partial, double[] phi, int last) {
        double[] rho = new double[last + 1];
        double[] shorter = new double[phi.length];
        double[] before = new double[phi.length];
        double rest = 1;
        rho[0] = 1;
        for (int k = 1; k <= last; k++) {
            if (k > phi.length) {
                for (int i = 0; i < phi.length; i++) {
                    rho[k] += phi[i] * rho[k - 1 - i];
                }
                continue;
            }
            double a = partial[k - 1];
            rho[k] = a * rest;
            for (int i = 0; i < k - 1; i++) {
                rho[k] += shorter[i] * rho[k - 1 - i];
            }
            System.arraycopy(shorter, 0, before, 0, k - 1);
            for (int i = 0; i < k - 1; i++) {
                shorter[i] = before[i] - a * before[k - 2 - i];
            }
            shorter[k - 1] = a;
            rest *= 1 - a * a;
        }
        for (int k = Math.max(1, last + 1); k <= phi.length; k++) {
            rest *= 1 - partial[k - 1] * partial[k - 1];
        }
        for (int k = 0; k <= last; k++) {
            rho[k] /= rest;
        }
        return rho;
    }
}
