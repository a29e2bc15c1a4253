package io.github.homeward.yearly.score;

import io.github.homeward.math.Quantiles;
import io.github.homeward.math.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a model compares with naive, and how far that hangs on the sample: the percentile bootstrap (Efron 1979,
 * Bootstrap methods: another look at the jackknife, Annals of Statistics 7(1)). Whole groups of units are drawn with
 * replacement: the units of one series, or those of one cutoff, err together.
 *
 * @param ratio error relative to naive's; below 1 is better; NaN where naive made no error
 * @param lower lower end of the central 95 % bootstrap range; NaN where {@code ratio} is
 * @param upper upper end
 * @param groups how many groups were drawn from
 */
public record Comparison(double ratio, double lower, double upper, int groups) {

    /** How often the groups are drawn anew. */
    public static final int RESAMPLES = 1_000;

    private static final double TAIL = 0.025;

    /** Sums from which a ratio can be had. */
    private interface Ratio {
        double of(double[] sums);
    }

    /** Overall weighted average, as in {@link Metrics#owa}. */
    public static Comparison owa(List<UnitForecast> forecasts, int[] steps, Function<Unit, String> group, long seed) {
        return of(
                forecasts,
                steps,
                group,
                seed,
                Comparison::percentAndScaled,
                sums -> Metrics.owa(sums[0], sums[1], sums[2], sums[3]));
    }

    /** Relative mean absolute error, as in {@link Metrics#relativeMae}. */
    public static Comparison relativeMae(
            List<UnitForecast> forecasts, int[] steps, Function<Unit, String> group, long seed) {
        return of(
                forecasts,
                steps,
                group,
                seed,
                Comparison::absolute,
                sums -> sums[1] > 0 ? sums[0] / sums[1] : Double.NaN);
    }

    private static Comparison of(
            List<UnitForecast> forecasts,
            int[] steps,
            Function<Unit, String> group,
            long seed,
            Function<Cells, double[]> sumsOf,
            Ratio ratio) {
        Map<String, double[]> groups = new TreeMap<>();
        for (UnitForecast forecast : forecasts) {
            Cells cells = Cells.of(forecast, steps);
            if (cells.count() > 0) {
                groups.merge(group.apply(forecast.unit()), sumsOf.apply(cells), Comparison::plus);
            }
        }
        List<double[]> sums = new ArrayList<>(groups.values());
        if (sums.isEmpty()) {
            return new Comparison(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double whole = ratio.of(sums.stream().reduce(new double[sums.get(0).length], Comparison::plus));
        SplitMix64 random = new SplitMix64(seed);
        double[] drawn = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double[] total = new double[sums.get(0).length];
            for (int i = 0; i < sums.size(); i++) {
                total = plus(total, sums.get(random.nextInt(sums.size())));
            }
            drawn[b] = ratio.of(total);
        }
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        return Double.isNaN(whole) || sorted.length == 0
                ? new Comparison(Double.NaN, Double.NaN, Double.NaN, sums.size())
                : new Comparison(
                        whole, Quantiles.nearest(sorted, TAIL), Quantiles.nearest(sorted, 1 - TAIL), sums.size());
    }

    /** Units share a denominator, so sums compare as means do. */
    private static double[] percentAndScaled(Cells cells) {
        double mase = Metrics.mase(cells.training(), cells.actual(), cells.forecast());
        double naiveMase = Metrics.mase(cells.training(), cells.actual(), cells.naive());
        return new double[] {
            Metrics.smape(cells.actual(), cells.forecast()),
            Double.isNaN(mase) ? 0 : mase,
            Metrics.smape(cells.actual(), cells.naive()),
            Double.isNaN(naiveMase) ? 0 : naiveMase
        };
    }

    private static double[] absolute(Cells cells) {
        double[] sums = new double[2];
        for (int i = 0; i < cells.count(); i++) {
            sums[0] += Math.abs(cells.actual()[i] - cells.forecast()[i]);
            sums[1] += Math.abs(cells.actual()[i] - cells.naive()[i]);
        }
        return sums;
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
