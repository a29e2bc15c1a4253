package io.github.homeward.report.page;

import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.yearly.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A forecast for reading: a headline, a block for each level, the meaning of the flags that occur, and the notes. A
 * node takes two lines: its forecasts with the change on the year before, and below each the central 80 % range.
 */
public final class ForecastTable {

    private static final String INDENT = "  ";

    private final ForecastRun run;
    private final List<ForecastLine> rows;

    /** Flags of every row: said once, below. */
    private final Set<Flag> everywhere = EnumSet.allOf(Flag.class);

    /**
     * @param rows what to show of the run
     */
    public ForecastTable(ForecastRun run, List<ForecastLine> rows) {
        this.run = run;
        this.rows = rows;
        rows.forEach(row -> everywhere.retainAll(row.flags()));
        if (rows.size() == 1) {
            everywhere.clear();
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder(headline()).append('\n');
        for (String level :
                new LinkedHashSet<>(rows.stream().map(ForecastLine::level).toList())) {
            // Series of a plain panel may end in different years; those that end together share their columns.
            Map<Integer, Map<String, List<ForecastLine>>> byLastYear = new TreeMap<>();
            for (ForecastLine row : rows) {
                if (row.level().equals(level)) {
                    byLastYear
                            .computeIfAbsent(row.lastYear(), year -> new LinkedHashMap<>())
                            .computeIfAbsent(row.node(), node -> new ArrayList<>())
                            .add(row);
                }
            }
            byLastYear.forEach((lastYear, nodes) ->
                    text.append('\n').append(Words.title(level)).append('\n').append(block(lastYear, nodes)));
        }
        return text.append(legend()).append(Words.notes(run.notes())).toString();
    }

    private String headline() {
        int horizon = run.horizon();
        String cutoff = run.cutoff() == null ? "all years given" : "as known on " + run.cutoff();
        return run.inputs().subject() + "; " + cutoff + "; " + horizon + (horizon == 1 ? " year" : " years")
                + " ahead; 80 % ranges below"
                + (run.overrides().isEmpty() ? "" : "; statistical = before overrides")
                + (run.skill().isEmpty() ? "" : "\n" + run.skill());
    }

    private String block(int lastYear, Map<String, List<ForecastLine>> nodes) {
        List<String> header = new ArrayList<>(List.of("node", ">last " + lastYear));
        for (ForecastLine row : nodes.values().iterator().next()) {
            header.add(">" + row.year());
        }
        header.add(">naive");
        header.add("flags");
        TextTable table = new TextTable(header.toArray(String[]::new));
        nodes.forEach((node, years) -> add(node, years, table));
        return table.text(INDENT);
    }

    private void add(String node, List<ForecastLine> years, TextTable table) {
        double before = years.get(0).lastActual();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<String> statistical = new ArrayList<>(List.of("  statistical", ""));
        List<String> points = new ArrayList<>(List.of(node, Figures.number(before)));
        List<String> ranges = new ArrayList<>(List.of("", ""));
        for (ForecastLine row : years) {
            points.add(Figures.number(row.forecast()) + Figures.change(before, row.forecast()));
            ranges.add(Figures.range(row.range80().lower(), row.range80().upper()));
            statistical.add(statistical(row));
            flags.addAll(row.flags());
            flags.removeAll(everywhere);
            before = row.forecast();
        }
        points.add(Figures.number(years.get(0).naive()));
        points.add(flags.stream().map(Flag::word).collect(Collectors.joining(" ")));
        ranges.addAll(List.of("", ""));
        table.row(points.toArray(String[]::new));
        table.row(ranges.toArray(String[]::new));
        if (statistical.stream().skip(1).anyMatch(number -> !number.isEmpty())) {
            statistical.addAll(List.of("", ""));
            table.row(statistical.toArray(String[]::new));
        }
    }

    /** What an overridden forecast was before; empty for the others. */
    private String statistical(ForecastLine row) {
        return run.overrides().stream()
                .filter(change ->
                        change.year() == row.year() && change.node().id().equals(row.node()))
                .map(change -> Figures.number(change.statistical()))
                .findFirst()
                .orElse("");
    }

    private String legend() {
        Set<Flag> present = EnumSet.noneOf(Flag.class);
        for (ForecastLine row : rows) {
            present.addAll(row.flags());
        }
        StringBuilder text = new StringBuilder();
        for (Flag flag : present) {
            text.append(text.isEmpty() ? "\nFlags: " : "; ")
                    .append(flag.word())
                    .append(everywhere.contains(flag) ? " (every row) = " : " = ")
                    .append(meaning(flag));
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    private static String meaning(Flag flag) {
        return switch (flag) {
            case ENDED -> "no value in the panel's last years: taken to have ended";
            case SHORT_HISTORY -> "few years to learn from";
            case COLD_START -> "none of its programmes has sold yet";
            case INFERRED -> "last value inferred, not counted";
            case PRIOR_INTERVAL -> "the 95 % range leans on errors of synthetic series";
            case LEVEL_REFUSED -> "nothing supports a range";
            case OVERRIDE -> "moved by judgement, here or in parts it shares";
        };
    }
}
