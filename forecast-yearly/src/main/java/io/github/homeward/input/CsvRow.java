package io.github.homeward.input;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of a {@link CsvTable}: each accessor checks its field and says where and what is wrong. */
public record CsvRow(CsvTable table, CsvRecord fields) {

    /** The field without surrounding blanks; may be empty. */
    public String text(String column) {
        return fields.getField(table.column(column)).strip();
    }

    /** The field, which must not be empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw error(ErrorCode.FIELD_MISSING, "nothing in column '" + column + "'", "a value", "fill the field in");
        }
        return text;
    }

    /** A finite number. */
    public double number(String column) {
        return parse(column, required(column));
    }

    /** A finite number, or empty. */
    public OptionalDouble optionalNumber(String column) {
        String text = text(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(parse(column, text));
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
                    "'" + text + "' in column '" + column + "'",
                    "the code of a country after ISO 3166-1, two upper-case letters"
                            + (words.length == 0 ? "" : ", or " + String.join(", ", words)),
                    "write the two-letter code of the country");
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
        return error(
                ErrorCode.UNKNOWN_WORD, "'" + text + "' in column '" + column + "'", expected, "write one of those");
    }

    public HomewardException error(ErrorCode code, String found, String expected, String fix) {
        String where = table.name() + " line " + fields.getStartingLineNumber();
        return new HomewardException(code, where, found, expected, fix);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private double parse(String column, String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    "'" + text + "' in column '" + column + "'",
                    "a number",
                    "write digits with a point and no thousands separator");
        }
        if (!Double.isFinite(value)) {
            throw error(
                    ErrorCode.NOT_FINITE, "'" + text + "' in column '" + column + "'", "a finite number", "correct it");
        }
        return value;
    }
}
