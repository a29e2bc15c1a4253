package io.github.homeward.driver;

import io.github.homeward.model.LinearModel;
import io.github.homeward.model.ModelDescription;
import io.github.homeward.model.RidgeTrainer;
import io.github.homeward.model.Rows;
import io.github.homeward.spi.Driver;
import java.util.Arrays;
import java.util.List;

/**
 * How log volume answers changes in drivers, on top of the base forecast: a ridge regression whose coefficients may
 * not have the wrong sign.
 *
 * <p>Rows are few, so the prior rules: every coefficient is shrunk towards 0, which means that a driver moves nothing
 * until past forecasts that missed show that it did. A coefficient that comes out against the driver's stated
 * {@link Driver.Effect} is set to 0: a dearer import never raises the volume.
 *
 * @param columns the drivers with a path of their own
 * @param coefficients one a column: change of log volume by one unit of the column
 * @param rows how many past misses spoke
 * @param description the trained model in one line
 */
public record Response(List<DriverColumn> columns, double[] coefficients, int rows, String description) {

    /** Prior standard deviation of a cost's elasticity, and of a tariff's coefficient for a rate going from 0 to 1. */
    private static final double PRIOR_SD = 1;

    /** Prior standard deviation of the effect of one index point of policy. */
    private static final double PRIOR_SD_POLICY = 0.1;

    /** Standard deviation of a programme's log volume around its base forecast. */
    private static final double NOISE_SD = 0.5;

    private static final double FULL_WEIGHT = 1;

    /** Copies the arrays. */
    public Response {
        columns = List.copyOf(columns);
        coefficients = coefficients.clone();
    }

    /**
     * A past forecast that can be checked.
     *
     * @param changes what the drivers were then projected to do, one value a column
     * @param miss log of actual over base forecast
     */
    public record Miss(double[] changes, double miss) {}

    /** Learns from past misses; without any, nothing moves. */
    public static Response learn(List<DriverColumn> columns, List<Miss> misses) {
        if (misses.isEmpty() || columns.isEmpty()) {
            return new Response(columns, new double[columns.size()], 0, "no past forecast to learn from");
        }
        double[][] values = new double[columns.size()][misses.size()];
        double[] targets = new double[misses.size()];
        double[] weights = new double[misses.size()];
        Arrays.fill(weights, FULL_WEIGHT);
        for (int row = 0; row < targets.length; row++) {
            targets[row] = misses.get(row).miss();
            for (int column = 0; column < values.length; column++) {
                values[column][row] = misses.get(row).changes()[column];
            }
        }
        double[] priorSd = columns.stream()
                .mapToDouble(column -> column.kind() == Driver.Kind.POLICY ? PRIOR_SD_POLICY : PRIOR_SD)
                .toArray();
        Rows rows = new Rows(
                columns.stream().map(DriverColumn::name).toList(), List.of("log-volume"), values, targets, weights);
        LinearModel model = (LinearModel) new RidgeTrainer(new double[columns.size()], priorSd, NOISE_SD)
                .train(rows, "past misses of programmes beside the changes of their drivers");
        double[] coefficients = Arrays.copyOf(model.coefficients(0), columns.size());
        for (int i = 0; i < coefficients.length; i++) {
            boolean raises = columns.get(i).effect() == Driver.Effect.RAISES;
            coefficients[i] = raises ? Math.max(0, coefficients[i]) : Math.min(0, coefficients[i]);
        }
        return new Response(columns, coefficients, targets.length, ModelDescription.of(model.getProvenance()));
    }

    /** What the drivers of an origin do between two years, one value a column. */
    public static double[] changes(List<DriverColumn> columns, DriverTable table, int from, int to) {
        return columns.stream()
                .mapToDouble(column -> column.change(table, from, to))
                .toArray();
    }

    /** Factor on volume for changes of the drivers, above 0; 1 where nothing changes. */
    public double factor(double[] changes) {
        double log = 0;
        for (int i = 0; i < coefficients.length; i++) {
            log += coefficients[i] * changes[i];
        }
        return Math.exp(log);
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }
}
