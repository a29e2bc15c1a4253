package io.github.homeward.yearly.model;

import io.github.homeward.math.NelderMead;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Maximum likelihood for one {@link EtsModel} and one series.
 *
 * <p>Both kinds of error share their recursion, {@code mu = l + phi b}, {@code l' = mu + alpha (y - mu)}, {@code b' =
 * phi b + beta (y - mu)}; they differ in the likelihood: minus twice its logarithm is {@code n log sum (y - mu)^2} with
 * additive errors and {@code n log sum ((y - mu)/mu)^2 + 2 sum log mu} with multiplicative ones, constants left out.
 * Bounds: 0.0001 &lt; alpha &lt; 0.9999, beta &lt; alpha, 0.8 &lt; phi &lt; 0.98.
 *
 * <p>With additive errors the first states enter every error linearly and have a closed form, so that only the
 * smoothing parameters are searched. What is found starts the search for multiplicative errors, which takes in the
 * states, measured in standard errors of the additive fit.
 */
final class EtsFit {

    private static final double LEAST_ALPHA = 1e-4;
    private static final double LEAST_PHI = 0.8;
    private static final double PHI_SPAN = 0.18;

    /** Squared error a value below which a fit is perfect but for rounding; values are below 1 in size. */
    private static final double ROUNDING = 1e-28;

    /** Kept off zero, the determinant of two states that one value settles. */
    private static final double RIDGE = 1e-12;

    private static final double TOLERANCE = 1e-6;
    private static final int MOST = 1_000;
    private static final double STEP = 1;

    /** Where the search starts, on the logistic scale: alpha 0.5, beta a fifth of it, phi 0.95. */
    private static final double[] START = {0, -1.4, 1.6};

    /** Another start: alpha 0.2, beta a tenth of it, phi 0.95. */
    private static final double[] SLOW = {-1.4, -2.2, 1.6};

    /** Trends are smaller than levels. */
    private static final double TREND_STEP = 0.3;

    private final EtsModel model;
    private final double[] values;
    private final double deviance;

    private double alpha;
    private double beta;
    private double phi;
    private double firstLevel;
    private double firstTrend;
    private double level;
    private double trend;

    /**
     * @param values below 1 in size; positive if the errors are multiplicative
     */
    EtsFit(EtsModel model, double[] values) {
        this.model = model;
        this.values = values;
        double[] found = search(this::additive, Arrays.copyOf(START, model.smoothing()));
        double additive = additive(found);
        this.deviance = model.multiplicative() ? multiplicativeFrom(found, additive) : additive;
    }

    private static double[] search(ToDoubleFunction<double[]> function, double[] start) {
        return new NelderMead(function, TOLERANCE, MOST).minimise(start, STEP);
    }

    /** The likelihood has several peaks: climbs from two sides and keeps the higher. */
    private double multiplicativeFrom(double[] found, double additive) {
        double unit = Math.exp(additive / 2 / values.length) / Math.sqrt(values.length);
        double least = Double.POSITIVE_INFINITY;
        ToDoubleFunction<double[]> best = at -> Double.POSITIVE_INFINITY;
        double[] bestAt = found;
        for (double[] smoothing : new double[][] {found, Arrays.copyOf(SLOW, found.length)}) {
            additive(smoothing);
            double fromLevel = firstLevel;
            double fromTrend = firstTrend;
            ToDoubleFunction<double[]> function = at -> multiplicative(at, fromLevel, fromTrend, unit);
            double[] at = search(function, Arrays.copyOf(smoothing, found.length + model.states()));
            double value = function.applyAsDouble(at);
            if (value < least) {
                least = value;
                best = function;
                bestAt = at;
            }
        }
        return best.applyAsDouble(bestAt);
    }

    EtsModel model() {
        return model;
    }

    /** The criterion, but for a constant that all models of a series share. */
    double aicc() {
        return deviance + model.penalty(values.length);
    }

    /** The years ahead. */
    double[] forecast(int horizon) {
        double[] forecast = new double[horizon];
        double power = 1;
        double sum = 0;
        for (int h = 0; h < horizon; h++) {
            power *= phi;
            sum += power;
            forecast[h] = level + sum * trend;
        }
        return forecast;
    }

    private void smooth(double[] at) {
        alpha = LEAST_ALPHA + (1 - 2 * LEAST_ALPHA) * logistic(at[0]);
        beta = model.smoothing() > 1 ? alpha * logistic(at[1]) : 0;
        phi = model.smoothing() > 2 ? LEAST_PHI + PHI_SPAN * logistic(at[2]) : 1;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * Three passes at once: from states of zero, from a unit level, from a unit trend; values measured from the
     * first.
     */
    private double additive(double[] at) {
        smooth(at);
        double shift = values[0];
        double l0 = 0;
        double b0 = 0;
        double l1 = 1;
        double b1 = 0;
        double l2 = 0;
        double b2 = model.states() > 1 ? 1 : 0;
        double ee = 0;
        double eu = 0;
        double ev = 0;
        double uu = RIDGE;
        double uv = 0;
        double vv = RIDGE;
        for (double value : values) {
            double u = l1 + phi * b1;
            double v = l2 + phi * b2;
            double mu = l0 + phi * b0;
            double e = value - shift - mu;
            ee += e * e;
            eu += e * u;
            ev += e * v;
            uu += u * u;
            uv += u * v;
            vv += v * v;
            l0 = mu + alpha * e;
            b0 = phi * b0 + beta * e;
            l1 = u - alpha * u;
            b1 = phi * b1 - beta * u;
            l2 = v - alpha * v;
            b2 = phi * b2 - beta * v;
        }
        double determinant = uu * vv - uv * uv;
        double byLevel = (eu * vv - ev * uv) / determinant;
        double byTrend = (ev * uu - eu * uv) / determinant;
        firstLevel = shift + byLevel;
        firstTrend = byTrend;
        level = shift + l0 + byLevel * l1 + byTrend * l2;
        trend = b0 + byLevel * b1 + byTrend * b2;
        return logSquares(ee - byLevel * eu - byTrend * ev);
    }

    private double multiplicative(double[] at, double fromLevel, double fromTrend, double unit) {
        smooth(at);
        level = fromLevel + unit * at[model.smoothing()];
        trend = model.states() > 1 ? fromTrend + unit * TREND_STEP * at[model.smoothing() + 1] : 0;
        double squares = 0;
        double product = 1;
        double logs = 0;
        for (double value : values) {
            double mu = level + phi * trend;
            if (!(mu > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            double error = value - mu;
            squares += error / mu * (error / mu);
            // One logarithm for many factors; taken out before the product can leave the range of doubles.
            product *= mu;
            if (product < Float.MIN_NORMAL || product > Float.MAX_VALUE) {
                logs += Math.log(product);
                product = 1;
            }
            level = mu + alpha * error;
            trend = phi * trend + beta * error;
        }
        return logSquares(squares) + 2 * (logs + Math.log(product));
    }

    private double logSquares(double squares) {
        int n = values.length;
        return n * Math.log(Math.max(squares, n * ROUNDING));
    }
}
