package io.github.homeward.driver;

import io.github.homeward.spi.DatedValues;
import io.github.homeward.spi.DatedValues.Span;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One indicator as seen at a cutoff: its visible facts, the gaps between them and the time after them. */
final class Track {

    /** Years whose growth a drift carries on; see {@link Projection#DRIFT}. */
    private static final int DRIFT_YEARS = 5;

    private final Projection projection;
    private final List<Fact> facts;
    private final LocalDate cutoff;
    private final LocalDate firstDay;
    /** The last day of which a visible fact speaks; an open fact speaks to the end of the cutoff's year. */
    private final LocalDate lastDay;
    /** Means from the first to the last year of the facts; NaN until asked for. */
    private final double[] means;

    private Track(Projection projection, List<Fact> facts, LocalDate cutoff, LocalDate firstDay, LocalDate lastDay) {
        this.projection = projection;
        this.facts = facts;
        this.cutoff = cutoff;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.means = new double[lastDay.getYear() - firstDay.getYear() + 1];
        Arrays.fill(means, Double.NaN);
    }

    static Track of(Indicator indicator, List<Fact> all, LocalDate cutoff) {
        List<Fact> visible = all.stream()
                .filter(fact -> !fact.publishedOn().isAfter(cutoff))
                .map(fact -> withoutFutureEnd(fact, cutoff))
                .toList();
        LocalDate first = visible.isEmpty() ? LocalDate.MAX : visible.get(0).from();
        LocalDate last = first;
        for (Fact fact : visible) {
            LocalDate end = fact.to();
            LocalDate reach = end != null ? end : endOfYear(later(cutoff, fact.from()));
            last = later(last, reach);
        }
        return new Track(indicator.projection(), visible, cutoff, first, last);
    }

    List<Fact> facts() {
        return facts;
    }

    double mean(int year) {
        if (year < firstDay.getYear()) {
            return Double.NaN;
        }
        if (year > lastDay.getYear()) {
            return projected(year);
        }
        int index = year - firstDay.getYear();
        if (Double.isNaN(means[index])) {
            double covered = DatedValues.meanOfYear(facts, year);
            means[index] = Double.isNaN(covered) ? heldAt(LocalDate.of(year, 1, 1)) : covered;
        }
        return means[index];
    }

    double at(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return Double.NaN;
        }
        return day.getYear() > lastDay.getYear() ? projected(day.getYear()) : heldAt(day);
    }

    Status status(int year) {
        boolean known = !endOfYear(LocalDate.of(year, 1, 1)).isAfter(cutoff);
        for (Span span : spans(year)) {
            Fact fact = span.fact();
            if (fact == null) {
                known = false;
            } else if (fact.status() == Status.ASSUMED) {
                return Status.ASSUMED;
            }
        }
        return known ? Status.KNOWN : Status.PROJECTED;
    }

    List<String> sources(int year) {
        return spans(year).stream()
                .map(Span::fact)
                .filter(Objects::nonNull)
                .flatMap(fact -> fact.sourceIds().stream())
                .distinct()
                .toList();
    }

    /** The facts behind a year's value; a day without a fact leans on the last one before it. */
    private List<Span> spans(int year) {
        List<Span> spans = DatedValues.spansOfYear(facts, year);
        boolean empty = spans.stream().allMatch(span -> span.fact() == null);
        Fact held = empty ? lastBefore(LocalDate.of(year, 1, 1)) : null;
        return held == null
                ? spans
                : List.of(new Span(held, 1), new Span(null, spans.get(0).days()));
    }

    private double projected(int year) {
        return switch (projection) {
            case HOLD -> heldAt(lastDay);
            case DRIFT -> mean(lastDay.getYear()) * Math.pow(yearlyGrowth(), year - lastDay.getYear());
            case NONE -> Double.NaN;
        };
    }

    /** Geometric mean growth over the last years known; 1 where there is but one year or a value is not positive. */
    private double yearlyGrowth() {
        int last = lastDay.getYear();
        int first = Math.max(firstDay.getYear(), last - DRIFT_YEARS);
        double ratio = mean(last) / mean(first);
        return first == last || !(ratio > 0) || Double.isInfinite(ratio) ? 1 : Math.pow(ratio, 1.0 / (last - first));
    }

    private double heldAt(LocalDate day) {
        Fact fact = DatedValues.on(facts, day);
        Fact holding = fact != null ? fact : lastBefore(day);
        return holding == null ? Double.NaN : holding.value();
    }

    /** The fact that held on the last day before this one that any fact covers. */
    private @Nullable Fact lastBefore(LocalDate day) {
        LocalDate latest = LocalDate.MIN;
        for (Fact fact : facts) {
            LocalDate end = fact.to();
            if (end != null && end.isBefore(day)) {
                latest = later(latest, end);
            }
        }
        return DatedValues.on(facts, latest);
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
