package io.github.homeward.spi;

import java.util.List;

/**
 * All that a plugin states as data.
 *
 * @param sources where the figures were read
 * @param indicators the quantities
 * @param facts their dated values
 * @param programmes dated statements on programmes
 */
public record FactSheet(
        List<Source> sources, List<Indicator> indicators, List<Fact> facts, List<ProgrammeStatement> programmes) {

    /** Copies the lists. */
    public FactSheet {
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        facts = List.copyOf(facts);
        programmes = List.copyOf(programmes);
    }
}
