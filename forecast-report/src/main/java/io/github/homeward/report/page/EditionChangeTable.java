package io.github.homeward.report.page;

import io.github.homeward.report.file.EditionChange;
import io.github.homeward.report.file.RunFacts;
import java.util.Comparator;
import java.util.List;

/** What changed between two editions, and what is not the same in what they were made from. */
public final class EditionChangeTable {

    private static final int MOST_ROWS = 20;

    private EditionChangeTable() {}

    /**
     * For reading: the largest changes first.
     *
     * @param title which editions
     * @param differences between their run cards
     */
    public static String text(String title, List<EditionChange> changes, List<RunFacts.Difference> differences) {
        StringBuilder text = new StringBuilder(title + "\n\nLargest changes, vehicles in the year\n");
        TextTable table = new TextTable("node", ">year", ">before", ">after", ">change", ">model", ">judgement");
        changes.stream()
                .sorted(Comparator.comparingDouble((EditionChange row) -> -Math.abs(row.change())))
                .limit(MOST_ROWS)
                .forEach(row -> table.row(
                        Words.named(row.node()),
                        String.valueOf(row.year()),
                        Figures.number(row.before()),
                        Figures.number(row.after()),
                        Figures.number(row.change()),
                        Figures.number(row.byModel()),
                        Figures.number(row.byJudgement())));
        text.append(table.text("  ")).append("\nNot the same in what they were made from\n");
        if (differences.isEmpty()) {
            text.append("  nothing\n");
        }
        differences.forEach(one -> text.append("  ").append(one.words()).append('\n'));
        return text.toString();
    }
}
