package io.github.homeward.programme;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What others say may come from an origin in a year: shown beside the programmes, and never reckoned with.
 *
 * @param origin the origin's code
 * @param year the year
 * @param vehicles vehicles in that year
 * @param sourceIds who says so, in order
 */
public record OutsideEstimate(String origin, int year, double vehicles, List<String> sourceIds) {

    /** Indicators of this name and an origin's code are such estimates, in vehicles a year. */
    public static final String INDICATOR = "outside-estimate.";

    /** Copies the list. */
    public OutsideEstimate {
        sourceIds = List.copyOf(sourceIds);
    }

    /** The estimates known at a cutoff, by origin and year. */
    public static List<OutsideEstimate> of(Map<String, FactBook> books, LocalDate cutoff, int firstYear, int lastYear) {
        List<OutsideEstimate> estimates = new ArrayList<>();
        new TreeMap<>(books).forEach((origin, book) -> {
            if (book.has(INDICATOR + origin)) {
                List<Fact> facts = new CutoffView(book, cutoff).facts(INDICATOR + origin);
                for (int year = firstYear; year <= lastYear; year++) {
                    add(origin, year, facts, estimates);
                }
            }
        });
        return estimates;
    }

    /** The one that starts last counts; who says the same is named beside it. */
    private static void add(String origin, int year, List<Fact> facts, List<OutsideEstimate> estimates) {
        Fact last = null;
        TreeSet<String> sources = new TreeSet<>();
        for (Fact fact : facts) {
            LocalDate end = fact.to();
            if (fact.from().getYear() <= year && (end == null || end.getYear() >= year)) {
                if (last != null && last.value() != fact.value()) {
                    sources.clear();
                }
                sources.addAll(fact.sourceIds());
                last = fact;
            }
        }
        if (last != null) {
            estimates.add(new OutsideEstimate(origin, year, last.value(), List.copyOf(sources)));
        }
    }
}
