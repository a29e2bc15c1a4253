package io.github.homeward.input;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A line of a CSV file, which knows where it stands.
 *
 * @param file the file's path as given
 * @param number of the line in the file, from 1
 * @param columns positions of the columns by name
 * @param fields as many as there are columns
 */
public record CsvLine(String file, long number, Map<String, Integer> columns, List<String> fields) {

    /** The place, for messages. */
    public String where() {
        return file + " line " + number;
    }

    /** A field without surrounding blanks; perhaps empty. */
    public String text(String column) {
        return fields.get(Objects.requireNonNull(columns.get(column))).strip();
    }

    /**
     * A field that must hold something.
     *
     * @throws HomewardException {@link ErrorCode#FIELD_MISSING}
     */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw error(ErrorCode.FIELD_MISSING, "no " + column, "a " + column + " in every line", "fill it in");
        }
        return text;
    }

    /**
     * A finite number.
     *
     * @throws HomewardException {@link ErrorCode#FIELD_MISSING}, {@link ErrorCode#NOT_A_NUMBER} or
     *     {@link ErrorCode#NOT_FINITE}
     */
    public double real(String column) {
        String text = required(column);
        double number = Decimals.parse(text);
        if (Double.isInfinite(number) || Decimals.isWordForNotANumber(text)) {
            throw error(
                    ErrorCode.NOT_FINITE,
                    column + " '" + text + "'",
                    "a finite number",
                    "write the number that is meant");
        }
        if (Double.isNaN(number)) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    column + " '" + text + "'",
                    "a number such as 1234.5",
                    "use a decimal point, no thousands separator and no unit");
        }
        return number;
    }

    /** A finite number, or NaN for an empty field. */
    public double realOrNone(String column) {
        return text(column).isEmpty() ? Double.NaN : real(column);
    }

    /**
     * A whole number of at most nine digits.
     *
     * @throws HomewardException as for {@link #real}
     */
    public int whole(String column) {
        double number = real(column);
        if (number != Math.rint(number) || Math.abs(number) >= 1e9) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    column + " '" + text(column) + "'",
                    "a whole number such as 2027",
                    "write the " + column + " alone");
        }
        return (int) number;
    }

    /** An error at this line. */
    public HomewardException error(ErrorCode code, String found, String expected, String fix) {
        return new HomewardException(code, where(), found, expected, fix);
    }
}
