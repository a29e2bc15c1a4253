package io.github.homeward.spi;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the day and the month, may be missing: {@code 2024}, {@code 2024-05}, {@code 2024-05-01}.
 *
 * @param first first day it may mean
 * @param precision how exact it is
 */
public record PartialDate(LocalDate first, Precision precision) {

    /** How exact a date is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /** Brings {@code first} to the first day of the year or month. */
    public PartialDate {
        first = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
    }

    /** Exactly this day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    /** Null if the text is no date. */
    public static @Nullable PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new PartialDate(LocalDate.parse(text + "-01-01"), Precision.YEAR);
                case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
                case 10 -> of(LocalDate.parse(text));
                default -> null;
            };
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** Last day it may mean. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.withMonth(Month.DECEMBER.getValue()).withDayOfMonth(31);
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case DAY -> first;
        };
    }

    /** When something that ends in this time ends: the middle of a year, the last day of a month. */
    public LocalDate asEnd() {
        return precision == Precision.YEAR ? LocalDate.of(first.getYear(), Month.JUNE, 30) : last();
    }

    /** Whether neither month nor day is said. */
    public boolean isYearAlone() {
        return precision == Precision.YEAR;
    }
}
