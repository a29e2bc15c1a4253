package io.github.homeward.report.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Sums of the columns of a table, to tell a total from a series that is only called so. */
final class WideSums {

    /** Figures that were rounded one by one add up to within this share of their sum. */
    private static final double ROUNDING = 1e-3;

    private final Map<Integer, Double> sums = new HashMap<>();

    void add(int column, double value) {
        if (!Double.isNaN(value)) {
            sums.merge(column, value, Double::sum);
        }
    }

    /** Whether a row holds the sums of what stands above it. */
    boolean match(IntToDoubleFunction cells, Collection<Integer> columns) {
        return columns.stream().allMatch(column -> {
            double sum = sums.getOrDefault(column, 0.0);
            double said = cells.applyAsDouble(column);
            return Double.isNaN(said) ? sum == 0 : Math.abs(said - sum) <= ROUNDING * Math.abs(sum);
        });
    }
}
