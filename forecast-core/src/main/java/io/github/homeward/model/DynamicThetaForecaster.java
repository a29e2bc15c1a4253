package io.github.homeward.model;

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
        double alpha = ALPHAS[0];
        double theta = THETAS[0];
        for (double tryAlpha : ALPHAS) {
            for (double tryTheta : THETAS) {
                double error = new Recursion(values[0], tryAlpha, tryTheta).squaredError(values);
                if (error < least) {
                    least = error;
                    alpha = tryAlpha;
                    theta = tryTheta;
                }
            }
        }
        return magnitude.restore(new Recursion(values[0], alpha, theta).run(values, horizon));
    }

    /** The recursion for one pair of parameters, on values measured from the first one. */
    private static final class Recursion {
        private final double origin;
        private final double alpha;
        private final double pull;
        private double level;

        /** (1-alpha)^t, which is also what is left of the first level. */
        private double decay = 1;

        private double mean;
        private double slope;
        private int t;
        private double ee;
        private double ew;
        private double ww;

        Recursion(double origin, double alpha, double theta) {
            this.origin = origin;
            this.alpha = alpha;
            this.pull = 1 - 1 / theta;
        }

        /** Forecast of the next value, the first level being 0 so far. */
        private double next() {
            if (t == 0) {
                return level;
            }
            double intercept = mean - slope * (t + 1) / 2;
            return level + pull * (decay * intercept + (1 - decay * (1 - alpha)) / alpha * slope);
        }

        private void observe(double y) {
            t++;
            double before = mean;
            mean += (y - mean) / t;
            slope = t == 1 ? 0 : ((t - 2) * slope + 6.0 / t * (y - before)) / (t + 1);
            level += alpha * (y - level);
            decay *= 1 - alpha;
        }

        /** Runs through a history and sums what the best first level depends on. */
        private void observeAll(double[] history) {
            for (double value : history) {
                double y = value - origin;
                if (t >= WARM_UP) {
                    double error = y - next();
                    ee += error * error;
                    ew += error * decay;
                    ww += decay * decay;
                }
                observe(y);
            }
        }

        /** Sum of squared one-step errors with the best first level. */
        double squaredError(double[] history) {
            observeAll(history);
            return Math.max(0, ee - ew * ew / ww);
        }

        double[] run(double[] history, int horizon) {
            observeAll(history);
            level += decay * ew / ww;
            double[] forecast = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                double y = next();
                forecast[h] = origin + y;
                observe(y);
            }
            return forecast;
        }
    }
}
