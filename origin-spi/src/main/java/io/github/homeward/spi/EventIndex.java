package io.github.homeward.spi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An index built from dated events whose effect fades: an event of value {@code v} counts {@code v · 2^(−age / h)},
 * {@code h} being the half-life.
 */
public final class EventIndex {

    private static final double DAYS_PER_YEAR = 365.25;

    private EventIndex() {}

    /**
     * Mean of the index over the days of a calendar year, by the integral of the decay.
     *
     * @param events facts whose {@link Fact#from()} is the day of the event and whose value is its direction
     * @param halfLife in years
     * @return 0 if no event lies before the end of the year
     */
    public static double meanOfYear(List<Fact> events, int year, double halfLife) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate afterLast = LocalDate.of(year + 1, 1, 1);
        double daysOfYear = ChronoUnit.DAYS.between(first, afterLast);
        double scale = halfLife * DAYS_PER_YEAR / Math.log(2);
        double sum = 0;
        for (Fact event : events) {
            double untilEnd = ChronoUnit.DAYS.between(event.from(), afterLast);
            if (untilEnd > 0) {
                double untilStart = Math.max(0, ChronoUnit.DAYS.between(event.from(), first));
                sum += event.value() * scale * (Math.exp(-untilStart / scale) - Math.exp(-untilEnd / scale));
            }
        }
        return sum / daysOfYear;
    }
}
