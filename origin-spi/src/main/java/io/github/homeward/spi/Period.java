package io.github.homeward.spi;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A run of whole months.
 *
 * @param from first month
 * @param to last month, inclusive
 */
public record Period(YearMonth from, YearMonth to) {

    /** Checks the order. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends in " + to + ", before it starts in " + from);
        }
    }

    /** January to December. */
    public static Period calendarYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Number of months, at least 1. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** Whether this is exactly one calendar year. */
    public boolean isCalendarYear() {
        return from.getMonthValue() == 1 && months() == 12;
    }
}
