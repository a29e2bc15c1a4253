package io.github.homeward.cli;

import io.github.homeward.io.ForecastRow;
import io.github.homeward.io.ForecastRow.Flag;
import io.github.homeward.io.ForecastRow.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A forecast for reading: a headline, a block for each level, the meaning of the flags that occur, and the notes. */
final class ForecastTable {

    private static final String INDENT = "  ";

    private final ForecastRun run;
    private final List<ForecastRow> rows;

    /**
     * @param rows what to show of the run, by level, each node's years together
     */
    ForecastTable(ForecastRun run, List<ForecastRow> rows) {
        this.run = run;
        this.rows = rows;
    }

    String text() {
        StringBuilder text = new StringBuilder(headline()).append('\n');
        for (Level level : Level.values()) {
            TextTable table =
                    new TextTable("node", ">year", ">forecast", ">80 % range", ">on year before", ">naive", "flags");
            ForecastRow before = null;
            for (ForecastRow row : rows) {
                if (row.level() == level) {
                    add(row, before, table);
                    before = row;
                }
            }
            if (!table.isEmpty()) {
                text.append('\n').append(title(level)).append('\n').append(table.text(INDENT));
            }
        }
        return text.append(legend()).append(notes()).toString();
    }

    private String headline() {
        int horizon = run.settings().horizon();
        String cutoff = run.cutoff() == null ? "all years given" : "as known on " + run.cutoff();
        return run.subject() + "; " + cutoff + "; " + horizon + (horizon == 1 ? " year ahead" : " years ahead");
    }

    private static void add(ForecastRow row, @Nullable ForecastRow before, TextTable table) {
        boolean first = before == null || !before.node().equals(row.node());
        if (first) {
            table.row(
                    row.node(),
                    String.valueOf(row.lastYear()),
                    Figures.number(row.lastActual()),
                    row.flags().contains(Flag.INFERRED) ? "inferred" : "actual",
                    "",
                    "",
                    "");
        }
        table.row(
                "",
                String.valueOf(row.year()),
                Figures.number(row.forecast()),
                Figures.range(row.range80().lower(), row.range80().upper()),
                Figures.change(before == null || first ? row.lastActual() : before.forecast(), row.forecast()),
                Figures.number(row.naive()),
                row.flags().stream().map(Flag::word).collect(Collectors.joining(" ")));
    }

    private String legend() {
        Set<Flag> present = EnumSet.noneOf(Flag.class);
        for (ForecastRow row : rows) {
            present.addAll(row.flags());
        }
        if (present.isEmpty()) {
            return "";
        }
        return "\nFlags: "
                + present.stream()
                        .map(flag -> flag.word() + " = " + meaning(flag))
                        .collect(Collectors.joining("; ")) + ".\n";
    }

    private String notes() {
        StringBuilder text = new StringBuilder();
        for (String note : run.answer().notes()) {
            text.append(text.isEmpty() ? "\nNotes:\n" : "")
                    .append("- ")
                    .append(note)
                    .append('\n');
        }
        return text.toString();
    }

    private static String title(Level level) {
        return switch (level) {
            case TOTAL -> "Total";
            case ORIGIN -> "By origin";
            case MAKER -> "By maker";
            case ORIGIN_MAKER -> "By origin and maker";
            case PROGRAMME -> "By programme";
            case SERIES -> "By series";
        };
    }

    private static String meaning(Flag flag) {
        return switch (flag) {
            case SHORT_HISTORY -> "few years to learn from";
            case COLD_START -> "no history at all";
            case INFERRED -> "last value inferred, not counted";
            case PRIOR_INTERVAL -> "range leans on errors of synthetic series";
            case LEVEL_REFUSED -> "nothing supports a range";
        };
    }
}
