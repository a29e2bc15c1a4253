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
 * @param hard a planner's own limit, which no stock stretches; figures told in public are not hard
 */
public record PlanStep(LocalDate from, @Nullable LocalDate to, double perMonth, boolean hard) {

    /** A figure told in public. */
    public PlanStep(LocalDate from, @Nullable LocalDate to, double perMonth) {
        this(from, to, perMonth, false);
    }

    /** The same, so many days later. */
    PlanStep movedBy(long days) {
        LocalDate last = to;
        return new PlanStep(from.plusDays(days), last == null ? null : last.plusDays(days), perMonth, hard);
    }

    /** Rate of the step that started last among those in force in some part of the month; NaN if there is none. */
    static double inForce(List<PlanStep> steps, YearMonth month) {
        PlanStep last = stepInForce(steps, month);
        return last == null ? Double.NaN : last.perMonth();
    }

    /**
     * The step that started last among those in force in some part of the month; null if there is none. A hard one
     * stands against all that are told in public.
     */
    static @Nullable PlanStep stepInForce(List<PlanStep> steps, YearMonth month) {
        PlanStep last = null;
        for (PlanStep step : steps) {
            LocalDate end = step.to();
            if (!step.from().isAfter(month.atEndOfMonth()) && (end == null || !end.isBefore(month.atDay(1)))) {
                last = last != null && last.hard() && !step.hard() ? last : step;
            }
        }
        return last;
    }
}
