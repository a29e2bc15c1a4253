package io.github.homeward.facts;

import io.github.homeward.spi.DatedValues;
import io.github.homeward.spi.DatedValues.Span;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One indicator as seen at a cutoff: its visible facts, the gaps between them and the time after them. */
final class IndicatorTrack {

    /** Years whose growth a drift carries on; see {@link Projection#DRIFT}. */
    private static final int DRIFT_YEARS = 5;

    private static final Year UNKNOWN = new Year(Double.NaN, Status.PROJECTED, List.of());

    private final Projection projection;
    private final List<Fact> facts;
    private final LocalDate cutoff;
    private final LocalDate firstDay;
    /** The last day of which a visible fact speaks; an open fact speaks to the end of the cutoff's year. */
    private final LocalDate lastDay;
    /** From the first to the last year of the facts, and one more for all years after; null until asked for. */
    private final @Nullable Year[] years;

    /** A year's mean, how well it is known, and from where; after the last year without drift. */
    private record Year(double mean, Status status, List<String> sources) {}

    private IndicatorTrack(
            Projection projection, List<Fact> facts, LocalDate cutoff, LocalDate firstDay, LocalDate lastDay) {
        this.projection = projection;
        this.facts = facts;
        this.cutoff = cutoff;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.years = new @Nullable Year[lastDay.getYear() - firstDay.getYear() + 2];
    }

    static IndicatorTrack of(Indicator indicator, List<Fact> all, LocalDate cutoff) {
        List<Fact> visible = all.stream()
                .filter(fact -> !fact.publishedOn().isAfter(cutoff))
                .map(fact -> withoutFutureEnd(fact, cutoff))
                .toList();
        LocalDate first = visible.isEmpty() ? LocalDate.MAX : visible.get(0).from();
        LocalDate last = first;
        for (Fact fact : visible) {
            LocalDate end = fact.to();
            last = later(last, end != null ? end : endOfYear(later(cutoff, fact.from())));
        }
        return new IndicatorTrack(indicator.projection(), visible, cutoff, first, last);
    }

    List<Fact> facts() {
        return facts;
    }

    double mean(int year) {
        double mean = year(year).mean();
        return year > lastDay.getYear() ? projected(mean, year) : mean;
    }

    double at(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return Double.NaN;
        }
        return day.getYear() > lastDay.getYear()
                ? mean(day.getYear())
                : holding(day).value();
    }

    Status status(int year) {
        return year(year).status();
    }

    List<String> sources(int year) {
        return year(year).sources();
    }

    private Year year(int year) {
        if (year < firstDay.getYear()) {
            return UNKNOWN;
        }
        int index = Math.min(year - firstDay.getYear(), years.length - 1);
        Year found = years[index];
        if (found == null) {
            found = describe(year);
            years[index] = found;
        }
        return found;
    }

    private Year describe(int year) {
        LocalDate firstOfYear = LocalDate.of(year, 1, 1);
        List<Span> spans = firstOfYear.isAfter(lastDay) ? List.of() : DatedValues.spansOfYear(facts, year);
        List<Fact> behind = new ArrayList<>();
        for (Span span : spans) {
            Fact fact = span.fact();
            if (fact != null) {
                behind.add(fact);
            }
        }
        boolean whole = !spans.isEmpty() && behind.size() == spans.size();
        boolean held = behind.isEmpty();
        if (held) {
            behind.add(holding(firstOfYear.isAfter(lastDay) ? lastDay : firstOfYear));
        }
        double mean = held ? behind.get(0).value() : DatedValues.mean(spans);
        boolean past = !endOfYear(firstOfYear).isAfter(cutoff);
        Status unassumed = whole && past ? Status.KNOWN : Status.PROJECTED;
        Status status = behind.stream().anyMatch(fact -> fact.status() == Status.ASSUMED) ? Status.ASSUMED : unassumed;
        List<String> sources = behind.stream()
                .flatMap(fact -> fact.sourceIds().stream())
                .distinct()
                .toList();
        return new Year(mean, status, sources);
    }

    private double projected(double lastValue, int year) {
        return switch (projection) {
            case HOLD -> lastValue;
            case DRIFT -> mean(lastDay.getYear()) * Math.pow(yearlyGrowth(), year - lastDay.getYear());
            case NONE -> Double.NaN;
        };
    }

    /** Geometric mean growth over the last years known; 1 where there is but one year or a value is not positive. */
    private double yearlyGrowth() {
        int last = lastDay.getYear();
        int first = Math.max(firstDay.getYear(), last - DRIFT_YEARS);
        double ratio = mean(last) / mean(first);
        boolean grows = first < last && ratio > 0 && ratio < Double.POSITIVE_INFINITY;
        return grows ? Math.pow(ratio, 1.0 / (last - first)) : 1;
    }

    /** The fact that holds on a day not before the first: the one that covers it, or in a gap the last that did. */
    private Fact holding(LocalDate day) {
        Fact covering = DatedValues.on(facts, day);
        if (covering != null) {
            return covering;
        }
        LocalDate latestEnd = LocalDate.MIN;
        for (Fact fact : facts) {
            LocalDate end = fact.to();
            if (end != null && end.isBefore(day)) {
                latestEnd = later(latestEnd, end);
            }
        }
        Fact last = DatedValues.on(facts, latestEnd);
        if (last == null) {
            throw new IllegalStateException("no fact holds on " + day);
        }
        return last;
    }

    private static Fact withoutFutureEnd(Fact fact, LocalDate cutoff) {
        LocalDate to = fact.to();
        if (to == null || !to.isAfter(cutoff)) {
            return fact;
        }
        return new Fact(
                fact.indicator(),
                fact.from(),
                null,
                fact.value(),
                fact.low(),
                fact.high(),
                fact.status(),
                fact.publishedOn(),
                fact.sourceIds(),
                fact.note());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate endOfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }
}
