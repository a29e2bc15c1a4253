package io.github.homeward.yearly.range;

import io.github.homeward.math.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scaled errors by years ahead, with the series they come from, so that no single series decides how wide all ranges
 * are.
 */
final class ErrorPools {

    /** A scaled error counts for at most this much, times the root of the years ahead. */
    private static final double MOST = 20;

    /** With fewer series there is no telling which one stands out. */
    private static final int FEWEST_SERIES = 3;

    /** What one year's surprise is taken to add to the spread of errors, as a share, before years are seen. */
    private static final double ASSUMED_COMMON = 0.3;

    /** How many years that assumption counts for. */
    private static final double ASSUMED_YEARS = 2;

    /** How much wider the surprise of a year may be than few years show: by this over the number of years. */
    private static final double FEW_YEARS = 5;

    /** A series may go so many times further than the one that went second furthest. */
    private static final double FURTHER = 2;

    private static final double QUARTILES_TO_DEVIATION = 1.349;

    private record Missed(int series, int year, double value) {}

    private final List<List<Missed>> pools = new ArrayList<>();

    ErrorPools(int horizon) {
        for (int h = 0; h < horizon; h++) {
            pools.add(new ArrayList<>());
        }
    }

    /**
     * Adds an error of a series, {@code step} years ahead from 0; an error without a unit says nothing.
     *
     * @param year last year known: errors of one year share its surprise
     */
    void add(int series, int year, int step, double error, double unit) {
        if (unit > 0) {
            pools.get(step).add(new Missed(series, year, error / unit));
        }
    }

    /**
     * The errors by years ahead. What the series that went furthest missed beyond twice what the one that went second
     * furthest did is cut off, above and below: its influence is bounded (winsorising; Tukey 1962, The future of data
     * analysis). Few years show too little of what a year can do to all series at once, so the errors are widened as
     * far as such surprises make them up.
     */
    double[][] bounded() {
        double[][] bounded = new double[pools.size()][];
        for (int h = 0; h < bounded.length; h++) {
            double most = MOST * Math.sqrt(h + 1);
            double upper = Math.min(most, FURTHER * second(pools.get(h), 1));
            double lower = Math.max(-most, -FURTHER * second(pools.get(h), -1));
            double widening = widening(pools.get(h));
            bounded[h] = pools.get(h).stream()
                    .mapToDouble(missed -> widening * Math.max(lower, Math.min(upper, missed.value())))
                    .toArray();
        }
        return bounded;
    }

    /** By how much the surprises of few years widen the errors: {@code sqrt(1 + common share * 5 / years)}. */
    private static double widening(List<Missed> pool) {
        if (pool.isEmpty()) {
            return 1;
        }
        Map<Integer, List<Missed>> byYear =
                pool.stream().collect(Collectors.groupingBy(Missed::year, TreeMap::new, Collectors.toList()));
        double squares = 0;
        double between = 0;
        for (List<Missed> year : byYear.values()) {
            double share = (double) year.size() / pool.size();
            double middle = quantile(year, 0.5);
            squares += share * share;
            between += share * middle * middle;
        }
        double years = 1 / squares;
        double deviation = (quantile(pool, 0.75) - quantile(pool, 0.25)) / QUARTILES_TO_DEVIATION;
        double seen = deviation > 0 ? Math.min(1, between / (deviation * deviation)) : 0;
        double common = (years * seen + ASSUMED_YEARS * ASSUMED_COMMON) / (years + ASSUMED_YEARS);
        return Math.sqrt(1 + common * FEW_YEARS / years);
    }

    private static double quantile(List<Missed> pool, double probability) {
        double[] sorted = pool.stream().mapToDouble(Missed::value).sorted().toArray();
        return Quantiles.nearest(sorted, probability);
    }

    /** How far the series that went second furthest went in one direction; at least zero. */
    private static double second(List<Missed> pool, int sign) {
        int series = pool.stream().mapToInt(Missed::series).max().orElse(-1) + 1;
        double[] furthest = new double[series];
        boolean[] seen = new boolean[series];
        for (Missed missed : pool) {
            seen[missed.series()] = true;
            furthest[missed.series()] = Math.max(furthest[missed.series()], sign * missed.value());
        }
        int count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        Arrays.sort(furthest);
        return count < FEWEST_SERIES ? Double.POSITIVE_INFINITY : furthest[series - 2];
    }
}
