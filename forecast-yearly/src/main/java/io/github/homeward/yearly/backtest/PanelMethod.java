package io.github.homeward.yearly.backtest;

import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a panel is forecast at a cutoff, and what of that is scored. */
public interface PanelMethod {

    /**
     * A forecast to be scored.
     *
     * @param series what was forecast side by side
     * @param run the forecast of each by itself, whose members are scored too
     * @param rows the forecast to score, with as many years for each of the series, in their order
     */
    record Told(SeriesPanel series, PanelForecaster.Run run, List<PanelForecast.Row> rows) {}

    /** Forecasts what was known. */
    Told forecast(SeriesPanel known, int horizon, EnsembleOptions options, Exclusions without);

    /** What came, by series. */
    Map<String, Series> actuals();

    /** The levels that are scored, as files say them, in their order. */
    List<String> levels();

    /** The level of a series. */
    String level(String series);

    /** Whether series of one cutoff err together, as those do that add up; else those of one series do. */
    boolean addsUp();

    /** Of series that have nothing to do with each other. */
    static PanelMethod plain(SeriesPanel panel) {
        Map<String, Series> actuals = (panel.test().isEmpty() ? panel.train() : panel.test())
                .stream().collect(Collectors.toMap(Series::id, Function.identity()));
        return new PanelMethod() {
            @Override
            public Told forecast(SeriesPanel known, int horizon, EnsembleOptions options, Exclusions without) {
                PanelForecaster.Run run = PanelForecaster.of(known)
                        .horizon(horizon)
                        .options(options)
                        .without(without)
                        .run();
                return new Told(known, run, run.forecast().rows());
            }

            @Override
            public Map<String, Series> actuals() {
                return actuals;
            }

            @Override
            public List<String> levels() {
                return List.of(PanelBacktest.LEVEL);
            }

            @Override
            public String level(String series) {
                return PanelBacktest.LEVEL;
            }

            @Override
            public boolean addsUp() {
                return false;
            }
        };
    }
}
