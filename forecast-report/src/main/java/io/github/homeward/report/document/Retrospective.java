package io.github.homeward.report.document;

import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.UnitForecast;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts made as on earlier days, beside what came. */
public record Retrospective(List<Cell> cells, List<Line> scores) {

    private static final String TOTAL = "total";

    /** Copies the lists. */
    public Retrospective {
        cells = List.copyOf(cells);
        scores = List.copyOf(scores);
    }

    /**
     * A forecast of one year.
     *
     * @param cutoff the day it was made as on
     * @param lead years ahead, from 1
     */
    public record Cell(
            String cutoff,
            String node,
            int year,
            int lead,
            double forecast,
            double naive,
            @Nullable Ends range80,
            double actual) {}

    /**
     * How good a model was on the total.
     *
     * @param lead years ahead as text, or {@code all}
     * @param n cells scored
     * @param relativeError mean absolute error over that of no change
     */
    public record Line(
            String model, String lead, int n, double relativeError, double mase, double smape, double coverage80) {}

    static Retrospective of(BacktestReport report) {
        List<Cell> cells = new ArrayList<>();
        for (UnitForecast said : report.forecasts()) {
            if (said.model().equals(BacktestSettings.HOMEWARD)) {
                for (int step = 0; step < said.point().length; step++) {
                    if (!Double.isNaN(said.unit().actual()[step])) {
                        cells.add(cell(said, step));
                    }
                }
            }
        }
        return new Retrospective(
                cells,
                report.scores().stream()
                        .filter(score -> score.level().equals(TOTAL))
                        .map(Retrospective::line)
                        .toList());
    }

    private static Cell cell(UnitForecast said, int step) {
        return new Cell(
                said.unit().cutoff().toString(),
                said.unit().series(),
                said.unit().lastYear() + 1 + step,
                step + 1,
                said.point()[step],
                said.unit().naive(),
                Ends.of(said.lower()[UnitForecast.LEVEL_80][step], said.upper()[UnitForecast.LEVEL_80][step]),
                said.unit().actual()[step]);
    }

    private static Line line(Score score) {
        return new Line(
                score.model(),
                score.horizon(),
                score.n(),
                score.rmae(),
                score.mase(),
                score.smape(),
                score.coverage80());
    }
}
