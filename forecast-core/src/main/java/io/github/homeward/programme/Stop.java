package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stop of orders or of shipments.
 *
 * @param from first day
 * @param to last day; null if no end was known
 */
public record Stop(LocalDate from, @Nullable LocalDate to) {

    /**
     * Months that a stop without a known end is taken to last: the floods of 2011 and the audits of 2024 took about
     * as long.
     */
    public static final int ASSUMED_MONTHS = 3;

    /** Whether some part of the month falls into the stop; one without a known end lasts {@link #ASSUMED_MONTHS}. */
    public boolean touches(YearMonth month) {
        LocalDate known = to;
        LocalDate end = known == null ? from.plusMonths(ASSUMED_MONTHS) : known;
        return !from.isAfter(month.atEndOfMonth()) && !end.isBefore(month.atDay(1));
    }
}
