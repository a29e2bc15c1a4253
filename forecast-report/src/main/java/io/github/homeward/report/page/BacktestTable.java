package io.github.homeward.report.page;

import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.backtest.PanelBacktest;
import io.github.homeward.yearly.score.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A backtest for reading: the verdict, a leaderboard for each level over all years ahead and one by year ahead, how
 * often the ranges held what came, and the notes.
 */
public final class BacktestTable {

    private static final String INDENT = "  ";

    private final String subject;
    private final BacktestReport report;

    public BacktestTable(String subject, BacktestReport report) {
        this.subject = subject;
        this.report = report;
    }

    public String text() {
        StringBuilder text = new StringBuilder(report.verdict())
                .append('\n')
                .append(subject)
                .append("; up to ")
                .append(report.horizon())
                .append(report.horizon() == 1 ? " year ahead" : " years ahead")
                .append('\n');
        Set<String> levels = new LinkedHashSet<>();
        report.scores().forEach(score -> levels.add(score.level()));
        for (String level : levels) {
            boolean plain = level.equals(PanelBacktest.LEVEL);
            ToDoubleFunction<Score> measure = plain ? Score::owa : Score::rmae;
            List<String> ranked = ranked(level, measure);
            text.append("\nLeaderboard by ").append(level).append(", all years ahead\n");
            text.append(leaderboard(level, ranked));
            text.append("\n")
                    .append(plain ? "OWA" : "Error relative to naive's")
                    .append(" by years ahead\n");
            text.append(byHorizon(level, ranked, measure));
            text.append("\nShare of values inside the ranges by years ahead\n");
            text.append(coverage(level));
        }
        text.append("\nNotes:\n");
        report.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private List<String> ranked(String level, ToDoubleFunction<Score> measure) {
        return report.scores().stream()
                .filter(score -> score.level().equals(level) && score.horizon().equals(Score.ALL))
                .sorted(Comparator.comparingDouble(measure))
                .map(Score::model)
                .toList();
    }

    private String leaderboard(String level, List<String> models) {
        TextTable table = new TextTable(
                "model", ">n", ">sMAPE", ">MASE", ">OWA", ">rMAE", ">RMSSE", ">WAPE", ">bias", ">MSIS", ">WIS");
        for (String model : models) {
            Score score = at(model, level, Score.ALL).orElseThrow();
            table.row(
                    model,
                    String.valueOf(score.n()),
                    number(score.smape(), 2),
                    number(score.mase(), 3),
                    number(score.owa(), 3),
                    number(score.rmae(), 3),
                    number(score.rmsse(), 3),
                    number(score.wape(), 3),
                    number(score.bias(), 3),
                    number(score.msis(), 2),
                    Figures.number(score.wis()));
        }
        return table.text(INDENT);
    }

    private String byHorizon(String level, List<String> models, ToDoubleFunction<Score> measure) {
        List<String> header = new ArrayList<>(List.of("model"));
        horizons().forEach(horizon -> header.add(">" + horizon));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (String model : models) {
            List<String> row = new ArrayList<>(List.of(model));
            for (String horizon : horizons()) {
                row.add(at(model, level, horizon)
                        .map(score -> number(measure.applyAsDouble(score), 3))
                        .orElse(Figures.NONE));
            }
            table.row(row.toArray(String[]::new));
        }
        return table.text(INDENT);
    }

    private String coverage(String level) {
        List<String> header = new ArrayList<>(List.of("model", ">nominal"));
        horizons().forEach(horizon -> header.add(">" + horizon));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (String model : List.of(BacktestSettings.HOMEWARD, BacktestSettings.NAIVE)) {
            covered(model, level, "0.80", Score::coverage80, table);
            covered(model, level, "0.95", Score::coverage95, table);
        }
        return table.text(INDENT);
    }

    private void covered(
            String model, String level, String nominal, ToDoubleFunction<Score> coverage, TextTable table) {
        List<String> row = new ArrayList<>(List.of(model, nominal));
        for (String horizon : horizons()) {
            row.add(at(model, level, horizon)
                    .map(score -> number(coverage.applyAsDouble(score), 2))
                    .orElse(Figures.NONE));
        }
        table.row(row.toArray(String[]::new));
    }

    private List<String> horizons() {
        List<String> horizons = new ArrayList<>();
        for (int h = 1; h <= report.horizon(); h++) {
            horizons.add(String.valueOf(h));
        }
        horizons.add(Score.ALL);
        return horizons;
    }

    private Optional<Score> at(String model, String level, String horizon) {
        return report.scores().stream()
                .filter(score -> score.model().equals(model)
                        && score.level().equals(level)
                        && score.horizon().equals(horizon))
                .findFirst();
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? Figures.NONE : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
