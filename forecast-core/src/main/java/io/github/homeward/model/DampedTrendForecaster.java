package io.github.homeward.model;

/**
 * Holt's linear trend with damping. Gardner &amp; McKenzie (1985).
 *
 * <p>Error-correction form with {@code e = y - l - phi b}: {@code l' = l + phi b + alpha e}, {@code b' = phi b + alpha
 * beta e}; the forecast is {@code l + (phi + ... + phi^h) b}. For given alpha, beta and phi the first level and trend
 * enter every error linearly and have a closed form; the three parameters come from a grid and a pattern search around
 * its best point. Everything is deterministic.
 */
public final class DampedTrendForecaster implements Forecaster {

    private static final double[] ALPHAS = {0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.999};
    private static final double[] BETAS = {0.001, 0.05, 0.15, 0.3, 0.5, 0.8};
    private static final double[] PHIS = {0.8, 0.85, 0.9, 0.94, 0.98};
    private static final double[] LOWEST = {1e-4, 1e-4, 0.8};
    private static final double[] HIGHEST = {0.9999, 0.9999, 0.98};
    private static final double[] FIRST_STEP = {0.1, 0.08, 0.02};
    private static final int HALVINGS = 5;

    @Override
    public String name() {
        return "damped";
    }

    @Override
    public String paper() {
        return "Gardner & McKenzie (1985), Forecasting trends in time series, Management Science 31(10)";
    }

    @Override
    public int minimumLength() {
        return 5;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        if (history.length < minimumLength()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        Fit fit = new Fit(history);
        double[] best = search(fit);
        fit.squaredError(best[0], best[1], best[2]);
        double[] forecast = new double[horizon];
        double damping = 0;
        double power = 1;
        for (int h = 0; h < horizon; h++) {
            power *= best[2];
            damping += power;
            forecast[h] = history[0] + fit.level() + damping * fit.trend();
        }
        return forecast;
    }

    private static double[] search(Fit fit) {
        double least = Double.POSITIVE_INFINITY;
        double[] best = {ALPHAS[0], BETAS[0], PHIS[0]};
        for (double alpha : ALPHAS) {
            for (double beta : BETAS) {
                for (double phi : PHIS) {
                    double error = fit.squaredError(alpha, beta, phi);
                    if (error < least) {
                        least = error;
                        best = new double[] {alpha, beta, phi};
                    }
                }
            }
        }
        double[] step = FIRST_STEP.clone();
        for (int round = 0; round < HALVINGS; round++) {
            for (int p = 0; p < best.length; p++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] trial = best.clone();
                    trial[p] = Math.min(HIGHEST[p], Math.max(LOWEST[p], trial[p] + sign * step[p]));
                    double error = fit.squaredError(trial[0], trial[1], trial[2]);
                    if (error < least) {
                        least = error;
                        best = trial;
                    }
                }
                step[p] /= 2;
            }
        }
        return best;
    }

    /** Runs the recursion three times at once: from zero states, from a unit level, from a unit trend. */
    private static final class Fit {
        private final double[] history;
        private double level;
        private double trend;

        Fit(double[] history) {
            this.history = history;
        }

        double level() {
            return level;
        }

        double trend() {
            return trend;
        }

        double squaredError(double alpha, double beta, double phi) {
            double l0 = 0;
            double b0 = 0;
            double l1 = 1;
            double b1 = 0;
            double l2 = 0;
            double b2 = 1;
            double ee = 0;
            double eu = 0;
            double ev = 0;
            double uu = 0;
            double uv = 0;
            double vv = 0;
            double first = history[0];
            for (double value : history) {
                double e = value - first - l0 - phi * b0;
                double u = l1 + phi * b1;
                double v = l2 + phi * b2;
                ee += e * e;
                eu += e * u;
                ev += e * v;
                uu += u * u;
                uv += u * v;
                vv += v * v;
                l0 += phi * b0 + alpha * e;
                b0 = phi * b0 + alpha * beta * e;
                l1 += phi * b1 - alpha * u;
                b1 = phi * b1 - alpha * beta * u;
                l2 += phi * b2 - alpha * v;
                b2 = phi * b2 - alpha * beta * v;
            }
            double determinant = uu * vv - uv * uv;
            double firstLevel = 0;
            double firstTrend = 0;
            if (determinant > 1e-12 * uu * vv) {
                firstLevel = (eu * vv - ev * uv) / determinant;
                firstTrend = (ev * uu - eu * uv) / determinant;
            }
            level = l0 + firstLevel * l1 + firstTrend * l2;
            trend = b0 + firstLevel * b1 + firstTrend * b2;
            return Math.max(0, ee - firstLevel * eu - firstTrend * ev);
        }
    }
}
