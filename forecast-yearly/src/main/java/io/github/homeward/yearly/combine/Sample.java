package io.github.homeward.yearly.combine;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The series a pool learns from: all of them up to {@link #MOST}, else so many drawn by the seed. More windows teach a
 * pool next to nothing, and cost time and memory.
 */
final class Sample {

    /** Most series to learn from. */
    static final int MOST = 1_000;

    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::id).thenComparingInt(Series::firstYear);

    private Sample() {}

    /**
     * The series to learn from, in an order that does not depend on the caller's: sums depend on it in the last bit.
     */
    static List<Series> of(List<Series> panel, long seed) {
        List<Series> ordered = new ArrayList<>(panel);
        ordered.sort(ORDER);
        if (ordered.size() <= MOST) {
            return ordered;
        }
        SplitMix64 random = new SplitMix64(seed);
        for (int i = 0; i < MOST; i++) {
            int drawn = i + random.nextInt(ordered.size() - i);
            Series swap = ordered.get(i);
            ordered.set(i, ordered.get(drawn));
            ordered.set(drawn, swap);
        }
        List<Series> sample = new ArrayList<>(ordered.subList(0, MOST));
        sample.sort(ORDER);
        return sample;
    }
}
