package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.score.Metrics;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a backtest: {@code backtest.csv} with the leaderboard, {@code series.csv} with every scored cell, both
 * as Arrow IPC files too, and {@code run.json}. Numbers are not rounded; an absent one is an empty field in CSV and
 * null elsewhere.
 */
public final class BacktestFiles {

    private static final List<Column<Cell>> SERIES = List.of(
            new Text<>("model", cell -> cell.said().model()),
            new Text<>("level", cell -> cell.unit().level()),
            new Text<>("series", cell -> cell.unit().series()),
            new Text<>("cutoff", cell -> cell.unit().cutoff().toString()),
            new Whole<>("year", cell -> cell.unit().lastYear() + 1 + cell.step()),
            new Whole<>("horizon", cell -> cell.step() + 1),
            new Real<>("actual", cell -> cell.unit().actual()[cell.step()]),
            new Real<>("forecast", cell -> cell.said().point()[cell.step()]),
            new Real<>("naive", cell -> cell.unit().naive()),
            new Real<>("lower50", cell -> cell.said().lower()[0][cell.step()]),
            new Real<>("upper50", cell -> cell.said().upper()[0][cell.step()]),
            new Real<>("lower80", cell -> cell.said().lower()[UnitForecast.LEVEL_80][cell.step()]),
            new Real<>("upper80", cell -> cell.said().upper()[UnitForecast.LEVEL_80][cell.step()]),
            new Real<>("lower95", cell -> cell.said().lower()[UnitForecast.LEVEL_95][cell.step()]),
            new Real<>("upper95", cell -> cell.said().upper()[UnitForecast.LEVEL_95][cell.step()]),
            new Real<>("scaled_error", Cell::scaledError));

    private BacktestFiles() {}

    /** One step of one forecast whose actual value is known. */
    private record Cell(UnitForecast said, int step) {

        Unit unit() {
            return said.unit();
        }

        /** Forecast less actual, over the scale of MASE. */
        double scaledError() {
            double scale = Metrics.scale(unit().training());
            return scale > 0 ? (said.point()[step] - unit().actual()[step]) / scale : Double.NaN;
        }
    }

    /** The columns of the leaderboard. */
    public static List<Column<Score>> columns(BacktestReport report) {
        return List.of(
                new Text<>("model", Score::model),
                new Text<>("level", Score::level),
                new Text<>("horizon", Score::horizon),
                new Whole<>("n", Score::n),
                new Real<>("smape", Score::smape),
                new Real<>("mase", Score::mase),
                new Real<>("owa", Score::owa),
                new Real<>("rmae", Score::rmae),
                new Real<>("rmsse", Score::rmsse),
                new Real<>("wape", Score::wape),
                new Real<>("bias", Score::bias),
                new Real<>("coverage80", Score::coverage80),
                new Real<>("coverage95", Score::coverage95),
                new Real<>("msis", Score::msis),
                new Real<>("wis", Score::wis),
                new Real<>("seconds", score -> seconds(report, score)));
    }

    /**
     * Writes all files; {@code run.json} comes last, so its presence says that the others are complete.
     *
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE} if any of it fails
     */
    public static void save(OutputFolder folder, BacktestReport report, RunCard card) {
        Map<String, OutputFolder.Content> files =
                new LinkedHashMap<>(RowFiles.both("backtest", columns(report), report.scores()));
        files.putAll(RowFiles.both("series", SERIES, cells(report)));
        files.put("run.json", card::write);
        folder.save(files);
    }

    /** Members come with the default forecast and take no time of their own. */
    private static double seconds(BacktestReport report, Score score) {
        return score.model().equals(BacktestSettings.HOMEWARD) ? report.seconds() : Double.NaN;
    }

    private static List<Cell> cells(BacktestReport report) {
        List<Cell> cells = new ArrayList<>();
        for (UnitForecast said : report.forecasts()) {
            for (int step = 0; step < said.point().length; step++) {
                if (!Double.isNaN(said.unit().actual()[step])) {
                    cells.add(new Cell(said, step));
                }
            }
        }
        return cells;
    }
}
