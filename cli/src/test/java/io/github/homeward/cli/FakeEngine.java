package io.github.homeward.cli;

import io.github.homeward.Forecast;
import io.github.homeward.ScenarioForecast;
import io.github.homeward.io.ForecastRow;
import io.github.homeward.io.ForecastRow.Flag;
import io.github.homeward.io.ForecastRow.Level;
import io.github.homeward.io.ForecastRow.Range;
import io.github.homeward.io.PlainPanel;
import io.github.homeward.io.RunCard;
import io.github.homeward.panel.Series;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An engine whose answers are known beforehand; remembers what it was asked. */
final class FakeEngine implements Engine {

    final List<Evidence> evidence = new ArrayList<>();
    final List<PlainPanel> panels = new ArrayList<>();
    final List<Settings> settings = new ArrayList<>();

    @Override
    public Answer forecast(Evidence given, Settings how) {
        evidence.add(given);
        settings.add(how);
        List<ForecastRow> rows = new ArrayList<>();
        rows.addAll(rows("ALL", Level.TOTAL, 111_513, how, List.of()));
        rows.addAll(rows("XX", Level.ORIGIN, 60, how, List.of(Flag.INFERRED)));
        rows.addAll(rows("ALL/M", Level.MAKER, 0, how, List.of(Flag.SHORT_HISTORY, Flag.LEVEL_REFUSED)));
        rows.addAll(rows("XX/M", Level.ORIGIN_MAKER, 5, how, List.of()));
        rows.addAll(rows("XX/M/p", Level.PROGRAMME, Double.NaN, how, List.of(Flag.COLD_START)));
        return new Answer(rows, "", List.of(new RunCard.Model("fake", "adds ten percent")), List.of("This is a test."));
    }

    @Override
    public Answer forecast(PlainPanel given, Settings how) {
        panels.add(given);
        settings.add(how);
        List<ForecastRow> rows = new ArrayList<>();
        for (Series series : given.train()) {
            rows.addAll(rows(series.id(), Level.SERIES, series.lastYear(), series.last(), how, List.of()));
        }
        return new Answer(rows, "", List.of(), List.of());
    }

    @Override
    public List<HistoryRow> history(Evidence given) {
        evidence.add(given);
        return List.of(
                new HistoryRow("ALL", Level.TOTAL, 2024, 93_587, 93_587, 93_587, "observed", List.of("s1", "s2")),
                new HistoryRow("ALL", Level.TOTAL, 2025, 111_513, 111_513, 111_513, "observed", List.of("s3")),
                new HistoryRow("XX", Level.ORIGIN, 2025, 61_234.5, 60_000, 72_000, "inferred", List.of()),
                new HistoryRow(
                        "XX/M", Level.ORIGIN_MAKER, 2025, Double.NaN, Double.NaN, Double.NaN, "unknown", List.of()));
    }

    @Override
    public Levers levers(Evidence given, int horizon) {
        evidence.add(given);
        return Levers.at(given.cutoff(), 2026, horizon, List.of(), Map.of(), List.of(), Map.of());
    }

    @Override
    public ScenarioForecast scenarios(Evidence given, Settings how, List<Scenario> scenarios) {
        Answer base = forecast(given, how);
        return new ScenarioForecast(
                new Forecast(base.rows(), base.skill(), base.models(), base.notes()), List.of(), List.of());
    }

    private static List<ForecastRow> rows(String node, Level level, double last, Settings how, List<Flag> flags) {
        return rows(node, level, 2025, last, how, flags);
    }

    private static List<ForecastRow> rows(
            String node, Level level, int lastYear, double last, Settings how, List<Flag> flags) {
        List<ForecastRow> rows = new ArrayList<>();
        for (int h = 1; h <= how.horizon(); h++) {
            double point = Double.isNaN(last) ? 7.25 : last * (1 + 0.1 * h);
            Range range = flags.contains(Flag.LEVEL_REFUSED) ? Range.REFUSED : new Range(point * 0.8, point * 1.2);
            rows.add(new ForecastRow(
                    node,
                    level,
                    "ALL",
                    "ALL",
                    "ALL",
                    "ALL",
                    lastYear + h,
                    h,
                    lastYear,
                    last,
                    point,
                    range,
                    range,
                    range,
                    last,
                    flags));
        }
        return rows;
    }
}
