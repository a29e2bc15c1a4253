package io.github.homeward.yearly.model;

/**
 * The dynamic optimised theta model (DOTM) of Fiorucci, Pellegrini, Louzada, Petropoulos &amp; Koehler (2016).
 *
 * <p>State: level {@code l}, running mean, and intercept and slope of the running least-squares line. With {@code k =
 * 1 - 1/theta} the one-step forecast is {@code l + k ((1-alpha)^t A + (1 - (1-alpha)^(t+1)) / alpha B)}; further steps
 * feed the forecast back as if it had been observed. Alpha and theta come from a grid, the first level from its closed
 * form (every one-step error is linear in it), so there is no optimiser to diverge.
 */
public final class DynamicThetaForecaster implements Forecaster {

    private static final double[] ALPHAS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99};
    private static final double[] THETAS = {1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10, 25, 100};

    /** One-step errors of the first steps say nothing about alpha and theta: the line has not formed yet. */
    private static final int WARM_UP = 2;

    @Override
    public String name() {
        return "dotm";
    }

    @Override
    public String paper() {
        return "Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), Models for optimising the theta method"
                + " and their relationship to state space models, IJF 32(4)";
    }

    @Override
    public int minimumLength() {
        return 4;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        int n = history.length;
        if (n < minimumLength()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        Magnitude magnitude = Magnitude.of(history);
        double[] values = magnitude.values();
        double least = Double.POSITIVE_INFINITY;
        Pass best = Pass.over(values, ALPHAS[0]);
        double pull = 0;
        for (double alpha : ALPHAS) {
            Pass pass = Pass.over(values, alpha);
            for (double theta : THETAS) {
                double error = pass.squaredError(1 - 1 / theta);
                if (error < least) {
                    least = error;
                    best = pass;
                    pull = 1 - 1 / theta;
                }
            }
        }
        return magnitude.restore(best.run(values[0], pull, horizon));
    }

    /**
     * One pass for one alpha, on values measured from the first one, the first level being 0. Neither level nor line
     * depends on theta, and the one-step error is linear in the pull {@code 1 - 1/theta} and in the first level, so six
     * sums tell the squared error for every theta.
     */
    private static final class Pass {
        private final double alpha;
        private double level;

        /** (1-alpha)^t, which is also what is left of the first level. */
        private double decay = 1;

        private double mean;
        private double slope;
        private int t;

        /** Sums of products of the error at pull 0 (e), the line's part (x) and what is left of the first level (w). */
        private double ee;

        private double ex;
        private double xx;
        private double ew;
        private double xw;
        private double ww;

        private Pass(double alpha) {
            this.alpha = alpha;
        }

        static Pass over(double[] values, double alpha) {
            Pass pass = new Pass(alpha);
            for (double value : values) {
                double y = value - values[0];
                if (pass.t >= WARM_UP) {
                    pass.count(y);
                }
                pass.observe(y);
            }
            return pass;
        }

        private void count(double y) {
            double e = y - level;
            double x = line();
            ee += e * e;
            ex += e * x;
            xx += x * x;
            ew += e * decay;
            xw += x * decay;
            ww += decay * decay;
        }

        /** What the running line adds to the forecast of the next value, at pull 1. */
        private double line() {
            if (t == 0) {
                return 0;
            }
            double intercept = mean - slope * (t + 1) / 2;
            return decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope;
        }

        private void observe(double y) {
            t++;
            double before = mean;
            mean += (y - mean) / t;
            slope = t == 1 ? 0 : ((t - 2) * slope + 6.0 / t * (y - before)) / (t + 1);
            level += alpha * (y - level);
            decay *= 1 - alpha;
        }

        /** Sum of squared one-step errors with the best first level. */
        double squaredError(double pull) {
            double error = ee - 2 * pull * ex + pull * pull * xx;
            double weighted = ew - pull * xw;
            return Math.max(0, error - weighted * weighted / ww);
        }

        /** Forecasts from the last value with the best first level; the pass is used up. */
        double[] run(double origin, double pull, int horizon) {
            level += decay * (ew - pull * xw) / ww;
            double[] forecast = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                double y = level + pull * line();
                forecast[h] = origin + y;
                observe(y);
            }
            return forecast;
        }
    }
}
