package io.github.homeward.yearly;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The series of a plain panel that ended long before it did: no value in the panel's last five years. They are not
 * forecast as if they were alive but at zero, without ranges and with a flag.
 *
 * <p>That a series ended shows only where the panel has a common last year, which a third of its series at least must
 * reach; and a series that has rows to test on did not end.
 */
final class Ended {

    /** So many of the panel's last years without a value end a series. */
    static final int YEARS = 5;

    private static final double COMMON = 1 / 3.0;
    private static final int MOST_NAMED = 5;

    private final List<String> ids;
    private final Set<String> all;

    private Ended(List<String> ids) {
        this.ids = ids;
        this.all = Set.copyOf(ids);
    }

    static Ended in(SeriesPanel panel) {
        List<Series> series = panel.train();
        int last = series.stream().mapToInt(Series::lastYear).max().orElseThrow();
        long common = series.stream().filter(one -> one.lastYear() == last).count();
        Set<String> tested = panel.test().stream().map(Series::id).collect(Collectors.toSet());
        if (common < COMMON * series.size()) {
            return new Ended(List.of());
        }
        return new Ended(series.stream()
                .filter(one -> one.lastYear() <= last - YEARS && !tested.contains(one.id()))
                .map(Series::id)
                .toList());
    }

    boolean contains(Series series) {
        return all.contains(series.id());
    }

    /** What a reader must know. */
    List<String> notes() {
        if (ids.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
        return List.of(
                "Without a value in the panel's last " + YEARS + " years, taken to have ended and forecast at zero: "
                        + named
                        + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more." : "."));
    }
}
