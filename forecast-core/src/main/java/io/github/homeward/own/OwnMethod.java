package io.github.homeward.own;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.backtest.PanelMethod;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A planner's panel as it would have been forecast earlier. */
final class OwnMethod implements PanelMethod {

    private final OwnPanel own;
    private final List<String> levels;
    private final Map<String, Series> actuals = new HashMap<>();
    private final Map<Integer, NodeForecast> byLastYear = new ConcurrentHashMap<>();

    /** @param levels the levels to score; none for the total and the levels of the panel's own rows */
    OwnMethod(OwnPanel own, Set<Level> levels) {
        this.own = own;
        List<Level> scored = new ArrayList<>(levels);
        if (scored.isEmpty()) {
            scored.add(Level.TOTAL);
            own.panel().hierarchy().bottom().stream()
                    .map(NodeKey::level)
                    .distinct()
                    .sorted()
                    .forEach(scored::add);
        }
        this.levels = scored.stream().map(Level::word).distinct().toList();
        for (NodeKey node : own.panel().hierarchy().nodes()) {
            actuals.put(node.id(), own.panel().sum(node));
        }
    }

    @Override
    public Told forecast(SeriesPanel known, int horizon, EnsembleOptions options, Exclusions without) {
        int last = known.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        NodeForecaster forecaster = new NodeForecaster(
                panel -> PanelForecaster.of(panel).options(options).without(without), options.seed(), null);
        OwnPanel.Made made = own.at(LocalDate.of(last, Month.DECEMBER, 31), horizon, forecaster, byLastYear)
                .made();
        SeriesPanel series = made.base().learned();
        Map<String, List<ForecastRow>> rows = made.rows().stream()
                .collect(Collectors.groupingBy(row -> row.node().id()));
        List<PanelForecast.Row> scored = new ArrayList<>();
        for (Series one : series.train()) {
            rows.getOrDefault(one.id(), List.of()).forEach(row -> scored.add(row(row)));
        }
        return new Told(series, made.base().run(), scored);
    }

    private static PanelForecast.Row row(ForecastRow row) {
        return new PanelForecast.Row(
                row.node().id(),
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                row.forecast(),
                row.range50(),
                row.range80(),
                row.range95(),
                row.flags());
    }

    @Override
    public Map<String, Series> actuals() {
        return actuals;
    }

    @Override
    public List<String> levels() {
        return levels;
    }

    @Override
    public String level(String series) {
        return NodeKey.parse(series).level().word();
    }

    @Override
    public boolean addsUp() {
        return true;
    }
}
