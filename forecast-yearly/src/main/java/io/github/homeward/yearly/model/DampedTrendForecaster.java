package io.github.homeward.yearly.model;

import io.github.homeward.math.Lines;

/**
 * Holt's linear trend with damping. Gardner &amp; McKenzie (1985).
 *
 * <p>Error-correction form with {@code e = y - l - phi b}: {@code l' = l + phi b + alpha e}, {@code b' = phi b + alpha
 * beta e}; the forecast is {@code l + (phi + ... + phi^h) b}. Alpha, beta and phi come from a grid. For each choice the
 * first level and trend enter every error linearly, so their least-squares values have a closed form; they are held
 * near the straight line through the first ten values, since free starting values overfit short series.
 */
public final class DampedTrendForecaster implements Forecaster {

    private static final double[] ALPHAS = {0.2, 0.4, 0.6, 0.8, 0.95};
    private static final double[] BETAS = {0.001, 0.05, 0.15, 0.3};
    private static final double[] PHIS = {0.8, 0.85, 0.9, 0.94, 0.98};
    private static final int LINE = 10;

    /** How firmly level and trend are held, in squared errors of one value. */
    private static final double HOLD_LEVEL = 0.3;

    private static final double HOLD_TREND = 0.9;

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
        Magnitude magnitude = Magnitude.of(history);
        double[] values = magnitude.values();
        Fit best = new Fit(values, ALPHAS[0], BETAS[0], PHIS[0]);
        for (double alpha : ALPHAS) {
            for (double beta : BETAS) {
                for (double phi : PHIS) {
                    Fit fit = new Fit(values, alpha, beta, phi);
                    if (fit.loss < best.loss) {
                        best = fit;
                    }
                }
            }
        }
        double[] forecast = new double[horizon];
        double damping = 0;
        double power = 1;
        for (int h = 0; h < horizon; h++) {
            power *= best.phi;
            damping += power;
            forecast[h] = values[0] + best.level + damping * best.trend;
        }
        return magnitude.restore(forecast);
    }

    /** Runs the recursion three times at once: from the line's states, from a unit level, from a unit trend. */
    private static final class Fit {
        private final double phi;
        private final double loss;
        private final double level;
        private final double trend;

        Fit(double[] history, double alpha, double beta, double phi) {
            this.phi = phi;
            int line = Math.min(LINE, history.length);
            double slope = Lines.slope(history, 0, line);
            double l0 = 0;
            for (int t = 0; t < line; t++) {
                l0 += (history[t] - history[0]) / line;
            }
            l0 -= slope * (line + 1) / 2;
            double b0 = slope;
            double l1 = 1;
            double b1 = 0;
            double l2 = 0;
            double b2 = 1;
            double ee = 0;
            double eu = 0;
            double ev = 0;
            double uu = HOLD_LEVEL;
            double uv = 0;
            double vv = HOLD_TREND;
            for (double value : history) {
                double e = value - history[0] - l0 - phi * b0;
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
            double levelShift = (eu * vv - ev * uv) / determinant;
            double trendShift = (ev * uu - eu * uv) / determinant;
            loss = ee - levelShift * eu - trendShift * ev;
            level = l0 + levelShift * l1 + trendShift * l2;
            trend = b0 + levelShift * b1 + trendShift * b2;
        }
    }
}
