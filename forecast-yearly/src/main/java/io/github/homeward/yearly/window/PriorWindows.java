package io.github.homeward.yearly.window;

import io.github.homeward.math.SplitMix64;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of synthetic yearly series: what a small panel can lean on.
 *
 * <p>Series {@code i} of a seed is the same whatever the number of series asked for. Lengths are uniform between 3
 * and 41 years before the cutoff, for three series of ten between 3 and 8, and half of these come from {@link
 * VehicleMarkets}; the kinds of all others are a fixed mixture of damped trends, random walks with drift,
 * autocorrelated growth, straight lines, S-curves and life cycles, and breaks, with noise from 1 to 25 % a year.
 */
public final class PriorWindows {

    private static final int SHORTEST = 3;
    private static final int LENGTHS = 39;

    /** Share of short series, with lengths that panels of cars or models have. */
    private static final double BRIEF = 0.3;

    private static final int BRIEF_LENGTHS = 6;

    /** Share of the short ones that come from vehicle markets. */
    private static final double VEHICLES = 0.5;

    private PriorWindows() {}

    /**
     * Synthetic series, each with its future.
     *
     * @param seed seed of the generator
     * @param count number of series
     * @param horizon years of future at the end of each
     * @return positive values, between {@code 3 + horizon} and {@code 41 + horizon} of them
     */
    public static List<double[]> series(long seed, int count, int horizon) {
        List<double[]> series = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            SplitMix64 random = SplitMix64.of(seed, i);
            boolean brief = random.nextDouble() < BRIEF;
            int length = SHORTEST + random.nextInt(brief ? BRIEF_LENGTHS : LENGTHS);
            if (brief && random.nextDouble() < VEHICLES) {
                series.add(VehicleMarkets.series(random, length + horizon));
                continue;
            }
            series.add(new SyntheticSeries(random).next(length + horizon));
        }
        return series;
    }

    /** One window for each of the series, at the cutoff before its future. */
    public static WindowTable table(WindowRecipe recipe, List<double[]> series, int horizon) {
        return WindowTable.ofEnds(recipe, series, horizon);
    }
}
