package io.github.homeward.report.page;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scenarios for reading: node by node the base case, then each scenario that changes the node, with its difference
 * and its 80 % range.
 */
public final class ScenarioTable {

    private static final String INDENT = "  ";

    /** Differences below half a vehicle are none. */
    private static final double NOTICEABLE = 0.5;

    /** A node is shown for a scenario that changes one of its years by so much. */
    private static final double SHARE = 0.01;

    /** Flags of a forecast as such; a table of differences shows what concerns the differences. */
    private static final Set<String> OWN_FLAGS = Set.of(ScenarioRow.OUTSIDE_HISTORY, ScenarioRow.MOSTLY_PRIOR);

    private final ScenarioForecast forecast;
    private final LocalDate cutoff;
    private final Set<Level> levels;

    public ScenarioTable(ScenarioForecast forecast, LocalDate cutoff, Set<Level> levels) {
        this.forecast = forecast;
        this.cutoff = cutoff;
        this.levels = levels;
    }

    /** Values and differences. */
    public String text() {
        StringBuilder text = new StringBuilder(headline()).append(reasons());
        Map<String, List<ForecastRow>> base = byNode();
        for (Level level : Level.values()) {
            TextTable table = new TextTable(header("scenario", "flags"));
            base.forEach((node, rows) -> {
                if (rows.get(0).node().level() == level) {
                    add(table, node, rows);
                }
            });
            addNew(table, level, base.keySet());
            if (!table.isEmpty()) {
                text.append('\n').append(Words.title(level.word())).append('\n').append(table.text(INDENT));
            }
        }
        return text.append("\nWhere a scenario changes a node by less than 1 % it is left out here; files and "
                        + "--format csv have every row.\n")
                .append(legend())
                .append(Words.notes(forecast.notes()))
                .toString();
    }

    /** Contributions of the changed inputs. */
    public String attribution() {
        StringBuilder text = new StringBuilder(headline())
                .append("What each changed input adds to the difference, vehicles a year; the parts add up to it\n");
        for (ScenarioResult result : forecast.scenarios()) {
            TextTable table = new TextTable(header("input", ""));
            Map<String, Map<String, Map<Integer, Double>>> parts = new LinkedHashMap<>();
            for (AttributionRow row : result.attribution()) {
                if (levels.contains(row.node().level())) {
                    parts.computeIfAbsent(row.node().id(), node -> new LinkedHashMap<>())
                            .computeIfAbsent(row.input(), input -> new LinkedHashMap<>())
                            .put(row.year(), row.contribution());
                }
            }
            parts.forEach((node, inputs) -> inputs.forEach((input, years) -> {
                List<String> cells = new ArrayList<>(List.of(Words.named(NodeKey.parse(node)), input));
                for (int year : years()) {
                    cells.add(signed(years.getOrDefault(year, 0.0)));
                }
                cells.add("");
                table.row(cells.toArray(String[]::new));
            }));
            text.append('\n')
                    .append(result.scenario().name())
                    .append('\n')
                    .append(table.isEmpty() ? INDENT + "Nothing is changed.\n" : table.text(INDENT));
        }
        return text.toString();
    }

    private String headline() {
        return "Scenarios beside the base case, the law in force on " + cutoff
                + "; vehicles a year; 80 % ranges below\n";
    }

    private String reasons() {
        StringBuilder text = new StringBuilder("\n");
        for (ScenarioResult result : forecast.scenarios()) {
            String reason = result.scenario().reason().strip().replaceAll("\\s+", " ");
            text.append(INDENT)
                    .append(result.scenario().name())
                    .append(reason.isEmpty() ? "" : ": " + reason)
                    .append('\n');
        }
        return text.toString();
    }

    private void add(TextTable table, String node, List<ForecastRow> rows) {
        List<String[]> lines = new ArrayList<>();
        for (ScenarioResult result : forecast.scenarios()) {
            addLines(lines, result, node);
        }
        if (lines.isEmpty() && rows.get(0).node().level() != Level.TOTAL) {
            return;
        }
        List<String> points = new ArrayList<>(List.of(Words.named(NodeKey.parse(node)), "base"));
        List<String> ranges = new ArrayList<>(List.of("", ""));
        for (ForecastRow row : rows) {
            points.add(Figures.number(row.forecast()));
            ranges.add(Figures.range(row.range80().lower(), row.range80().upper()));
        }
        points.add("");
        ranges.add("");
        table.row(points.toArray(String[]::new));
        table.row(ranges.toArray(String[]::new));
        lines.forEach(table::row);
    }

