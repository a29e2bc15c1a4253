package io.github.homeward.programme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales goal or a limit of supply, from a day on.
 *
 * @param from first day
 * @param to last day; null while in force
 * @param perMonth vehicles per month
 */
public record PlanStep(LocalDate from, @Nullable LocalDate to, double perMonth) {

    /** The same, so many days later. */
    PlanStep movedBy(long days) {
        LocalDate last = to;
        return new PlanStep(from.plusDays(days), last == null ? null : last.plusDays(days), perMonth);
    }

    /** Rate of the step that started last among those in force in some part of the month; NaN if there is none. */
    static double inForce(List<PlanStep> steps, YearMonth month) {
        double rate = Double.NaN;
        for (PlanStep step : steps) {
            LocalDate end = step.to();
            if (!step.from().isAfter(month.atEndOfMonth()) && (end == null || !end.isBefore(month.atDay(1)))) {
                rate = step.perMonth();
            }
        }
        return rate;
    }
}
