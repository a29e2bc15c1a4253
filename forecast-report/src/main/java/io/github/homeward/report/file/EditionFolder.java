package io.github.homeward.report.file;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Edition.Cell;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.Flag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@code homeward forecast --out} wrote: {@code forecast.csv}, {@code run.json} and, if overrides were
 * given, {@code overrides.csv}.
 */
public final class EditionFolder {

    private static final List<String> FORECAST =
            List.of("node", "level", "year", "horizon", "forecast", "naive", "flags");

    /** Columns that say what is added up. */
    private static final List<String> VIEW = List.of("vehicle", "years");

    private static final List<String> OVERRIDES = List.of("node", "year", "statistical", "overridden");

    private final Path folder;

    private EditionFolder(Path folder) {
        this.folder = folder;
    }

    /** A node and year, for looking up. */
    private record Place(NodeKey node, int year) {}

    /** What overrides.csv says of a node and year. */
    private record Change(CsvRow line, double statistical, double overridden) {}

    /**
     * Reads an edition.
     *
     * @throws HomewardException for a folder that is none, lacks a file, or whose files are damaged, of another
     *     format or of different runs
     */
    public static Edition read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new HomewardException(
                    ErrorCode.NOT_AN_EDITION,
                    folder.toString(),
                    Files.exists(folder) ? "a file" : "no such folder",
                    "a folder written by 'homeward forecast --out'",
                    "name the folder that holds forecast.csv and run.json");
        }
        return new EditionFolder(folder).edition();
    }

    private Edition edition() {
        EditionCard card = EditionCard.read(file("run.json"));
        Map<Place, Change> changes = changes();
        List<Cell> cells = new ArrayList<>();
        Set<Place> seen = new HashSet<>();
        Path forecast = file("forecast.csv");
        CsvTable table = table(forecast);
        for (CsvRow line : table.rows()) {
            checkView(line);
            Place place = new Place(node(line), line.whole("year"));
            if (!seen.add(place)) {
                throw line.error(
                        ErrorCode.DUPLICATE_POINT,
                        place.node().id() + " " + place.year() + " a second time",
                        "every node and year once",
                        "write the edition again");
            }
            checkLevel(line, place.node());
            cells.add(cell(line, place, changes));
        }
        if (cells.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.FILE_EMPTY,
                    forecast.toString(),
                    "a header without rows",
                    "a row for each node and year",
                    "write the edition again");
        }
        for (Map.Entry<Place, Change> rest : changes.entrySet()) {
            if (!seen.contains(rest.getKey())) {
                throw mixed(rest.getValue().line(), "a row that forecast.csv has not");
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new Edition(String.valueOf(name), card.cutoff(), card.data(), cells);
    }

    /** With the columns that say what is added up, which earlier versions did not write. */
    private static CsvTable table(Path forecast) {
        CsvTable table = CsvTable.read(forecast, FORECAST);
        List<String> all = new ArrayList<>(FORECAST);
        all.addAll(VIEW);
        return table.header().containsAll(VIEW) ? CsvTable.read(forecast, all) : table;
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new HomewardException(
                    ErrorCode.NOT_AN_EDITION,
                    folder.toString(),
                    "no " + name,
                    "forecast.csv and run.json, as 'homeward forecast --out' writes them",
                    "name the folder that was given with --out, or forecast again");
        }
        return file;
    }

    private Map<Place, Change> changes() {
        Map<Place, Change> changes = new HashMap<>();
        Path file = folder.resolve("overrides.csv");
        if (Files.exists(file)) {
            for (CsvRow line : CsvTable.read(file, OVERRIDES).rows()) {
                Place place = new Place(node(line), line.whole("year"));
                changes.put(place, new Change(line, line.number("statistical"), line.number("overridden")));
            }
        }
        return changes;
    }

    private static Cell cell(CsvRow line, Place place, Map<Place, Change> changes) {
        double forecast = notNegative(line, "forecast", line.number("forecast"));
        boolean flagged = Arrays.asList(line.text("flags").split(";", -1)).contains(Flag.OVERRIDE.word());
        Change change = changes.get(place);
        if (change != null && (!flagged || change.overridden() != forecast)) {
            throw mixed(change.line(), flagged ? "another number than forecast.csv" : "a row not overridden there");
        }
        if (change == null && flagged) {
            throw mixed(line, "an overridden row that overrides.csv has not");
        }
        return new Cell(
                place.node(),
                place.year(),
                lead(line),
                notNegative(line, "naive", line.optionalNumber("naive").orElse(Double.NaN)),
                change == null ? forecast : notNegative(change.line(), "statistical", change.statistical()),
                forecast,
                flagged);
    }

    private static HomewardException mixed(CsvRow line, String found) {
        return line.error(
                ErrorCode.EDITION_MIXED,
                found,
                "forecast.csv and overrides.csv of one run",
                "forecast again into an empty folder");
    }

    private static double notNegative(CsvRow line, String column, double value) {
        if (value < 0) {
            throw line.error(ErrorCode.NEGATIVE, column + " " + value, "0 or more", "write the edition again");
        }
        return value;
    }

    private static int lead(CsvRow line) {
        int lead = line.whole("horizon");
        if (lead < 1) {
            throw line.error(
                    ErrorCode.OUT_OF_RANGE, "horizon " + lead, "1 or more years ahead", "write the edition again");
        }
        return lead;
    }

    private static NodeKey node(CsvRow line) {
        return NodeKey.parse(line.required("node"));
    }

    /** Only all vehicles in calendar years can be set beside what came. */
    private static void checkView(CsvRow line) {
        boolean told = line.table().header().containsAll(VIEW);
        boolean fiscal = told && line.text("years").equals(ForecastLine.FISCAL);
        boolean part = told
                && line.required("node").equals(NodeKey.ALL)
                && !line.text("vehicle").equals(NodeKey.ALL);
        if (fiscal || part) {
            throw line.error(
                    ErrorCode.NOT_AN_EDITION,
                    fiscal ? "fiscal years" : line.text("vehicle") + " vehicles alone",
                    "all vehicles in calendar years",
                    "forecast again without --year and --vehicle");
        }
    }

    private static void checkLevel(CsvRow line, NodeKey node) {
        String word = line.required("level");
        if (!node.level().word().equals(word)) {
            throw line.error(
                    ErrorCode.UNKNOWN_WORD,
                    "level '" + word + "'",
                    "level '" + node.level().word() + "' for node " + node.id(),
                    "review forecasts from the bundled evidence, not of a panel of your own");
        }
    }
}
