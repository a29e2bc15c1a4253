package io.github.homeward.yearly.window;

import io.github.homeward.math.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of synthetic yearly series: what a small panel can lean on.
 *
 * <p>Series {@code i} of a seed is the same whatever the number of series asked for. Lengths are uniform between 6 and
 * 41 years before the cutoff; the kinds of series are a fixed mixture of damped trends, random walks with drift,
 * autocorrelated growth, straight lines, S-curves and life cycles, and breaks, with noise from 1 to 25 % a year.
 */
public final class PriorWindows {

    private static final int SHORTEST = 6;
    private static final int LENGTHS = 36;

    private PriorWindows() {}

    /**
     * Synthetic series, each with its future.
     *
     * @param seed seed of the generator
     * @param count number of series
     * @param horizon years of future at the end of each
     * @return positive values, between {@code 6 + horizon} and {@code 41 + horizon} of them
     */
    public static List<double[]> series(long seed, int count, int horizon) {
        List<double[]> series = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SplitMix64 random = SplitMix64.of(seed, i);
            int length = SHORTEST + random.nextInt(LENGTHS);
            series.add(new SyntheticSeries(random).next(length + horizon));
        }
        return series;
    }

    /** One window for each of the series, at the cutoff before its future. */
    public static WindowTable table(WindowRecipe recipe, List<double[]> series, int horizon) {
        return WindowTable.ofEnds(recipe, series, horizon);
    }
}
