package io.github.homeward.facts;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Place;
import io.github.homeward.spi.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as files write them: {@code 2024}, {@code 2024-05} or {@code 2024-05-01}. */
public final class Dates {

    private Dates() {}

    /**
     * The date of a field.
     *
     * @throws HomewardException {@link ErrorCode#FIELD_MISSING} or {@link ErrorCode#BAD_DATE}
     */
    public static PartialDate in(CsvRow row, String column) {
        return read(row, column, row.required(column));
    }

    /**
     * The date of a field; null if the field is empty.
     *
     * @throws HomewardException {@link ErrorCode#BAD_DATE}
     */
    public static @Nullable PartialDate ifAny(CsvRow row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : read(row, column, text);
    }

    /**
     * The date that stands at a place.
     *
     * @throws HomewardException {@link ErrorCode#BAD_DATE}
     */
    public static PartialDate at(Place place, String text) {
        PartialDate date = PartialDate.parse(text);
        if (date == null) {
            throw place.error(
                    ErrorCode.BAD_DATE, "'" + text + "'", "a date such as 2027, 2027-04 or 2027-04-01", "correct it");
        }
        return date;
    }

    private static PartialDate read(CsvRow row, String column, String text) {
        PartialDate date = PartialDate.parse(text);
        if (date == null) {
            throw row.error(
                    ErrorCode.BAD_DATE,
                    "'" + text + "' in column '" + column + "'",
                    "a date such as 2024, 2024-05 or 2024-05-01",
                    "correct it");
        }
        return date;
    }
}
