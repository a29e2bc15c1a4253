package io.github.homeward.plugin;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.PartialDate;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines of {@code programmes.csv}. */
public final class ProgrammeRows {

    private static final String[] COLUMNS = {
        "programme_id",
        "maker",
        "model",
        "origin",
        "vehicle",
        "steering",
        "known_on",
        "statement",
        "value",
        "unit",
        "applies_from",
        "applies_to",
        "source_id",
        "note"
    };

    /** The columns of {@code programmes.csv}, in their order. */
    public static String[] columns() {
        return COLUMNS.clone();
    }

    private ProgrammeRows() {}

    static List<ProgrammeStatement> read(CsvTable table, Set<String> sourceIds) {
        return table.rows().stream()
                .map(row -> {
                    row.checkSources("source_id", sourceIds);
                    return statement(row, row.required("source_id"));
                })
                .toList();
    }

    /** One line, with the key of its source as given. */
    public static ProgrammeStatement statement(CsvRow row, String sourceId) {
        Kind kind = row.word("statement", Kind.class);
        boolean moves = kind == Kind.SOURCING_TO || kind == Kind.REPLACED_BY;
        String origin = row.origin("origin");
        String movesTo = moves ? row.origin("value") : "";
        boolean comesHere = kind == Kind.SOURCING_TO && movesTo.equals(origin);
        PartialDate from = row.optionalDate("applies_from");
        PartialDate to = row.optionalDate("applies_to");
        return new ProgrammeStatement(
                row.required("programme_id"),
                row.required("maker"),
                row.required("model"),
                origin,
                row.word("vehicle", Vehicle.class),
                steering(row),
                row.date("known_on").last(),
                kind,
                moves ? OptionalDouble.empty() : row.optionalNumber("value"),
                row.text("unit"),
                start(from, kind, comesHere),
                to == null ? null : to.last(),
                movesTo,
                sourceId,
                row.text("note"));
    }

    private static @Nullable LocalDate start(@Nullable PartialDate date, Kind kind, boolean comesHere) {
        if (date == null) {
            return null;
        }
        if (comesHere) {
            return date.first();
        }
        return switch (kind) {
            case END_OF_PRODUCTION_FOR_JAPAN, END_OF_SALES, SOURCING_TO, REPLACED_BY -> date.asEnd();
            case ANNOUNCED,
                    LAUNCH,
                    TARGET,
                    CAPACITY,
                    ORDERS,
                    ORDER_STOP,
                    ORDER_REOPEN,
                    SHIPMENT_STOP,
                    CANCELLED,
                    PRICE_JPY -> date.first();
        };
    }

    private static Steering steering(CsvRow row) {
        String text = row.text("steering");
        return switch (text) {
            case "RHD" -> Steering.RIGHT;
            case "LHD" -> Steering.LEFT;
            case "" -> Steering.NOT_STATED;
            default -> throw row.unknown("steering", text, "RHD, LHD or nothing");
        };
    }
}
