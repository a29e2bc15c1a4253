package io.github.homeward.plugin;

import io.github.homeward.facts.Dates;
import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Claim;
import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.ModelName;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Source;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.VolumeSheet;
import io.github.homeward.spi.VolumeStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plugin's or a history's CSV files from its own class loader. Columns and date conventions are listed in
 * {@code docs/adding-an-origin.md}; every mistake is a {@link HomewardException} that names the file and the line.
 */
public final class CsvFactReader implements FactReader {

    private final Consumer<DataHash> hashes;

    /** A reader that nobody asks what it has read. */
    public CsvFactReader() {
        this(hash -> {});
    }

    /** @param hashes told the fingerprint of each file that is read, whenever it is read */
    CsvFactReader(Consumer<DataHash> hashes) {
        this.hashes = hashes;
    }

    @Override
    public FactSheet factSheet(Class<?> anchor, String folder) {
        List<Source> sources = sources(anchor, folder);
        Set<String> sourceIds = ids(sources);
        List<Indicator> indicators = indicators(anchor, folder);
        List<Fact> facts = facts(anchor, folder, indicators, sourceIds);
        CsvTable programmes = tableIfPresent(anchor, folder + "/programmes.csv", ProgrammeRows.columns());
        List<ProgrammeStatement> statements =
                programmes == null ? List.of() : ProgrammeRows.read(programmes, sourceIds);
        return new FactSheet(sources, indicators, facts, statements);
    }

    @Override
    public VolumeSheet volumeSheet(Class<?> anchor, String folder) {
        Set<String> sourceIds = ids(sources(anchor, folder));
        String file = folder + "/kinds.csv";
        Map<String, CountKind> kinds = KindRows.read(file, table(anchor, file, KindRows.COLUMNS));
        CsvTable volumes = table(anchor, folder + "/volumes.csv", VolumeRows.COLUMNS);
        List<VolumeStatement> statements = VolumeRows.read(volumes, kinds, sourceIds);
        List<ModelName> names =
                table(anchor, folder + "/programme_names.csv", "origin", "maker", "model", "programme_id")
                        .rows()
                        .stream()
                        .map(row -> new ModelName(
                                row.origin("origin"),
                                row.required("maker"),
                                row.required("model"),
                                row.required("programme_id")))
                        .toList();
        return new VolumeSheet(statements, names);
    }

    private List<Source> sources(Class<?> anchor, String folder) {
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table(anchor, folder + "/sources.csv", "source_id", "title", "publisher", "date", "url")
                .rows()) {
            String id = row.required("source_id");
            if (ProgrammeStatement.ofPlanner(id)) {
                throw row.error(
                        ErrorCode.UNKNOWN_SOURCE,
                        "source '" + id + "'",
                        "the name of something published",
                        "choose another name: this one stands for a planner's own file");
            }
            checkNew(row, ids, id);
            sources.add(
                    new Source(id, row.required("title"), row.text("publisher"), row.text("date"), row.text("url")));
        }
        return sources;
    }

    private List<Indicator> indicators(Class<?> anchor, String folder) {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table(anchor, folder + "/indicators.csv", "indicator", "unit", "meaning", "projection")
                .rows()) {
            String id = row.required("indicator");
            checkNew(row, ids, id);
            indicators.add(new Indicator(
                    id, row.required("unit"), row.required("meaning"), row.word("projection", Projection.class)));
        }
        return indicators;
    }

    private List<Fact> facts(Class<?> anchor, String folder, List<Indicator> indicators, Set<String> sourceIds) {
        Set<String> known = new HashSet<>();
        indicators.forEach(indicator -> known.add(indicator.id()));
        Set<String> keys = new HashSet<>();
        List<Fact> facts = new ArrayList<>();
        CsvTable table = table(
                anchor,
                folder + "/values.csv",
                "indicator",
                "from",
                "to",
                "value",
                "low",
                "high",
                "status",
                "published_on",
                "source_id",
                "note");
        for (CsvRow row : table.rows()) {
            String indicator = row.required("indicator");
            if (!known.contains(indicator)) {
                throw row.unknown("indicator", indicator, "an indicator of indicators.csv in the same folder");
            }
            row.checkSources("source_id", sourceIds);
            Fact fact = fact(row, indicator);
            checkNew(row, keys, indicator + " from " + fact.from() + " published on " + fact.publishedOn());
            facts.add(fact);
        }
        return facts;
    }

    private static Fact fact(CsvRow row, String indicator) {
        LocalDate from = Dates.in(row, "from").first();
        LocalDate to = last(Dates.ifAny(row, "to"));
        double value = row.number("value");
        double low = row.optionalNumber("low").orElse(value);
        double high = row.optionalNumber("high").orElse(value);
        Status status = row.word("status", Status.class);
        if (to != null && to.isBefore(from)) {
            throw row.error(
                    ErrorCode.BAD_DATE, "an end on " + to, "an end on or after " + from, "correct 'from' or 'to'");
        }
        if (!(low <= value && value <= high)) {
            throw row.error(
                    ErrorCode.OUT_OF_RANGE,
                    "value " + value + " with the range " + low + " to " + high,
                    "low ≤ value ≤ high",
                    "correct the range, or leave 'low' and 'high' empty for a sourced figure");
        }
        if (status == Status.PROJECTED) {
            throw row.unknown("status", "projected", "known or assumed: projecting is the engine's work");
        }
        return new Fact(
                indicator,
                from,
                to,
                value,
                low,
                high,
                status,
                Dates.in(row, "published_on").last(),
                List.of(row.required("source_id").split(";", -1)),
                row.text("note"));
    }

    /** The only two ways to a file: what is read is hashed. */
    private CsvTable table(Class<?> anchor, String resource, String... columns) {
        CsvTable table = CsvTable.read(anchor, resource, columns);
        hashes.accept(table.hash());
        return table;
    }

    private @Nullable CsvTable tableIfPresent(Class<?> anchor, String resource, String... columns) {
        CsvTable table = CsvTable.readIfPresent(anchor, resource, columns);
        if (table != null) {
            hashes.accept(table.hash());
        }
        return table;
    }

    private static void checkNew(CsvRow row, Set<String> seen, String key) {
        if (!seen.add(key)) {
            throw row.error(
                    ErrorCode.DUPLICATE_POINT, key + " a second time", "every line once", "delete one of the two");
        }
    }

    private static @Nullable LocalDate last(@Nullable PartialDate date) {
        return date == null ? null : date.last();
    }

    @Override
    public List<Claim> claims(Class<?> anchor, String folder) {
        CsvTable table = tableIfPresent(anchor, folder + "/claims.csv", ClaimRows.COLUMNS);
        return table == null ? List.of() : ClaimRows.read(table, ids(sources(anchor, folder)));
    }

    private static Set<String> ids(List<Source> sources) {
        Set<String> ids = new HashSet<>();
        sources.forEach(source -> ids.add(source.id()));
        return ids;
    }
}
