package io.github.homeward.plugin;

import io.github.homeward.facts.Dates;
import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.spi.CountKind;
import io.github.homeward.spi.Period;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of {@code volumes.csv}. */
public final class VolumeRows {

    static final String[] COLUMNS = {
        "period",
        "origin",
        "maker",
        "model",
        "units",
        "precision",
        "kind",
        "published_on",
        "tolerance",
        "source_id",
        "note"
    };

    private VolumeRows() {}

    /** The columns of {@code volumes.csv}, in their order. */
    public static List<String> columns() {
        return List.of(COLUMNS);
    }

    /** Oldest period first; lines of one period keep the file's order. */
    static List<VolumeStatement> read(CsvTable table, Map<String, CountKind> kinds, Set<String> sourceIds) {
        Comparator<VolumeStatement> byStart =
                Comparator.comparing(statement -> statement.period().from());
        return table.rows().stream()
                .map(row -> {
                    row.checkSources("source_id", sourceIds);
                    return statement(row, kinds, row.required("source_id"));
                })
                .sorted(byStart.thenComparing(statement -> statement.period().to()))
                .toList();
    }

    /** One line, with the key of its source as given. */
    public static VolumeStatement statement(CsvRow row, Map<String, CountKind> kinds, String sourceId) {
        return new VolumeStatement(
                period(row),
                row.origin("origin", VolumeStatement.ALL),
                row.required("maker"),
                row.required("model"),
                kind(row, kinds),
                row.word("precision", Precision.class),
                notNegative(row, "units", row.number("units")),
                notNegative(row, "tolerance", row.optionalNumber("tolerance").orElse(Double.NaN)),
                Dates.in(row, "published_on").last(),
                sourceId,
                row.text("note"));
    }

    private static CountKind kind(CsvRow row, Map<String, CountKind> kinds) {
        String id = row.required("kind");
        CountKind kind = kinds.get(id);
        if (kind == null) {
            throw row.unknown("kind", id, "one of " + String.join(", ", kinds.keySet()) + " of kinds.csv");
        }
        return kind;
    }

    private static Period period(CsvRow row) {
        String text = row.required("period");
        Period period = PeriodText.parse(text);
        if (period == null) {
            throw row.error(
                    ErrorCode.BAD_DATE,
                    "period '" + text + "'",
                    "a period such as 2024, 2024-05, 2024H1, 2024Q3, FY2024, FY2024H1 or 2024-01/2024-11",
                    "correct it");
        }
        return period;
    }

    private static double notNegative(CsvRow row, String column, double value) {
        if (value < 0) {
            throw row.error(ErrorCode.NEGATIVE, column + " " + value, "zero or more", "correct it");
        }
        return value;
    }
}
