package io.github.homeward.spi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic on dated values that every rule and the engine share. */
public final class DatedValues {

    private DatedValues() {}

    /**
     * A run of days on which one fact holds.
     *
     * @param fact the fact; null if none covers the days
     * @param days length of the run, at least 1
     */
    public record Span(@Nullable Fact fact, long days) {}

    /**
     * Mean over the days of a year that some fact covers; where facts overlap, the one that starts later holds.
     *
     * @param facts facts of one indicator, ordered by {@link Fact#from()}
     * @return NaN if no fact covers any day of the year
     */
    public static double meanOfYear(List<Fact> facts, int year) {
        return mean(spansOfYear(facts, year));
    }

    /** Mean over the days that some fact covers; NaN if there are none. */
    public static double mean(List<Span> spans) {
        double weighted = 0;
        long days = 0;
        for (Span span : spans) {
            Fact fact = span.fact();
            if (fact != null) {
                weighted += fact.value() * span.days();
                days += span.days();
            }
        }
        return days == 0 ? Double.NaN : weighted / days;
    }

    /**
     * The days of a year, cut wherever a fact begins or ends.
     *
     * @param facts facts of one indicator, ordered by {@link Fact#from()}
     */
    public static List<Span> spansOfYear(List<Fact> facts, int year) {
        LocalDate afterLast = LocalDate.of(year + 1, 1, 1);
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(afterLast); ) {
            LocalDate until = nextChange(facts, day, afterLast);
            spans.add(new Span(on(facts, day), ChronoUnit.DAYS.between(day, until)));
            day = until;
        }
        return spans;
    }

    /** The fact that holds on a day: of those that cover it, the one that starts last; null if none does. */
    public static @Nullable Fact on(List<Fact> facts, LocalDate day) {
        Fact found = null;
        for (Fact fact : facts) {
            if (fact.covers(day)) {
                found = fact;
            }
        }
        return found;
    }

    private static LocalDate nextChange(List<Fact> facts, LocalDate after, LocalDate limit) {
        LocalDate next = limit;
        for (Fact fact : facts) {
            LocalDate to = fact.to();
            next = earlier(next, after, fact.from());
            if (to != null) {
                next = earlier(next, after, to.plusDays(1));
            }
        }
        return next;
    }

    private static LocalDate earlier(LocalDate best, LocalDate after, LocalDate candidate) {
        return candidate.isAfter(after) && candidate.isBefore(best) ? candidate : best;
    }
}
