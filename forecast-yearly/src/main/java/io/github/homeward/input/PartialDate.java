package io.github.homeward.input;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the day and the month, may be missing: {@code 2024}, {@code 2024-05}, {@code 2024-05-01}.
 *
 * @param first first day it may mean
 * @param last last day it may mean
 */
public record PartialDate(LocalDate first, LocalDate last) {

    /** Null if the text is no date. */
    public static @Nullable PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new PartialDate(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new PartialDate(month.atDay(1), month.atEndOfMonth());
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield new PartialDate(day, day);
                }
                default -> null;
            };
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /**
     * Reads a date.
     *
     * @param what stands there, in one word, for messages
     * @throws HomewardException {@link ErrorCode#BAD_DATE}
     */
    public static PartialDate read(String text, String what, Place place) {
        PartialDate date = parse(text);
        if (date == null) {
            throw place.error(
                    ErrorCode.BAD_DATE,
                    what + " '" + text + "'",
                    "a date such as 2027, 2027-04 or 2027-04-01",
                    "write year, month and day with hyphens");
        }
        return date;
    }

    /** When something that ends in this time ends: the middle of a year, the last day of a month. */
    public LocalDate asEnd() {
        boolean wholeYear = first.plusYears(1).isEqual(last.plusDays(1));
        return wholeYear ? LocalDate.of(first.getYear(), Month.JUNE, 30) : last;
    }
}
