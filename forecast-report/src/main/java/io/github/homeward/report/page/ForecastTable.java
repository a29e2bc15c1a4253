package io.github.homeward.report.page;

import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.yearly.Flag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A forecast for reading: a headline, a block for each level, the meaning of the flags that occur, and the notes. A
 * node takes two lines: its forecasts with the change on the year before, and below each the central 80 % range. Points
 * of a hierarchy are whole vehicles that add up; series of a panel are printed as they are.
 */
public final class ForecastTable {

    /** Months between the last count and the cutoff that a headline tells. */
    private static final int NOTICEABLY_OLD = 2;

    private static final String INDENT = "  ";

    /** Levels whose nodes are codes. */
    private static final Set<String> NAMED = Set.of("origin", "origin-maker", "programme");

    private final ForecastRun run;
    private final List<ForecastLine> rows;

    /** Whole vehicles by year, the last year among them. */
    private final Map<Integer, WholeVehicles> whole = new HashMap<>();

    /** Flags of every row: said once, below. */
    private final Set<Flag> everywhere = EnumSet.allOf(Flag.class);

    /**
     * @param rows what to show of the run
     */
    public ForecastTable(ForecastRun run, List<ForecastLine> rows) {
        this.run = run;
        this.rows = rows;
        Map<Integer, Map<NodeKey, Double>> years = new HashMap<>();
        for (ForecastLine line : run.lines()) {
            if (run.soFar() != null) {
                NodeKey node = NodeKey.parse(line.node());
                years.computeIfAbsent(line.year(), year -> new HashMap<>()).put(node, line.forecast());
                years.computeIfAbsent(line.lastYear(), year -> new HashMap<>()).put(node, line.lastActual());
            }
        }
        years.forEach((year, values) -> whole.put(year, new WholeVehicles(values)));
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
                    text.append('\n').append(Words.title(level)).append('\n').append(block(level, lastYear, nodes)));
        }
        return text.append(legend()).append(Words.notes(run.notes())).toString();
    }

    private String headline() {
        int horizon = run.horizon();
        String cutoff = run.cutoff() == null ? "all years given" : "as known on " + run.cutoff() + volumesTo();
        return run.inputs().subject() + Words.view(run.view()) + "; " + cutoff + "; " + horizon
                + (horizon == 1 ? " year" : " years")
                + " ahead; 80 % ranges below"
                + (run.overrides().isEmpty() ? "" : "; statistical = before overrides")
                + (run.skill().isEmpty() ? "" : "\n" + run.skill() + ofTheCalendar())
                + soFar();
    }

    private String ofTheCalendar() {
        return run.view().equals(View.USUAL) ? "" : " That is of all vehicles in calendar years.";
    }

    private String volumesTo() {
        YearToDate soFar = run.soFar();
        LocalDate cutoff = run.cutoff();
        if (soFar == null || cutoff == null) {
            return "";
        }
        int age = soFar.age(YearMonth.from(cutoff));
        return ", volumes to " + Words.month(soFar.through())
                + (age >= NOTICEABLY_OLD ? " (" + age + " months old)" : "");
    }

    /** What is counted of the first year ahead, and how the forecast follows from it. */
    private String soFar() {
        YearToDate soFar = run.soFar();
        if (soFar == null) {
            return "";
        }
        String year = year(soFar.year());
        if (soFar.months() == 0) {
            return "\nOf " + year + " nothing is counted yet.";
        }
        return String.format(
                Locale.ROOT,
                "\n%s so far: %,.0f vehicles in %d %s to %s, usually %.1f %% of a year: %,.0f by the seasons alone; "
                        + "programmes and what is announced make it %s.",
                year,
                soFar.counted(NodeKey.TOTAL),
                soFar.months(),
                soFar.months() == 1 ? "month" : "months",
                Words.month(soFar.through()),
                100 * soFar.usualShare(),
                soFar.bySeasons(),
                total(soFar.year()));
    }

    private String total(int year) {
        return run.lines().stream()
                .filter(line -> line.node().equals(NodeKey.ALL) && line.year() == year)
                .map(line -> point(line, line.year(), line.forecast()))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private String year(int year) {
        return Words.year(year, run.view());
    }

    private String block(String level, int lastYear, Map<String, List<ForecastLine>> nodes) {
        boolean named = run.soFar() != null && NAMED.contains(level);
        List<String> header = new ArrayList<>(named ? List.of("node", "name") : List.of("node"));
        header.add(">last " + year(lastYear));
        for (ForecastLine row : nodes.values().iterator().next()) {
            header.add(">" + year(row.year()));
        }
        header.add(">naive");
        header.add("flags");
        TextTable table = new TextTable(header.toArray(String[]::new));
        nodes.forEach((node, years) -> add(node, named, years, table));
        return table.text(INDENT);
    }

    private void add(String node, boolean named, List<ForecastLine> years, TextTable table) {
        ForecastLine first = years.get(0);
        double before = first.lastActual();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        List<String> points = new ArrayList<>(named ? List.of(node, first.label()) : List.of(node));
        List<String> ranges = new ArrayList<>(Collections.nCopies(points.size() + 1, ""));
        List<String> statistical = new ArrayList<>(ranges);
        statistical.set(0, "  statistical");
        points.add(point(first, first.lastYear(), before));
        for (ForecastLine row : years) {
            points.add(point(row, row.year(), row.forecast()) + Figures.change(before, row.forecast()));
            ranges.add(Figures.range(row.range80().lower(), row.range80().upper()));
            statistical.add(statistical(row));
            flags.addAll(row.flags());
            flags.removeAll(everywhere);
            before = row.forecast();
        }
        points.add(first.naive() == first.lastActual() ? points.get(named ? 2 : 1) : Figures.number(first.naive()));
        points.add(flags.stream().map(Flag::word).collect(Collectors.joining(" ")));
        ranges.addAll(List.of("", ""));
        table.row(points.toArray(String[]::new));
        table.row(ranges.toArray(String[]::new));
        if (statistical.stream().skip(1).anyMatch(number -> !number.isEmpty())) {
            statistical.addAll(List.of("", ""));
            table.row(statistical.toArray(String[]::new));
        }
    }

    private String point(ForecastLine row, int year, double value) {
        WholeVehicles ofYear = whole.get(year);
        return ofYear == null || Double.isNaN(value)
                ? Figures.number(value)
                : String.format(Locale.ROOT, "%,d", ofYear.of(NodeKey.parse(row.node())));
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
