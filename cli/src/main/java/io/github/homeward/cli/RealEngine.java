package io.github.homeward.cli;

import io.github.homeward.History;
import io.github.homeward.Homeward;
import io.github.homeward.backtest.Backtest;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.explain.Reasons;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.yearly.SeriesPanel;
import io.github.homeward.yearly.backtest.BacktestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The engine behind the library's door. */
final class RealEngine implements Engine {

    @Override
    public Answer forecast(Evidence evidence, Settings settings) {
        return answer(
                homeward(evidence, settings).overrides(settings.overrides()).forecast());
    }

    @Override
    public Answer forecast(SeriesPanel panel, Settings settings) {
        return answer(Homeward.latest()
                .history(new History.Plain(panel))
                .horizon(settings.horizon())
                .seed(settings.seed())
                .threads(settings.threads())
                .without(settings.without())
                .forecast());
    }

    @Override
    public BacktestReport backtest(Backtest backtest) {
        return backtest.run();
    }

    @Override
    public List<HistoryRow> history(Evidence evidence) {
        Panel panel = homeward(evidence).panel();
        List<HistoryRow> rows = new ArrayList<>();
        for (NodeKey node : panel.nodes()) {
            for (int year = panel.firstYear(); year <= panel.lastYear(); year++) {
                Optional<Cell> cell = panel.cell(node, year);
                if (cell.isPresent()) {
                    rows.add(row(node, year, cell.get(), panel.sources(node, year)));
                }
            }
        }
        return rows;
    }

    @Override
    public ProgrammeReport programmes(Evidence evidence, Settings settings) {
        return homeward(evidence)
                .horizon(settings.horizon())
                .threads(settings.threads())
                .programmes();
    }

    @Override
    public Levers levers(Evidence evidence, int horizon) {
        return homeward(evidence).horizon(horizon).levers();
    }

    @Override
    public ScenarioForecast scenarios(Evidence evidence, Settings settings, List<Scenario> scenarios) {
        return homeward(evidence, settings).scenarios(scenarios);
    }

    @Override
    public Reasons explain(Evidence evidence, Settings settings) {
        return homeward(evidence, settings).overrides(settings.overrides()).explain();
    }

    @Override
    public DriverReport drivers(Evidence evidence, Settings settings) {
        return homeward(evidence, settings).drivers();
    }

    private static Homeward homeward(Evidence evidence, Settings settings) {
        return homeward(evidence)
                .horizon(settings.horizon())
                .seed(settings.seed())
                .threads(settings.threads())
                .without(settings.without());
    }

    private static HistoryRow row(NodeKey node, int year, Cell cell, List<String> sources) {
        return new HistoryRow(
                node.id(),
                Level.valueOf(node.level().name()),
                year,
                cell.printed(),
                cell.low(),
                cell.high(),
                cell.quality().name().toLowerCase(Locale.ROOT),
                sources);
    }

    private static Homeward homeward(Evidence evidence) {
        return Homeward.at(evidence.cutoff())
                .history(new History.Evidence(evidence.history()))
                .origins(evidence.origins());
    }

    private static Answer answer(Forecast forecast) {
        return new Answer(forecast.rows(), forecast.skill(), forecast.models(), forecast.notes(), forecast.overrides());
    }
}
