package io.github.homeward.yearly.window;

import java.util.List;

/** What the boosted trees see of the next step: the last few changes and the mean one. */
final class StepFeatures implements FeatureSet {

    private static final int CHANGES = 5;
    private static final double MOST_CHANGE = 20;

    private static final List<String> NAMES =
            List.of("change-1", "change-2", "change-3", "change-4", "change-5", "step-all");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int minimumLength() {
        return 3;
    }

    @Override
    public int mostCutoffs() {
        return 30;
    }

    @Override
    public void fill(double[] values, double[] path, int length, double scale, double[] row) {
        for (int lag = 1; lag <= CHANGES; lag++) {
            int t = length - lag;
            row[lag - 1] = t >= 1 ? bounded((path[t] - path[t - 1]) / scale) : 0;
        }
        row[CHANGES] = length > 1 ? (path[length - 1] - path[0]) / ((length - 1) * scale) : 0;
    }

    /** The row a year later, if the value changes by {@code step} units. */
    static double[] after(double[] row, double step) {
        double[] next = row.clone();
        System.arraycopy(row, 0, next, 1, CHANGES - 1);
        next[0] = bounded(step);
        return next;
    }

    private static double bounded(double change) {
        return Math.max(-MOST_CHANGE, Math.min(MOST_CHANGE, change));
    }
}
