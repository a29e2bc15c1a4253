package io.github.homeward.yearly.model;

/**
 * Simple exponential smoothing fitted by least squares: the level follows {@code l[t] = l[t-1] + alpha (y[t] -
 * l[t-1])}.
 *
 * <p>The first level enters every error linearly, so for a given alpha it has a closed form; only alpha is searched, by
 * a grid and a golden section between its neighbours. Gardner (1985), Exponential smoothing: the state of the art.
 *
 * @param alpha smoothing weight in [0.0001, 0.9999]
 * @param level level after the last value
 */
public record ExponentialSmoothing(double alpha, double level) {

    private static final double LOWEST = 1e-4;
    private static final double HIGHEST = 1 - 1e-4;
    private static final int GRID = 12;
    private static final int REFINEMENTS = 14;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Fits alpha and the first level to the first {@code length} values.
     *
     * @param values one value a year, oldest first
     * @param length how many of them to use, at least one
     */
    public static ExponentialSmoothing fit(double[] values, int length) {
        if (length < 3) {
            return new ExponentialSmoothing(HIGHEST, values[length - 1]);
        }
        double step = (HIGHEST - LOWEST) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double error = squaredError(values, length, LOWEST + i * step);
            if (error < least) {
                least = error;
                best = i;
            }
        }
        double low = LOWEST + Math.max(best - 1, 0) * step;
        double high = LOWEST + Math.min(best + 1, GRID) * step;
        double alpha = goldenSection(values, length, low, high);
        double gridAlpha = LOWEST + best * step;
        if (squaredError(values, length, alpha) > least) {
            alpha = gridAlpha;
        }
        return new ExponentialSmoothing(alpha, Pass.over(values, length, alpha).lastLevel(values[0]));
    }

    private static double goldenSection(double[] values, int length, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftError = squaredError(values, length, left);
        double rightError = squaredError(values, length, right);
        for (int i = 0; i < REFINEMENTS; i++) {
            if (leftError <= rightError) {
                high = right;
                right = left;
                rightError = leftError;
                left = high - GOLDEN * (high - low);
                leftError = squaredError(values, length, left);
            } else {
                low = left;
                left = right;
                leftError = rightError;
                right = low + GOLDEN * (high - low);
                rightError = squaredError(values, length, right);
            }
        }
        return (low + high) / 2;
    }

    private static double squaredError(double[] values, int length, double alpha) {
        return Pass.over(values, length, alpha).squaredError();
    }

    /**
     * One pass from a first level of 0, on values measured from the first one. The error at {@code t} is {@code e[t] -
     * (1-alpha)^t l0}, so three sums over the pass give the best first level.
     *
     * @param level level after the last value
     * @param weight what is left of the first level by then
     * @param ee sum of squared errors
     * @param ew sum of errors times what was left of the first level
     * @param ww sum of squares of what was left of it
     */
    private record Pass(double level, double weight, double ee, double ew, double ww) {

        static Pass over(double[] values, int length, double alpha) {
            double shift = values[0];
            double level = 0;
            double weight = 1;
            double ee = 0;
            double ew = 0;
            double ww = 0;
            for (int t = 0; t < length; t++) {
                double error = values[t] - shift - level;
                ee += error * error;
                ew += error * weight;
                ww += weight * weight;
                level += alpha * error;
                weight *= 1 - alpha;
            }
            return new Pass(level, weight, ee, ew, ww);
        }

        /** Sum of squared one-step errors with the best first level. */
        double squaredError() {
            return Math.max(0, ee - ew * ew / ww);
        }

        /** Level after the last value with the best first level. */
        double lastLevel(double shift) {
            return shift + level + weight * ew / ww;
        }
    }
}
