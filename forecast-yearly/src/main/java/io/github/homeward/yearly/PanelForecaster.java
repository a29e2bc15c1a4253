package io.github.homeward.yearly;

import io.github.homeward.base.Ablation;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow.Flag;
import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.ModelsUsed;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.EnsembleReport;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.SeriesForecast;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.range.ErrorScale;
import io.github.homeward.yearly.range.PanelResiduals;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.ResidualBank;
import java.util.ArrayList;
import java.util.List;

/** Forecasts a plain panel: every series by the ensemble, with ranges from the ensemble's own past errors. */
public final class PanelForecaster {

    private final Ensemble ensemble;
    private final Ablation ablation;

    /**
     * @param options before anything is left out
     */
    public PanelForecaster(EnsembleOptions options, Ablation ablation) {
        this.ensemble = new Ensemble(ablation.applyTo(options));
        this.ablation = ablation;
    }

    /**
     * A forecast with what it was made from.
     *
     * @param forecast the rows, series by series in the panel's order
     * @param ensemble the members' forecasts, in the same order
     * @param holdouts what they would have said earlier
     */
    public record Run(Forecast forecast, EnsembleForecast ensemble, Holdouts holdouts) {}

    public Forecast forecast(SeriesPanel panel, int horizon) {
        return run(panel, horizon).forecast();
    }

    public Run run(SeriesPanel panel, int horizon) {
        Holdouts holdouts = Holdouts.of(panel.train(), horizon, ensemble);
        Weights weights = Weights.learn(holdouts);
        EnsembleForecast forecast = ensemble.forecast(panel.train(), horizon, weights);
        ResidualBank errors = PanelResiduals.of(holdouts, weights);
        List<ForecastRow> rows = new ArrayList<>(panel.train().size() * horizon);
        for (int i = 0; i < panel.train().size(); i++) {
            for (int h = 1; h <= horizon; h++) {
                rows.add(row(panel.train().get(i), forecast.series().get(i), h, errors));
            }
        }
        Forecast whole =
                new Forecast(rows, "", ModelsUsed.of(forecast.report()), ablation.noted(notes(forecast.report())));
        return new Run(whole, forecast, holdouts);
    }

    private static ForecastRow row(Series series, SeriesForecast forecast, int horizon, ResidualBank errors) {
        double point = forecast.point()[horizon - 1];
        double scale = ErrorScale.at(series, forecast.spread()[horizon - 1]);
        Range range50 = errors.range(0.5, horizon, point, scale);
        Range range80 = errors.range(0.8, horizon, point, scale);
        Range range95 = errors.range(0.95, horizon, point, scale);
        return new ForecastRow(
                series.id(),
                Level.SERIES,
                ForecastRow.ALL,
                ForecastRow.ALL,
                ForecastRow.ALL,
                ForecastRow.ALL,
                series.lastYear() + horizon,
                horizon,
                series.lastYear(),
                series.last(),
                point,
                shown(range50),
                shown(range80),
                shown(range95),
                series.last(),
                flags(forecast, List.of(range50, range80, range95)));
    }

    private static ForecastRow.Range shown(Range range) {
        return range.refused() ? ForecastRow.Range.REFUSED : new ForecastRow.Range(range.lower(), range.upper());
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
