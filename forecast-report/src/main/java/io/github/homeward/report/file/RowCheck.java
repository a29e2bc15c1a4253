package io.github.homeward.report.file;

import io.github.homeward.input.Decimals;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.report.file.ColumnNames.Part;

/** What one row by itself must fulfil, whatever format it came from. */
final class RowCheck {

    private static final double LAST_YEAR = 999_999;

    /** Errors are squared. */
    private static final double MOST = 1e155;

    private final String file;
    private final String unit;

    /**
     * @param file named in messages
     * @param unit what a place is called: line or row
     */
    RowCheck(String file, String unit) {
        this.file = file;
        this.unit = unit;
    }

    String series(long place, String id) {
        if (id.isBlank()) {
            throw missing(place, Part.SERIES);
        }
        return id;
    }

    int year(long place, double year) {
        if (!(Math.abs(year) <= LAST_YEAR) || year != Math.rint(year)) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    "year " + Decimals.text(year),
                    "a whole year such as 2025, or a whole index",
                    "write the calendar year alone");
        }
        if (EverydayYear.yearAndMonth(String.valueOf((long) year))) {
            throw error(
                    ErrorCode.NOT_A_NUMBER,
                    place,
                    "year " + (long) year,
                    "a whole year such as 2025",
                    "a year and a month: add the months up to years, and write the calendar year alone");
        }
        return (int) year;
    }

    double value(long place, double value) {
        if (!Double.isFinite(value)) {
            throw error(
                    ErrorCode.NOT_FINITE,
                    place,
                    "value " + value,
                    "a finite number",
                    "take the row out if the value is unknown and stands at an end of the series, else fill it in");
        }
        if (value >= MOST) {
            throw error(
                    ErrorCode.OUT_OF_RANGE,
                    place,
                    "value " + Decimals.text(value),
                    "less than 1e155, whose square is still a number",
                    "state it in a larger unit, or correct it");
        }
        if (value < 0) {
            throw error(
                    ErrorCode.NEGATIVE,
                    place,
                    "value " + Decimals.text(value),
                    "0 or more",
                    "volumes are counted, so correct the sign or the row");
        }
        return value + 0.0;
    }

    /** Whether the row belongs to the test part. */
    boolean test(long place, String split) {
        return switch (split) {
            case "train" -> false;
            case "test" -> true;
            default ->
                throw error(
                        ErrorCode.UNKNOWN_WORD,
                        place,
                        "split '" + split + "'",
                        "train or test",
                        "use these two words, or take the column out");
        };
    }

    HomewardException missing(long place, Part part) {
        return error(
                ErrorCode.FIELD_MISSING,
                place,
                "no " + part.word(),
                "a " + part.word() + " in every row",
                "fill it in, or take the row out");
    }

    HomewardException error(ErrorCode code, long place, String found, String expected, String fix) {
        return new HomewardException(code, file + " " + unit + " " + place, found, expected, fix);
    }
}
