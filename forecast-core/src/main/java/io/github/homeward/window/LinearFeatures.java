package io.github.homeward.window;

import io.github.homeward.model.Lines;
import java.util.List;

/** What the linear regressions see: changes, mean steps, and states of fixed smoothers, all against the last value. */
final class LinearFeatures implements FeatureSet {

    private static final List<String> NAMES = List.of(
            "change-1",
            "change-2",
            "change-3",
            "change-4",
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
            "step-all");

    /** Alpha, beta and phi of the damped-trend smoothers whose states are features. */
    private static final double[][] HOLT = {{0.9, 0.3, 0.95}, {0.7, 0.15, 0.95}, {0.9, 0.1, 1}};

    private static final double[] SES = {0.2, 0.5, 0.8};
    private static final int[] STEPS = {2, 3, 5, 8};

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
        row[column] = length > 1 ? (last - path[0]) / ((length - 1) * scale) : 0;
    }
}
