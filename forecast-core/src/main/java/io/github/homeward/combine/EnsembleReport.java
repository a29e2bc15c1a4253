package io.github.homeward.combine;

import java.util.List;

/**
 * How an ensemble forecast was made; the same text for the same data and options, on any machine.
 *
 * @param combination the rule that combined the members
 * @param combined members that entered the combination
 * @param dropped constant columns left out, as {@code model: column}
 * @param models trained models, from their provenance
 */
public record EnsembleReport(String combination, List<String> combined, List<String> dropped, List<String> models) {

    /** Copies the lists. */
    public EnsembleReport {
        combined = List.copyOf(combined);
        dropped = List.copyOf(dropped);
        models = List.copyOf(models);
    }
}
