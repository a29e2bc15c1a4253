package io.github.homeward.window;

import java.util.List;

/**
 * How a pooled model looks at a series: which features, and in which unit the future is measured.
 *
 * <p>Scaled recipes measure changes in units of the mean absolute change so far, log recipes in logarithms. The trees
 * additionally learn the inverse hyperbolic sine of the change, which does for squared error what a robust loss does
 * for a regression.
 */
public final class WindowRecipe {

    /** The recipes, one for each pooled model. */
    public static final List<WindowRecipe> ALL = List.of(
            new WindowRecipe("extra-trees", new TreeFeatures(), false, true),
            new WindowRecipe("extra-trees-log", new TreeFeatures(), true, true),
            new WindowRecipe("lad-scaled", new LinearFeatures(), false, false),
            new WindowRecipe("lad-log", new LinearFeatures(), true, false));

    /** In logarithms a value counts for at least this share of the mean level: zeros have no logarithm. */
    private static final double LOG_FLOOR = 0.05;

    /** Smallest unit of a logarithmic change for the trees. */
    private static final double LOG_SCALE_FLOOR = 1e-3;

    /** No forecast in logarithms multiplies the last value by more than this, or divides it. */
    private static final double MOST_GROWTH = Math.log(20);

    private final String model;
    private final FeatureSet features;
    private final boolean logs;
    private final boolean squashed;

    private WindowRecipe(String model, FeatureSet features, boolean logs, boolean squashed) {
        this.model = model;
        this.features = features;
        this.logs = logs;
        this.squashed = squashed;
    }

    /** Name of the model that learns from these windows. */
    public String model() {
        return model;
    }

    /** Column names in alphabetical order. */
    public List<String> names() {
        return features.names();
    }

    /** Whether all horizons share one model, so that a row needs all its targets. */
    public boolean joint() {
        return squashed;
    }

    /** Fewest values before the cutoff of a training row. */
    public int minimumLength() {
        return features.minimumLength();
    }

    /** Most training rows a series supplies, its latest. */
    public int mostCutoffs() {
        return features.mostCutoffs();
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
            return new Window(row, last, scale, 0, dead(values, length));
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
        double scale = squashed ? Math.max(LOG_SCALE_FLOOR, change / Math.max(1, length - 1)) : 1;
        features.fill(values, logarithms, length, scale, row);
        return new Window(row, last, scale, floor, level <= 0);
    }

    /** One look: the features, and what turns targets into values and back. */
    public final class Window {
        private final double[] row;
        private final double last;
        private final double scale;
        private final double floor;
        private final boolean dead;

        private Window(double[] row, double last, double scale, double floor, boolean dead) {
            this.row = row;
            this.last = last;
            this.scale = scale;
            this.floor = floor;
            this.dead = dead;
        }

        /** Whether every value so far is zero: there is no unit to learn in, and the forecast stays at zero. */
        public boolean dead() {
            return dead;
        }

        /** The features, in the order of {@link WindowRecipe#names()}; shared, not copied. */
        public double[] row() {
            return row;
        }

        /** What the model is to learn where the value turned out to be {@code actual}. */
        public double target(double actual) {
            double change = logs ? Math.log(Math.max(actual, floor)) - Math.log(Math.max(last, floor)) : actual - last;
            double scaled = change / scale;
            return squashed ? asinh(scaled) : scaled;
        }

        /** The value a predicted target stands for. */
        public double value(double target) {
            if (dead) {
                return last;
            }
            double change = scale * (squashed ? Math.sinh(target) : target);
            if (!logs) {
                return last + change;
            }
            double growth = Math.max(-MOST_GROWTH, Math.min(MOST_GROWTH, change));
            return last + Math.max(last, floor) * Math.expm1(growth);
        }
    }

    private static boolean dead(double[] values, int length) {
        for (int t = 0; t < length; t++) {
            if (values[t] != 0) {
                return false;
            }
        }
        return true;
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
    }
}
