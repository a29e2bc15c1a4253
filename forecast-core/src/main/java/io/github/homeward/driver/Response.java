package io.github.homeward.driver;

import io.github.homeward.facts.FactBook;
import io.github.homeward.yearly.model.LinearModel;
import io.github.homeward.yearly.model.ModelDescription;
import io.github.homeward.yearly.model.RidgeTrainer;
import io.github.homeward.yearly.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How log volume answers changes in drivers, on top of the base forecast: a Bayesian regression whose priors the
 * plugins state, and whose rows are past forecasts that can be checked.
 *
 * <p>Prior and posterior are Gaussians cut off at 0 where a driver's {@link io.github.homeward.spi.Driver.Effect}
 * knows the sign, so a dearer import never raises the volume. The coefficient in use is the most probable one:
 * without rows exactly the prior's mean. {@code docs/method.md} has the formulas.
 *
 * @param coefficients one for each driver with a path of its own
 * @param rows how many past forecasts spoke
 * @param effectiveRows what they are worth, given that some of them say the same
 * @param noiseSd standard deviation of one effective row's log miss
 * @param description the trained model in one line
 */
public record Response(
        List<Coefficient> coefficients, int rows, double effectiveRows, double noiseSd, String description) {

    /** Standard deviation of a programme's log volume around its base forecast before any is seen; an assumption. */
    private static final double STATED_NOISE_SD = 0.5;

    /** How many effective rows the stated noise is worth beside the misses. */
    private static final double STATED_NOISE_ROWS = 4;

    /** Passes between coefficients and noise; they settle at once. */
    private static final int PASSES = 3;

    /** What all programmes miss in common is the base forecast's own error and no driver's; sorts after all names. */
    private static final String COMMON = "~common-miss";

    private static final double COMMON_SD = 0.5;

    private static final double HARDLY_NARROWED = 0.9;

    /** Copies the list. */
    public Response {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * One driver's coefficient.
     *
     * @param column the driver
     * @param value change of log volume by one unit of the column: the most probable one
     * @param sd posterior standard deviation, before the cut at 0
     * @param rows in how many past forecasts the driver was going to move
     */
    public record Coefficient(DriverColumn column, double value, double sd, int rows) {

        /** Whether the data have narrowed the prior by less than a tenth. */
        public boolean mostlyPrior() {
            return sd > HARDLY_NARROWED * column.prior().sd();
        }
    }

    /**
     * A past forecast that can be checked.
     *
     * @param group misses of one group say the same again and together count as one; such as those of one origin at one
     *     cutoff, whose programmes share their drivers and whose years ahead share their start
     * @param changes what the drivers were then projected to do, one value a column
     * @param miss log of actual over base forecast
     */
    public record Miss(String group, double[] changes, double miss) {}

    /** Learns from past misses; without any, the priors speak. */
    public static Response learn(List<DriverColumn> columns, List<Miss> misses) {
        if (misses.isEmpty() || columns.isEmpty()) {
            List<Coefficient> prior = columns.stream()
                    .map(column -> new Coefficient(
                            column, column.prior().mean(), column.prior().sd(), 0))
                    .toList();
            return new Response(prior, 0, 0, STATED_NOISE_SD, "priors only: no past forecast to learn from");
        }
        Rows rows = rows(columns, misses);
        double[] means = new double[columns.size() + 1];
        double[] sds = new double[columns.size() + 1];
        int[] signs = new int[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            means[i] = columns.get(i).prior().mean();
            sds[i] = columns.get(i).prior().sd();
            signs[i] = columns.get(i).sign();
        }
        sds[columns.size()] = COMMON_SD;
        double noise = noise(rows, means);
        LinearModel model = train(rows, means, sds, signs, noise);
        for (int pass = 1; pass < PASSES; pass++) {
            noise = noise(rows, model.coefficients(0));
            model = train(rows, means, sds, signs, noise);
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int moved = (int) Arrays.stream(rows.columns()[i])
                    .filter(change -> change != 0)
                    .count();
            coefficients.add(new Coefficient(columns.get(i), model.coefficients(0)[i], model.deviations(0)[i], moved));
        }
        return new Response(
                coefficients,
                misses.size(),
                Arrays.stream(rows.weights()).sum(),
                noise,
                ModelDescription.of(model.getProvenance()));
    }

    /** What the drivers of an origin do between two years, one value a column. */
    public static double[] changes(List<DriverColumn> columns, DriverTable table, int from, int to) {
        return columns.stream()
                .mapToDouble(column -> column.change(table, from, to))
                .toArray();
    }

    /** The drivers with a path of their own. */
    public List<DriverColumn> columns() {
        return coefficients.stream().map(Coefficient::column).toList();
    }

    /** Factor on volume for changes of the drivers, one value a column; above 0, and 1 where nothing changes. */
    public double factor(double[] changes) {
        double log = 0;
        for (int i = 0; i < coefficients.size(); i++) {
            log += coefficients.get(i).value() * changes[i];
        }
        return Math.exp(log);
    }

    /**
     * Factor on an origin's volume of a year when its facts change, as in a scenario: 1 where they do not.
     *
     * @param before the origin's drivers from the facts as they are
     * @param after the same from the changed facts ({@link FactBook#with})
     */
    public double factor(DriverTable before, DriverTable after, int year) {
        return factor(coefficients.stream()
                .mapToDouble(coefficient -> coefficient.column().difference(before, after, year))
                .toArray());
    }

    /**
     * Share of what a change of facts does that rests on coefficients of which the data have said next to nothing:
     * those whose posterior is about as wide as the prior. 0 where nothing changes.
     */
    public double priorShare(DriverTable before, DriverTable after, int year) {
        double all = 0;
        double prior = 0;
        for (Coefficient coefficient : coefficients) {
            double moved = Math.abs(coefficient.value() * coefficient.column().difference(before, after, year));
            all += moved;
            prior += coefficient.mostlyPrior() ? moved : 0;
        }
        return all == 0 ? 0 : prior / all;
    }

    private static Rows rows(List<DriverColumn> columns, List<Miss> misses) {
        Map<String, Integer> sizes = new HashMap<>();
        misses.forEach(miss -> sizes.merge(miss.group(), 1, Integer::sum));
        double[][] values = new double[columns.size() + 1][misses.size()];
        double[] targets = new double[misses.size()];
        double[] weights = new double[misses.size()];
        for (int row = 0; row < targets.length; row++) {
            Miss miss = misses.get(row);
            targets[row] = miss.miss();
            weights[row] = 1.0 / sizes.getOrDefault(miss.group(), 1);
            for (int column = 0; column < columns.size(); column++) {
                values[column][row] = miss.changes()[column];
            }
            values[columns.size()][row] = 1;
        }
        List<String> names =
                new ArrayList<>(columns.stream().map(DriverColumn::name).toList());
        names.add(COMMON);
        return new Rows(names, List.of("log-volume"), values, targets, weights);
    }

    private static LinearModel train(Rows rows, double[] means, double[] sds, int[] signs, double noise) {
        return (LinearModel) new RidgeTrainer(means, sds, signs, noise)
                .train(rows, "past misses of programmes beside the changes of their drivers");
    }

    /** Weighted root mean square of what the coefficients leave, together with the stated noise. */
    private static double noise(Rows rows, double[] coefficients) {
        double squares = STATED_NOISE_ROWS * STATED_NOISE_SD * STATED_NOISE_SD;
        double weight = STATED_NOISE_ROWS;
        for (int row = 0; row < rows.size(); row++) {
            double left = rows.targets()[row];
            for (int column = 0; column < rows.columns().length; column++) {
                left -= coefficients[column] * rows.columns()[column][row];
            }
            squares += rows.weights()[row] * left * left;
            weight += rows.weights()[row];
        }
        return Math.sqrt(squares / weight);
    }
}
