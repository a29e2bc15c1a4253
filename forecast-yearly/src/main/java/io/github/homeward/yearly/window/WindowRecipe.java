package io.github.homeward.yearly.window;

import java.util.List;

/**
 * How pooled models look at a series: which features, and in which unit the future is measured.
 *
 * <p>Every recipe measures changes in units of the mean absolute change so far, those of logarithms in the log recipe.
 * For the trees the change is squashed by the inverse hyperbolic sine, {@code asinh(k x) / k}, which does for squared
 * error what a robust loss does for a regression: small changes count as they are, beyond {@code 1 / k} units as their
 * logarithms.
 */
public final class WindowRecipe {

    /** For trees, in the unit of the series. */
    public static final WindowRecipe TREES = new WindowRecipe(new TreeFeatures(), false, 0.5);

    /** For trees, in logarithms. */
    public static final WindowRecipe LOG_TREES = new WindowRecipe(new TreeFeatures(), true, 1);

    /** For regressions, in the unit of the series. */
    public static final WindowRecipe LINES = new WindowRecipe(new LinearFeatures(), false, 0);

    /** For boosted trees, which forecast the next step and go on from there. */
    public static final WindowRecipe STEPS = new WindowRecipe(new StepFeatures(), false, 0);

    /** Every recipe. */
    public static final List<WindowRecipe> ALL = List.of(TREES, LOG_TREES, LINES, STEPS);

    /** The columns of {@link #LINES} that hold the forecasts of one-series models. */
    public static final List<String> FORECASTS = LinearFeatures.FORECASTS;

    /** In logarithms a value counts for at least this share of the mean level: zeros have no logarithm. */
    private static final double LOG_FLOOR = 0.05;

    /** Smallest unit of a logarithmic change. */
    private static final double LOG_SCALE_FLOOR = 1e-3;

    /** No forecast in logarithms multiplies the last value by more than this, or divides it. */
    private static final double MOST_GROWTH = Math.log(20);

    private final FeatureSet features;
    private final boolean logs;
    private final double squash;

    private WindowRecipe(FeatureSet features, boolean logs, double squash) {
        this.features = features;
        this.logs = logs;
        this.squash = squash;
    }

    /** The row of {@link #STEPS} a year later, if the value changes by {@code step} of its units. */
    public static double[] after(double[] row, double step) {
        return StepFeatures.after(row, step);
    }

    /** Column names in alphabetical order. */
    public List<String> names() {
        return features.names();
    }

    /** Whether all horizons share one model, so that a row needs all its targets. */
    public boolean joint() {
        return squash > 0;
    }

    /** Fewest values before the cutoff of a training row. */
    public int minimumLength() {
        return features.minimumLength();
    }

    /** Most training rows a series supplies, its latest. */
    public int mostCutoffs() {
        return features.mostCutoffs();
    }

    /** Years after the cutoff a training row needs, of a horizon. */
    int needed(int horizon) {
        return joint() ? horizon : 1;
    }

    /** The earliest cutoff of a training row of a series, if the latest is this one. */
    int earliestCutoff(int latest) {
        return Math.max(minimumLength(), latest - mostCutoffs() + 1);
    }

    /**
     * Looks at the first {@code length} values.
     *
     * @param values one value a year, oldest first, not negative
     * @param length values before the cutoff, at least one
     */
    public Window at(double[] values, int length) {
        double[] row = new double[features.names().size()];
        double last = values[length - 1];
        if (!logs) {
            double scale = Scale.of(values, length);
            features.fill(values, values, length, scale, row);
            return new Window(row, last, scale, 0, Movement.none(values, length));
        }
        double level = 0;
        for (int t = 0; t < length; t++) {
            level += values[t];
        }
        double floor = level > 0 ? LOG_FLOOR * level / length : 1;
        double[] logarithms = new double[length];
        double change = 0;
        for (int t = 0; t < length; t++) {
            logarithms[t] = Math.log(Math.max(values[t], floor));
            change += t == 0 ? 0 : Math.abs(logarithms[t] - logarithms[t - 1]);
        }
        double scale = Math.max(LOG_SCALE_FLOOR, change / Math.max(1, length - 1));
        features.fill(values, logarithms, length, scale, row);
        return new Window(row, last, scale, floor, Movement.none(values, length));
    }

    /** One look: the features, and what turns targets into values and back. */
    public final class Window {
        private final double[] row;
        private final double last;
        private final double scale;
        private final double floor;
        private final boolean still;

        private Window(double[] row, double last, double scale, double floor, boolean still) {
            this.row = row;
            this.last = last;
            this.scale = scale;
            this.floor = floor;
            this.still = still;
        }

        /**
         * Whether the series does not {@linkplain Movement move}: no unit to learn in, and the forecast is the last
         * value.
         */
        public boolean still() {
            return still;
        }

        /** The features, in the order of {@link WindowRecipe#names()}; shared, not copied. */
        public double[] row() {
            return row;
        }

        /** What the model is to learn where the value turned out to be {@code actual}. */
        public double target(double actual) {
            double change = logs ? Math.log(Math.max(actual, floor)) - Math.log(Math.max(last, floor)) : actual - last;
            double scaled = change / scale;
            return squash > 0 ? asinh(squash * scaled) / squash : scaled;
        }

        /** The value a predicted target stands for. */
        public double value(double target) {
            if (still) {
                return last;
            }
            double change = scale * (squash > 0 ? Math.sinh(squash * target) / squash : target);
            if (!logs) {
                return last + change;
            }
            double growth = Math.max(-MOST_GROWTH, Math.min(MOST_GROWTH, change));
            return last + Math.max(last, floor) * Math.expm1(growth);
        }
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
    }
}
