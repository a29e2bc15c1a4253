package io.github.homeward.yearly.score;

import java.util.Arrays;
import java.util.List;

/**
 * What a model said of a unit. Arrays are shared, not copied.
 *
 * @param unit the series at its cutoff
 * @param model name of the model
 * @param point forecasts, one a step
 * @param lower lower ends of the central ranges by level (the order of {@link #LEVELS}) and step; NaN where refused
 * @param upper upper ends, likewise
 */
public record UnitForecast(Unit unit, String model, double[] point, double[][] lower, double[][] upper) {

    /** Levels of the ranges. */
    public static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    /** Position of the 80 % range. */
    public static final int LEVEL_80 = 1;

    /** Position of the 95 % range. */
    public static final int LEVEL_95 = 2;

    /** A forecast whose ranges are not known yet: all refused. */
    public static UnitForecast withoutRanges(Unit unit, String model, double[] point) {
        return new UnitForecast(unit, model, point, refused(point.length), refused(point.length));
    }

    private static double[][] refused(int steps) {
        double[][] ends = new double[LEVELS.size()][steps];
        for (double[] end : ends) {
            Arrays.fill(end, Double.NaN);
        }
        return ends;
    }

    /** Sets the range of a level and a step; used while the forecast is put together. */
    public void range(int level, int step, double low, double high) {
        lower[level][step] = low;
        upper[level][step] = high;
    }
}
