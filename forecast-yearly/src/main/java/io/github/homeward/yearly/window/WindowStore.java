package io.github.homeward.yearly.window;

import io.github.homeward.yearly.series.Series;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the windows of series, so that holdouts, the forecast itself and the cutoffs of a backtest do not work out the
 * same ones again.
 *
 * <p>One history is kept for each id: another one with the same first values extends or reuses it, a different one
 * takes its place. What is kept never changes a result. Safe to share between threads.
 */
public final class WindowStore {

    private final Map<String, SeriesWindows> kept = new ConcurrentHashMap<>();

    /** The windows of a series. */
    public SeriesWindows of(Series series) {
        double[] values = series.values();
        SeriesWindows windows =
                kept.merge(series.id(), SeriesWindows.of(values), (before, fresh) -> longer(before, fresh, values));
        return windows.head(values.length);
    }

    /** Windows kept before, as far as they are of the same values. */
    private static SeriesWindows longer(SeriesWindows before, SeriesWindows fresh, double[] values) {
        if (before.startsWith(values)) {
            return before;
        }
        return before.begins(values) ? before.extendedTo(values) : fresh;
    }

    /** The windows kept of a series; null if there are none of its history. */
    public @Nullable SeriesWindows kept(Series series) {
        SeriesWindows windows = kept.get(series.id());
        double[] values = series.values();
        return windows != null && windows.startsWith(values) ? windows.head(values.length) : null;
    }
}
