package io.github.homeward.yearly;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.EnsembleReport;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.combine.SeriesForecast;
import io.github.homeward.yearly.range.ErrorScale;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.range.StillErrors;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import io.github.homeward.yearly.window.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts a panel of yearly series: every series by the ensemble, with ranges from the ensemble's own past errors.
 * Immutable: every setting gives a new one.
 *
 * <pre>{@code
 * PanelForecast forecast = PanelForecaster.of(panel).horizon(5).forecast();
 * }</pre>
 */
public final class PanelForecaster {

    private static final List<Flag> ENDED = List.of(Flag.ENDED, Flag.LEVEL_REFUSED);

    /** Years ahead when nothing is said. */
    public static final int DEFAULT_HORIZON = 5;

    /** Most years ahead: beyond, no yearly method has anything to say. */
    public static final int MAX_HORIZON = 30;

    private final SeriesPanel panel;
    private final int horizon;
    private final EnsembleOptions options;
    private final Exclusions without;

    private PanelForecaster(SeriesPanel panel, int horizon, EnsembleOptions options, Exclusions without) {
        this.panel = panel;
        this.horizon = horizon;
        this.options = options;
        this.without = without;
    }

    /** A forecast of a panel, with everything else as usual. */
    public static PanelForecaster of(SeriesPanel panel) {
        return new PanelForecaster(panel, DEFAULT_HORIZON, EnsembleOptions.defaults(), Exclusions.NONE);
    }

    /** Only from the years that had ended by a day. */
    public PanelForecaster upTo(LocalDate cutoff) {
        return new PanelForecaster(panel.upTo(cutoff), horizon, options, without);
    }

    /**
     * Years ahead.
     *
     * @throws IllegalArgumentException if not between 1 and {@link #MAX_HORIZON}
     */
    public PanelForecaster horizon(int horizon) {
        return new PanelForecaster(panel, checked(horizon), options, without);
    }

    /** The number of years ahead, which must lie between 1 and {@link #MAX_HORIZON}. */
    public static int checked(int horizon) {
        if (horizon < 1 || horizon > MAX_HORIZON) {
            throw new IllegalArgumentException("horizon " + horizon + " is not between 1 and " + MAX_HORIZON);
        }
        return horizon;
    }

    /** Seed of everything random; a constant unless given. */
    public PanelForecaster seed(long seed) {
        return options(options.withSeed(seed));
    }

    /** Threads to use; changes the time, never the result. */
    public PanelForecaster threads(int threads) {
        return options(options.withThreads(threads));
    }

    /** What may be chosen about the ensemble, before anything is left out. */
    public PanelForecaster options(EnsembleOptions options) {
        return new PanelForecaster(panel, horizon, options, without);
    }

    /** What to leave out, to see what it is worth; nothing unless given. */
    public PanelForecaster without(Exclusions without) {
        return new PanelForecaster(panel, horizon, options, without);
    }

    /** Computes. */
    public PanelForecast forecast() {
        return run().forecast();
    }

    /**
     * A forecast with what it was made from.
     *
     * @param forecast the rows, series by series in the panel's order
     * @param spans what forecast which years ahead
     * @param typical yearly change typical of the panel; see {@link ErrorScale#typical}
     */
    public record Run(PanelForecast forecast, List<TrainedSpan> spans, double typical) {}

    /** Computes, and shows what the forecast was made from. */
    public Run run() {
        Ensemble ensemble = new Ensemble(without.applyTo(options));
        double typical = ErrorScale.typical(panel.train());
        List<TrainedSpan> spans = TrainedSpan.upTo(horizon, panel.train(), typical, ensemble);
        ResidualBank still =
                StillErrors.of(panel.train(), TrainedSpan.at(spans, horizon).last());
        Ended ended = Ended.in(panel);
        List<PanelForecast.Row> rows = new ArrayList<>(panel.train().size() * horizon);
        for (int i = 0; i < panel.train().size(); i++) {
            Series series = panel.train().get(i);
            if (ended.contains(series)) {
                for (int h = 1; h <= horizon; h++) {
                    rows.add(row(series, h, 0, List.of(Range.REFUSED, Range.REFUSED, Range.REFUSED), ENDED));
                }
                continue;
            }
            SeriesRanges ranges = Movement.still(series.values(), series.length())
                    ? new SeriesRanges((h, spread) -> StillErrors.unit(series), h -> still)
                    : new SeriesRanges(
                            (h, spread) -> ErrorScale.at(series, spread, typical),
                            h -> TrainedSpan.at(spans, h).errors());
            for (int h = 1; h <= horizon; h++) {
                SeriesForecast said =
                        TrainedSpan.at(spans, h).forecast().series().get(i);
                List<Range> at = ranges.at(h, said);
                rows.add(row(series, h, said.point()[h - 1], at, flags(said, at)));
            }
        }
        EnsembleReport report = spans.get(0).forecast().report();
        List<String> notes = new ArrayList<>(notes(report));
        notes.addAll(ended.notes());
        return new Run(new PanelForecast(rows, report.used(), without.noted(notes)), spans, typical);
    }

    private static PanelForecast.Row row(
            Series series, int horizon, double point, List<Range> ranges, List<Flag> flags) {
        return new PanelForecast.Row(
                series.id(),
                series.lastYear() + horizon,
                horizon,
                series.lastYear(),
                series.last(),
                point,
                ranges.get(0),
                ranges.get(1),
                ranges.get(2),
                flags);
    }

    private static List<Flag> flags(SeriesForecast forecast, List<Range> ranges) {
        List<Flag> flags = new ArrayList<>();
        if (forecast.shortHistory()) {
            flags.add(Flag.SHORT_HISTORY);
        }
        if (ranges.stream().anyMatch(range -> range.support() == Range.Support.PRIOR)) {
            flags.add(Flag.PRIOR_INTERVAL);
        }
        if (ranges.stream().anyMatch(Range::refused)) {
            flags.add(Flag.LEVEL_REFUSED);
        }
        return flags;
    }

    private static List<String> notes(EnsembleReport report) {
        return report.dropped().isEmpty()
                ? List.of()
                : List.of("Constant columns left out: " + String.join(", ", report.dropped()) + ".");
    }
}
