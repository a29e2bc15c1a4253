package io.github.homeward.report.page;

import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Review;
import io.github.homeward.judgement.ReviewRow;
import io.github.homeward.judgement.ReviewSummary;
import io.github.homeward.judgement.ReviewSummary.Cells;
import io.github.homeward.node.NodeKey.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A review for reading: mean errors of naive, model and override by level and years ahead, once over all cells and once
 * over those that judgement moved, and the largest single errors by programme and maker.
 */
public final class ReviewTable {

    private static final String INDENT = "  ";
    private static final int LARGEST = 5;

    private final Review review;
    private final List<Edition> editions;
    private final LocalDate known;

    public ReviewTable(Review review, List<Edition> editions, LocalDate known) {
        this.review = review;
        this.editions = editions;
        this.known = known;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Stored forecasts beside what is known on ")
                .append(known)
                .append("; mean absolute errors, vehicles a year; only observed and derived actuals\n")
                .append("Editions: ")
                .append(editions.stream()
                        .map(edition -> edition.name() + " (cutoff " + edition.cutoff() + ")")
                        .collect(Collectors.joining(", ")))
                .append("\n");
        text.append("\nAll cells\n").append(summary(Cells.ALL));
        if (review.summaries().stream().anyMatch(row -> row.cells() == Cells.TOUCHED)) {
            text.append("\nCells that judgement moved\n").append(summary(Cells.TOUCHED));
        } else {
            text.append("\nJudgement moved none of these cells.\n");
        }
        text.append(largest(Level.PROGRAMME, "programme")).append(largest(Level.MAKER, "maker"));
        text.append("\nadded = by how many vehicles a step lowers the mean error of the one before: model against "
                + "'no change', override against model\n");
        if (!review.notes().isEmpty()) {
            text.append("\nNotes:\n");
            review.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }

    private String summary(Cells cells) {
        TextTable table =
                new TextTable("level", ">years ahead", ">n", ">naive", ">model", ">added", ">override", ">added");
        String before = "";
        for (ReviewSummary row : review.summaries()) {
            if (row.cells() == cells) {
                String level = row.level().word();
                table.row(
                        level.equals(before) ? "" : level,
                        row.lead() == 0 ? "all" : String.valueOf(row.lead()),
                        String.valueOf(row.n()),
                        Figures.number(row.naive()),
                        Figures.number(row.model()),
                        signed(row.addedByModel()),
                        Figures.number(row.override()),
                        signed(row.addedByOverride()));
                before = level;
            }
        }
        return table.text(INDENT);
    }

    private String largest(Level level, String word) {
        TextTable table = new TextTable(
                word, ">year", "edition", ">actual", ">model", ">override", ">error", ">by model", ">by judgement");
        for (ReviewRow row : review.largestErrors(level, LARGEST)) {
            table.row(
                    Words.named(row.cell().node()),
                    String.valueOf(row.cell().year()),
                    row.edition(),
                    Figures.number(row.actual()),
                    Figures.number(row.cell().model()),
                    row.cell().touched() ? Figures.number(row.cell().override()) : "",
                    signed(row.error()),
                    signed(row.errorOfModel()),
                    row.cell().touched() ? signed(row.errorOfJudgement()) : "");
        }
        return table.isEmpty() ? "" : "\nLargest errors by " + word + "\n" + table.text(INDENT);
    }

    private static String signed(double vehicles) {
        long whole = Math.round(vehicles);
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%+,d", whole);
    }
}
