package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.series.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an ensemble would have said earlier: the holdouts of a panel, from which weights and ranges are learned.
 *
 * <p>The years taken off are the horizon first, then half of it: the years after one cutoff share their surprises, and
 * a second cutoff keeps weights and ranges from following the first one's luck. Until there are errors enough, it is one
 * more than the horizon each time. Each holdout trains the ensemble anew on the years left.
 *
 * @param all the holdouts; none where every series is too short
 * @param horizon years ahead
 * @param ensemble the ensemble that was trained
 */
public record Holdouts(List<Holdout> all, int horizon, Ensemble ensemble) {

    /** Fewest years left after a holdout: with fewer, the errors say more about missing history than about the future. */
    private static final int SHORTEST = 6;

    private static final int ENOUGH = 400;
    private static final int MOST_HOLDOUTS = 6;

    /** Copies the list. */
    public Holdouts {
        all = List.copyOf(all);
    }

    /**
     * Trains on every holdout of a panel.
     *
     * @param panel series with different ids
     * @param horizon years ahead
     * @param ensemble trained anew at every holdout, with its own options
     */
    public static Holdouts of(List<Series> panel, int horizon, Ensemble ensemble) {
        // Sums depend on their order in the last bit, and the order must not be the caller's.
        List<Series> ordered = panel.stream()
                .sorted(Comparator.comparing(Series::id).thenComparingInt(Series::firstYear))
                .toList();
        List<Holdout> all = new ArrayList<>();
        int errors = add(ordered, horizon, horizon, ensemble, all);
        if (errors > 0 && horizon > 1) {
            add(ordered, horizon / 2, horizon, ensemble, all);
        }
        for (int more = 1; errors > 0 && errors < ENOUGH && all.size() < MOST_HOLDOUTS; more++) {
            int added = add(ordered, horizon + more, horizon, ensemble, all);
            if (added == 0) {
                break;
            }
            errors += added;
        }
        // Series too short to lose a whole horizon may still show how well their nearest years are forecast.
        for (int takenOff = horizon - 1; takenOff > 0 && all.isEmpty(); takenOff--) {
            add(ordered, takenOff, horizon, ensemble, all);
        }
        return new Holdouts(all, horizon, ensemble);
    }

    /** Whether there are errors enough to do without those on synthetic series. */
    public boolean enough() {
        return all.stream()
                        .filter(holdout -> holdout.actual(0).length == horizon)
                        .mapToInt(holdout -> holdout.known().size())
                        .sum()
                >= ENOUGH;
    }

    /** Series in the largest holdout. */
    int mostSeries() {
        return all.stream().mapToInt(holdout -> holdout.known().size()).max().orElse(0);
    }

    /** Number of series that were long enough. */
    private static int add(List<Series> panel, int takenOff, int horizon, Ensemble ensemble, List<Holdout> all) {
        List<Series> whole =
                panel.stream().filter(s -> s.length() - takenOff >= SHORTEST).toList();
        if (!whole.isEmpty()) {
            all.add(Holdout.of(whole, takenOff, horizon, ensemble));
        }
        return whole.size();
    }
}
