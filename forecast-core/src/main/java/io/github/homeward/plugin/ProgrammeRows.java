package io.github.homeward.plugin;

import io.github.homeward.facts.Dates;
import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.Figure.Scope;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of {@code programmes.csv}. */
public final class ProgrammeRows {

    /** The unit of a move, whose value is the code of a country. */
    public static final String ORIGIN = "origin";

    private static final String SCOPE = "scope";

    private static final String[] COLUMNS = {
        "programme_id",
        "maker",
        "model",
        ORIGIN,
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

    private ProgrammeRows() {}

    /** The columns of a planner's file, whose figures all speak of the programme at its destination. */
    public static String[] plannerColumns() {
        return COLUMNS.clone();
    }

    /** The columns of {@code programmes.csv}: the scope of every figure besides. */
    static String[] columns() {
        return Stream.concat(Arrays.stream(COLUMNS), Stream.of(SCOPE)).toArray(String[]::new);
    }

    static List<ProgrammeStatement> read(CsvTable table, Set<String> sourceIds) {
        return table.rows().stream()
                .map(row -> {
                    row.checkSources("source_id", sourceIds);
                    return statement(row, row.required("source_id"), true);
                })
                .toList();
    }

    /** One line of a planner's file, with the key of its source as given. */
    public static ProgrammeStatement ofPlanner(CsvRow row, String sourceId) {
        return statement(row, sourceId, false);
    }

    private static ProgrammeStatement statement(CsvRow row, String sourceId, boolean scoped) {
        Kind kind = row.word("statement", Kind.class);
        Figure figure = figure(row, kind, scoped);
        if (scoped && !(figure instanceof Figure.Vehicles)) {
            oneOf(row, SCOPE, "");
        }
        return new ProgrammeStatement(
                row.required("programme_id"),
                row.required("maker"),
                row.required("model"),
                row.origin(ORIGIN),
                row.word("vehicle", Vehicle.class),
                steering(row),
                Dates.in(row, "known_on").last(),
                kind,
                figure,
                Dates.ifAny(row, "applies_from"),
                Dates.ifAny(row, "applies_to"),
                moves(kind) ? row.origin("value") : "",
                sourceId,
                row.text("note"));
    }

    private static boolean moves(Kind kind) {
        return kind == Kind.SOURCING_TO || kind == Kind.REPLACED_BY;
    }

    private static @Nullable Figure figure(CsvRow row, Kind kind, boolean scoped) {
        if (moves(kind)) {
            oneOf(row, "unit", "", ORIGIN);
            return null;
        }
        if (row.text("value").isEmpty()) {
            oneOf(row, "unit", "");
            return null;
        }
        double value = row.number("value");
        if (value < 0) {
            throw row.error(ErrorCode.NEGATIVE, "value " + value, "zero or more", "correct it");
        }
        if (kind == Kind.PRICE) {
            String currency = row.text("unit");
            if (!Figure.Price.isCurrency(currency)) {
                throw row.unknown("unit", currency, "a currency after ISO 4217, three upper-case letters");
            }
            return new Figure.Price(value, currency);
        }
        String[] words = Arrays.stream(Measure.values()).map(Measure::word).toArray(String[]::new);
        Measure measure = List.of(Measure.values()).get(oneOf(row, "unit", words));
        Scope scope = Scope.DESTINATION;
        if (scoped) {
            String[] scopes = Arrays.stream(Scope.values()).map(Scope::word).toArray(String[]::new);
            scope = List.of(Scope.values()).get(oneOf(row, SCOPE, scopes));
        }
        return new Figure.Vehicles(value, measure, scope);
    }

    /** Position of the field's text among the words allowed. */
    private static int oneOf(CsvRow row, String column, String... words) {
        int position = List.of(words).indexOf(row.text(column));
        if (position < 0) {
            throw row.unknown(
                    column,
                    row.text(column),
                    Arrays.stream(words)
                            .map(word -> word.isEmpty() ? "nothing" : "'" + word + "'")
                            .collect(Collectors.joining(" or ")));
        }
        return position;
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