    /** Nodes that only a scenario has. */
    private void addNew(TextTable table, Level level, Set<String> known) {
        for (ScenarioResult result : forecast.scenarios()) {
            Set<String> nodes = new LinkedHashSet<>();
            for (ScenarioRow row : result.rows()) {
                if (row.node().level() == level
                        && levels.contains(level)
                        && !known.contains(row.node().id())) {
                    nodes.add(row.node().id());
                }
            }
            for (String node : nodes) {
                List<String[]> lines = new ArrayList<>();
                addLines(lines, result, node);
                lines.forEach(line -> table.row(with(line, node)));
            }
        }
    }

    private void addLines(List<String[]> lines, ScenarioResult result, String node) {
        List<String> points = new ArrayList<>(List.of("", result.scenario().name()));
        List<String> ranges = new ArrayList<>(List.of("", ""));
        Set<String> flags = new TreeSet<>();
        boolean differs = false;
        for (ScenarioRow row : result.rows()) {
            if (row.node().id().equals(node)) {
                differs |= row.node().level() == Level.TOTAL
                        || Math.abs(row.difference()) >= Math.max(NOTICEABLE, SHARE * row.base());
                points.add(Figures.number(row.value()) + " " + signed(printed(row)));
                ranges.add(Figures.range(row.lower80(), row.upper80()));
                row.flags().stream().filter(OWN_FLAGS::contains).forEach(flags::add);
            }
        }
        if (differs) {
            points.add(String.join(" ", flags));
            ranges.add("");
            lines.add(points.toArray(String[]::new));
            lines.add(ranges.toArray(String[]::new));
        }
    }

    /** What the values differ by as they are printed. */
    private static double printed(ScenarioRow row) {
        return Math.abs(row.difference()) < NOTICEABLE ? 0 : Figures.rounded(row.value()) - Figures.rounded(row.base());
    }

    private static String[] with(String[] line, String node) {
        String[] named = line.clone();
        named[0] = line[1].isEmpty() ? "" : Words.named(NodeKey.parse(node));
        return named;
    }

    private Map<String, List<ForecastRow>> byNode() {
        Map<String, List<ForecastRow>> nodes = new LinkedHashMap<>();
        for (ForecastRow row : forecast.base().rows()) {
            if (levels.contains(row.node().level())) {
                nodes.computeIfAbsent(row.node().id(), node -> new ArrayList<>())
                        .add(row);
            }
        }
        return nodes;
    }

    private List<Integer> years() {
        return forecast.base().rows().stream().map(ForecastRow::year).distinct().toList();
    }

    private String[] header(String second, String last) {
        List<String> header = new ArrayList<>(List.of("node", second));
        years().forEach(year -> header.add(">" + year));
        header.add(last);
        return header.toArray(String[]::new);
    }

    private String legend() {
        Set<String> present = new TreeSet<>();
        forecast.scenarios()
                .forEach(result -> result.rows().stream()
                        .filter(row -> levels.contains(row.node().level()))
                        .forEach(row -> present.addAll(row.flags())));
        present.retainAll(OWN_FLAGS);
        if (present.isEmpty()) {
            return "";
        }
        List<String> meanings = new ArrayList<>();
        if (present.contains(ScenarioRow.MOSTLY_PRIOR)) {
            meanings.add(ScenarioRow.MOSTLY_PRIOR
                    + " = the response to drivers is mostly what was held before seeing any data");
        }
        if (present.contains(ScenarioRow.OUTSIDE_HISTORY)) {
            meanings.add(ScenarioRow.OUTSIDE_HISTORY + " = an input lies outside everything ever observed");
        }
        return "\nFlags: " + String.join("; ", meanings) + "\n";
    }

    /** Whole vehicles with a sign; a dash where there is no difference worth one. */
    private static String signed(double difference) {
        return Math.abs(difference) < NOTICEABLE ? "(=)" : String.format(Locale.ROOT, "(%+,.0f)", difference);
    }
}
