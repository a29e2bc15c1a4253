package io.github.homeward.input;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of a {@link CsvTable}: each accessor checks its field and says where and what is wrong. */
public record CsvRow(CsvTable table, CsvRecord fields) {

    /** Where the line stands. */
    public Place place() {
        return new Place(table.name(), fields.getStartingLineNumber());
    }

    /** The field without surrounding blanks; may be empty. */
    public String text(String column) {
        return fields.getField(table.column(column)).strip();
    }

    /** The field, which must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw error(ErrorCode.FIELD_MISSING, "no " + column, "a " + column + " in every line", "fill it in");
        }
        return text;
    }

    /** A finite number. */
    public double number(String column) {
        return Decimals.read(required(column), column, place());
    }

    /** A finite number, or empty. */
    public OptionalDouble optionalNumber(String column) {
        String text = text(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Decimals.read(text, column, place()));
    }

    /**
     * A whole number of at most nine digits.
     *
     * @throws HomewardException as for {@link #number}
     */
    public int whole(String column) {
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) >= 1e9) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    column + " '" + text(column) + "'",
                    "a whole number such as 2027",
                    "write the " + column + " alone");
        }
        return (int) number;
    }

    /** A day, written in full. */
    public LocalDate day(String column) {
        String text = required(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new HomewardException(
                    ErrorCode.BAD_DATE,
                    place().toString(),
                    column + " '" + text + "'",
                    "a day such as 2026-03-31",
                    "write year, month and day with hyphens",
                    e);
        }
    }

    /** A constant of an enumeration, written in lower case; hyphens may stand for underscores. */
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String text = required(column);
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text.replace('_', '-'))) {
                return constant;
            }
        }
        String words = Arrays.stream(type.getEnumConstants()).map(CsvRow::word).collect(Collectors.joining(", "));
        throw unknown(column, text, "one of " + words);
    }

    /** The code of a country where vehicles are built, or one of the words allowed in its place. */
    public String origin(String column, String... words) {
        String text = required(column);
        if (!Countries.known(text) && !List.of(words).contains(text)) {
            throw error(
                    ErrorCode.UNKNOWN_ORIGIN,
                    column + " '" + text + "'",
                    "the code of a country after ISO 3166-1, two upper-case letters"
                            + (words.length == 0 ? "" : ", or " + String.join(", ", words)),
                    Countries.suggestion(text));
        }
        return text;
    }

    /** Checks that every key of a list separated by {@code ;} is known. */
    public void checkSources(String column, Set<String> known) {
        for (String id : required(column).split(";", -1)) {
            if (!known.contains(id)) {
                throw error(
                        ErrorCode.UNKNOWN_SOURCE,
                        "source '" + id + "'",
                        "a source_id of sources.csv in the same folder",
                        "add the source there, or mend the id");
            }
        }
    }

    public HomewardException unknown(String column, String text, String expected) {
        return error(ErrorCode.UNKNOWN_WORD, column + " '" + text + "'", expected, "write one of those");
    }

    public HomewardException error(ErrorCode code, String found, String expected, String fix) {
        return place().error(code, found, expected, fix);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
