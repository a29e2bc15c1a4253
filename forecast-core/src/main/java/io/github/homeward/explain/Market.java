package io.github.homeward.explain;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the whole destination bought, by calendar year, as far as facts say.
 *
 * @param vehicles new vehicles of its market
 * @param imports those among them that were imported, of whatever brand
 */
public record Market(SortedMap<Integer, Yardstick> vehicles, SortedMap<Integer, Yardstick> imports) {

    /** New vehicles of the destination's market; optional. */
    private static final String VEHICLES = "market.new-vehicles";

    /** Imported ones; optional. */
    private static final String IMPORTS = "market.imported-vehicles";

    /** Copies the maps. */
    public Market {
        vehicles = new TreeMap<>(vehicles);
        imports = new TreeMap<>(imports);
    }

    /** What was published by a cutoff. */
    public static Market of(FactBook destination, LocalDate cutoff) {
        return new Market(known(destination, VEHICLES, cutoff), known(destination, IMPORTS, cutoff));
    }

    /** Nothing of an indicator that the facts have not. */
    static SortedMap<Integer, Yardstick> known(FactBook book, String indicator, LocalDate cutoff) {
        SortedMap<Integer, Yardstick> known = new TreeMap<>();
        if (book.has(indicator)) {
            for (Fact fact : new CutoffView(book, cutoff).facts(indicator)) {
                if (fact.status() == Status.KNOWN) {
                    int year = fact.from().getYear();
                    known.put(year, new Yardstick(fact.value(), year, fact.sourceIds()));
                }
            }
        }
        return known;
    }
}
