package io.github.homeward.scenario;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a moved indicator into a book of facts.
 *
 * <p>From the first moved year on the indicator becomes one fact a year: the moved value, or the base value of a year
 * that is left alone. What lies before stays as it is. A view takes every later end as open, so a year needs a fact
 * of its own even where it goes back to the base.
 */
public final class ChangedFacts {

    private static final String SOURCE = "scenario";

    private ChangedFacts() {}

    /**
     * The book with the indicator moved; the same book if it knows no such indicator or nothing moves.
     *
     * @param cutoff the day at which the scenario is asked
     * @param firstYear the year of the first value
     * @param values one a year; NaN where the indicator stays as it is
     */
    public static FactBook in(FactBook book, String indicator, LocalDate cutoff, int firstYear, double[] values) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        if (first == values.length || !book.has(indicator)) {
            return book;
        }
        CutoffView view = new CutoffView(book, cutoff);
        LocalDate start = LocalDate.of(firstYear + first, 1, 1);
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : book.facts(indicator)) {
            if (fact.from().isBefore(start)) {
                facts.add(fact);
            }
        }
        for (int h = first; h < values.length; h++) {
            boolean moved = !Double.isNaN(values[h]);
            double value = moved ? values[h] : view.mean(indicator, firstYear + h);
            if (!Double.isNaN(value)) {
                facts.add(fact(indicator, firstYear + h, value, moved, cutoff, view));
            }
        }
        return book.with(indicator, facts);
    }

    private static Fact fact(
            String indicator, int year, double value, boolean moved, LocalDate cutoff, CutoffView view) {
        boolean assumed = moved || view.status(indicator, year) == Status.ASSUMED;
        return new Fact(
                indicator,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                value,
                value,
                value,
                assumed ? Status.ASSUMED : Status.KNOWN,
                cutoff,
                moved ? List.of(SOURCE) : view.sources(indicator, year),
                "");
    }
}
