package io.github.homeward.facts;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that one origin's rules can ask for: the destination's facts and the plugin's, by indicator. Immutable. */
public final class FactBook {

    /** A later publication for the same start comes last, so that it prevails. */
    private static final Comparator<Fact> BY_START =
            Comparator.comparing(Fact::from).thenComparing(Fact::publishedOn);

    private final Map<String, Indicator> indicators;
    private final Map<String, List<Fact>> facts;
    private final Map<String, Source> sources;

    private FactBook(Map<String, Indicator> indicators, Map<String, List<Fact>> facts, Map<String, Source> sources) {
        this.indicators = indicators;
        this.facts = facts;
        this.sources = sources;
    }

    /**
     * Joins the destination's facts with one plugin's.
     *
     * @throws HomewardException if both state the same indicator, or a fact names an indicator that neither states
     */
    public static FactBook of(FactSheet destination, FactSheet plugin) {
        Map<String, Indicator> indicators = new TreeMap<>();
        Map<String, List<Fact>> facts = new TreeMap<>();
        Map<String, Source> sources = new TreeMap<>();
        for (FactSheet sheet : List.of(destination, plugin)) {
            for (Indicator indicator : sheet.indicators()) {
                if (indicators.put(indicator.id(), indicator) != null) {
                    throw broken(
                            indicator.id(),
                            "the indicator stated twice",
                            "each indicator stated once, by the history or by the plugin",
                            "leave it out of the plugin's indicators.csv and values.csv, or give it another name");
                }
                facts.put(indicator.id(), new ArrayList<>());
            }
            for (Fact fact : sheet.facts()) {
                List<Fact> ofIndicator = facts.get(fact.indicator());
                if (ofIndicator == null) {
                    throw broken(fact.indicator(), "a value", "an indicator of that name", "add it to indicators.csv");
                }
                ofIndicator.add(fact);
            }
            sheet.sources().forEach(source -> sources.putIfAbsent(source.id(), source));
        }
        facts.replaceAll((id, list) -> list.stream().sorted(BY_START).toList());
        return new FactBook(indicators, facts, sources);
    }

    /**
     * The same book with an indicator's facts replaced: how a scenario changes a lever.
     *
     * @throws IllegalArgumentException if no such indicator exists
     */
    public FactBook with(String indicator, List<Fact> changed) {
        indicator(indicator);
        Map<String, List<Fact>> copy = new TreeMap<>(facts);
        copy.put(indicator, changed.stream().sorted(BY_START).toList());
        return new FactBook(indicators, copy, sources);
    }

    /** All indicators, by id. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** Whether the indicator exists. */
    public boolean has(String indicator) {
        return indicators.containsKey(indicator);
    }

    /**
     * One indicator.
     *
     * @throws IllegalArgumentException if no such indicator exists
     */
    public Indicator indicator(String id) {
        Indicator found = indicators.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no indicator '" + id + "' is stated by the history or the plugin");
        }
        return found;
    }

    /**
     * Every fact of an indicator, whenever published, in order of {@link Fact#from()}.
     *
     * @throws IllegalArgumentException if no such indicator exists
     */
    public List<Fact> facts(String indicator) {
        return facts.getOrDefault(indicator(indicator).id(), List.of());
    }

    /** Where the figures were read, by id. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    private static HomewardException broken(String indicator, String found, String expected, String fix) {
        return new HomewardException(ErrorCode.PLUGIN_BROKEN, "indicator " + indicator, found, expected, fix);
    }
}
