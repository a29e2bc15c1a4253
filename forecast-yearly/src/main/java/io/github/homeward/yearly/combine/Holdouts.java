package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.Movement;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ensemble would have said earlier: the holdouts of a panel, from which weights and ranges are learned.
 *
 * <p>The years taken off are the horizon first, then half of it: the years after one cutoff share their surprises,
 * and a second cutoff keeps weights and ranges from following the first one's luck. Until there are errors enough, it
 * is one more and one less than the horizon in turn. Each holdout trains the ensemble anew on the years left. Series
 * that do not {@linkplain Movement move} before a cutoff are left out there, and of a large panel a sample stands for
 * all.
 *
 * @param all the holdouts; none where every series is too short
 * @param horizon years ahead
 * @param ensemble the ensemble that was trained
 */
public record Holdouts(List<Holdout> all, int horizon, Ensemble ensemble) {

    /** Fewest years left after a holdout: with fewer there is no change of changes to learn from. */
    private static final int SHORTEST = 3;

    private static final int ENOUGH = 600;
    private static final int FEWEST_HOLDOUTS = 2;
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
        List<Series> ordered = Sample.of(panel, ensemble.options().seed());
        List<Holdout> all = new ArrayList<>();
        int errors = 0;
        for (int takenOff : takenOff(horizon)) {
            boolean enough = errors >= ENOUGH && all.size() >= FEWEST_HOLDOUTS;
            if (enough || all.size() == MOST_HOLDOUTS) {
                break;
            }
            errors += add(ordered, takenOff, horizon, ensemble, all);
        }
        return new Holdouts(all, horizon, ensemble);
    }

    /** The years to take off, the most telling first: the horizon, half of it, then one more and one less in turn. */
    private static List<Integer> takenOff(int horizon) {
        List<Integer> years = new ArrayList<>(List.of(horizon));
        if (horizon > 1) {
            years.add(horizon / 2);
        }
        for (int apart = 1; apart < horizon || apart < MOST_HOLDOUTS; apart++) {
            years.add(horizon + apart);
            if (horizon - apart > 0 && horizon - apart != horizon / 2) {
                years.add(horizon - apart);
            }
        }
        return years;
    }

    /** The same holdouts with the members weighted anew. */
    public Holdouts weighted(Weights weights) {
        return new Holdouts(
                all.stream().map(holdout -> holdout.weighted(weights)).toList(), horizon, ensemble);
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
                panel.stream().filter(s -> tells(s, s.length() - takenOff)).toList();
        if (!whole.isEmpty()) {
            all.add(Holdout.of(whole, takenOff, horizon, ensemble));
        }
        return whole.size();
    }

    private static boolean tells(Series series, int known) {
        return known >= SHORTEST && !Movement.none(series.values(), known);
    }
}
