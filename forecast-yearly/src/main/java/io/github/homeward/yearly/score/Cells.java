package io.github.homeward.yearly.score;

import java.util.Arrays;

/**
 * The scored cells of one unit: those of the steps asked for whose actual value is known.
 *
 * @param training values before the forecast
 * @param actual what came
 * @param forecast what was said
 * @param naive what "no change" said
 * @param lower lower ends by level and cell
 * @param upper upper ends by level and cell
 */
record Cells(
        double[] training, double[] actual, double[] forecast, double[] naive, double[][] lower, double[][] upper) {

    static Cells of(UnitForecast said, int[] steps) {
        Unit unit = said.unit();
        int[] known = Arrays.stream(steps)
                .filter(step -> step < unit.actual().length && !Double.isNaN(unit.actual()[step]))
                .toArray();
        double[] naive = new double[known.length];
        Arrays.fill(naive, unit.naive());
        int levels = said.lower().length;
        double[][] lower = new double[levels][];
        double[][] upper = new double[levels][];
        for (int level = 0; level < levels; level++) {
            lower[level] = at(said.lower()[level], known);
            upper[level] = at(said.upper()[level], known);
        }
        return new Cells(unit.training(), at(unit.actual(), known), at(said.point(), known), naive, lower, upper);
    }

    int count() {
        return actual.length;
    }

    /** Mean weighted interval score; NaN if a range was refused. */
    double weightedInterval() {
        double[] alphas =
                UnitForecast.LEVELS.stream().mapToDouble(level -> 1 - level).toArray();
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += QuantileScores.weightedInterval(actual[i], forecast[i], across(lower, i), across(upper, i), alphas);
        }
        return sum / actual.length;
    }

    private static double[] across(double[][] ends, int cell) {
        return Arrays.stream(ends).mapToDouble(end -> end[cell]).toArray();
    }

    private static double[] at(double[] values, int[] steps) {
        return Arrays.stream(steps).mapToDouble(step -> values[step]).toArray();
    }
}
