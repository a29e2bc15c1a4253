package io.github.homeward.cli;

import io.github.homeward.backtest.Backtest;
import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.Response;
import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Leaf;
import io.github.homeward.explain.Outcome;
import io.github.homeward.explain.Reasons;
import io.github.homeward.explain.Surroundings;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.ForecastRow.Flag;
import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.forecast.ForecastRow.Range;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Status;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An engine whose answers are known beforehand; remembers what it was asked. */
final class FakeEngine implements Engine {

    final List<Evidence> evidence = new ArrayList<>();
    final List<SeriesPanel> panels = new ArrayList<>();
    final List<Settings> settings = new ArrayList<>();
    final List<Backtest> backtests = new ArrayList<>();

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
        return new Answer(rows, "", List.of(new ModelUsed("fake", "adds ten percent")), List.of("This is a test."));
    }

    @Override
    public Answer forecast(SeriesPanel given, Settings how) {
        panels.add(given);
        settings.add(how);
        List<ForecastRow> rows = new ArrayList<>();
        for (Series series : given.train()) {
            rows.addAll(rows(series.id(), Level.SERIES, series.lastYear(), series.last(), how, List.of()));
        }
        return new Answer(rows, "", List.of(), List.of());
    }

    @Override
    public BacktestReport backtest(Backtest given) {
        backtests.add(given);
        return given.run();
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

    /** No programme at all. */
    @Override
    public ProgrammeReport programmes(Evidence given, Settings how) {
        evidence.add(given);
        settings.add(how);
        return new ProgrammeReport(given.cutoff(), 2026, 2025 + how.horizon(), List.of(), List.of());
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

    /** One model that grew from 1,000 to 1,500. */
    @Override
    public Reasons explain(Evidence given, Settings how) {
        evidence.add(given);
        settings.add(how);
        NodeKey rest = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "M");
        Leaf leaf = new Leaf(
                rest, 1_000, new double[] {1_500}, new double[] {200}, new double[] {1_500}, new double[][] {{}}, null);
        Yardstick market = new Yardstick(50_000, 2025, List.of("s1"));
        return new Reasons(
                given.cutoff(),
                2025,
                List.of(
                        new Outcome(NodeKey.TOTAL, 2026, 1_000, 1_500, 1_500, 1_200, 1_800, false, false),
                        new Outcome(NodeKey.ofOrigin("XX"), 2026, 0, 0, 0, 0, 0, false, false)),
                List.of(leaf),
                List.of(),
                new Surroundings(Map.of("XX", "Exland"), market, Map.of()));
    }

    /** One driver that acts and one that acts through it, at an origin that does not exist. */
    @Override
    public DriverReport drivers(Evidence given, Settings how) {
        evidence.add(given);
        settings.add(how);
        Driver cost = new Driver(
                "cost.XX",
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "ratio",
                "for a test",
                List.of("fx.AAA", "duty.JP.XX"),
                (view, year) -> Double.NaN,
                Prior.sourced(-1.5, 0.75, "read in a book", "a_book"));
        Driver rate = new Driver(
                "fx.XX",
                Driver.Kind.COST,
                Driver.Effect.WITHIN_ANOTHER,
                "JPY per AAA",
                "for a test",
                List.of("fx.AAA"),
                (view, year) -> Double.NaN);
        DriverTable table = new DriverTable(
                "XX",
                given.cutoff(),
                2025,
                2026,
                List.of(values(cost, 0.9, Double.NaN), values(rate, 1_234.5, 2)),
                List.of());
        DriverColumn column = DriverColumn.of(List.of(table)).get(0);
        return new DriverReport(
                new Response(List.of(new Response.Coefficient(column, -1.25, 0.5, 7)), 12, 3, 0.5, "learned by a test"),
                List.of(table));
    }

    private static DriverValues values(Driver driver, double... values) {
        return new DriverValues(
                driver,
                2025,
                values,
                List.of(Status.KNOWN, Status.ASSUMED),
                List.of(List.of("s1"), List.of("s1", "s2")));
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
