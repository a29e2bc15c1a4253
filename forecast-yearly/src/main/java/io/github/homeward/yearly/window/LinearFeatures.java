package io.github.homeward.yearly.window;

import io.github.homeward.math.Lines;
import io.github.homeward.yearly.model.DampedTrendForecaster;
import io.github.homeward.yearly.model.DynamicThetaForecaster;
import io.github.homeward.yearly.model.Forecaster;
import io.github.homeward.yearly.model.ThetaForecaster;
import java.util.Arrays;
import java.util.List;

/**
 * What the linear regressions see: changes, mean steps, states of fixed smoothers, and what one-series models forecast,
 * all against the last value. With the forecasts among the features the regression is a stacked combination (Wolpert
 * 1992, Stacked generalization; Breiman 1996, Stacked regressions).
 */
final class LinearFeatures implements FeatureSet {

    private static final List<String> NAMES = List.of(
            "change-1",
            "change-2",
            "change-3",
            "change-4",
            "damped-1",
            "damped-3",
            "damped-6",
            "dotm-1",
            "dotm-3",
            "dotm-6",
            "holt-1-level",
            "holt-1-trend",
            "holt-2-level",
            "holt-2-trend",
            "holt-3-level",
            "holt-3-trend",
            "line-6",
            "line-all",
            "ses-20",
            "ses-50",
            "ses-80",
            "step-2",
            "step-3",
            "step-5",
            "step-8",
            "step-all",
            "theta-1",
            "theta-3",
            "theta-6");

    /** What the one-series models forecast, and nothing else. */
    static final List<String> FORECASTS = NAMES.stream()
            .filter(name -> name.startsWith("damped-") || name.startsWith("dotm-") || name.startsWith("theta-"))
            .toList();

    /** Alpha, beta and phi of the damped-trend smoothers whose states are features. */
    private static final double[][] HOLT = {{0.9, 0.3, 0.95}, {0.7, 0.15, 0.95}, {0.9, 0.1, 1}};

    private static final double[] SES = {0.2, 0.5, 0.8};
    private static final int[] STEPS = {2, 3, 5, 8};

    private static final Forecaster DAMPED = new DampedTrendForecaster();
    private static final Forecaster DYNAMIC_THETA = new DynamicThetaForecaster();
    private static final Forecaster THETA = new ThetaForecaster();
    private static final int[] AHEAD = {1, 3, 6};
    private static final double MOST_CHANGE = 50;

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int minimumLength() {
        return 4;
    }

    @Override
    public int mostCutoffs() {
        return 100;
    }

    @Override
    public void fill(double[] values, double[] path, int length, double scale, double[] row) {
        double last = path[length - 1];
        int column = 0;
        for (int lag = 1; lag <= 4; lag++) {
            int t = length - lag;
            row[column++] = t >= 1 ? (path[t] - path[t - 1]) / scale : 0;
        }
        double[] known = Arrays.copyOf(path, length);
        column = forecast(DAMPED, known, scale, row, column);
        column = forecast(DYNAMIC_THETA, known, scale, row, column);
        for (double[] weights : HOLT) {
            double level = path[0];
            double trend = 0;
            for (int t = 1; t < length; t++) {
                double error = path[t] - level - weights[2] * trend;
                level += weights[2] * trend + weights[0] * error;
                trend = weights[2] * trend + weights[0] * weights[1] * error;
            }
            row[column++] = (level - last) / scale;
            row[column++] = trend / scale;
        }
        row[column++] = Lines.slope(path, Math.max(0, length - 6), length) / scale;
        row[column++] = Lines.slope(path, 0, length) / scale;
        for (double alpha : SES) {
            double level = path[0];
            for (int t = 1; t < length; t++) {
                level += alpha * (path[t] - level);
            }
            row[column++] = (level - last) / scale;
        }
        for (int steps : STEPS) {
            int back = Math.min(steps, length - 1);
            row[column++] = back > 0 ? (last - path[length - 1 - back]) / (back * scale) : 0;
        }
        row[column++] = length > 1 ? (last - path[0]) / ((length - 1) * scale) : 0;
        forecast(THETA, known, scale, row, column);
    }

    /** How far a one-series model sees the path move in one, three and six years. */
    private static int forecast(Forecaster model, double[] known, double scale, double[] row, int column) {
        double last = known[known.length - 1];
        double[] forecast = model.forecast(known, AHEAD[AHEAD.length - 1]);
        for (int i = 0; i < AHEAD.length; i++) {
            row[column + i] = bounded((forecast[AHEAD[i] - 1] - last) / scale);
        }
        return column + AHEAD.length;
    }

    /** One model that ran away on one series must not bend the regression for all. */
    private static double bounded(double change) {
        return Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, change));
    }
}
