package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.model.ModelUsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an ensemble forecast was made; the same text for the same data and options, on any machine.
 *
 * @param combination the rule that combined the members
 * @param combined members that entered the combination
 * @param weights their weights, which sum to 1
 * @param dropped constant columns left out, as {@code model: column}
 * @param models trained models, from their provenance
 */
public record EnsembleReport(
        String combination, List<String> combined, List<Double> weights, List<String> dropped, List<ModelUsed> models) {

    /** No ensemble took part. */
    public static final EnsembleReport NONE = new EnsembleReport("", List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public EnsembleReport {
        combined = List.copyOf(combined);
        weights = List.copyOf(weights);
        dropped = List.copyOf(dropped);
        models = List.copyOf(models);
    }

    EnsembleReport with(Combination combination) {
        return new EnsembleReport(
                combination.rule(),
                combination.entering(),
                Arrays.stream(combination.weights()).boxed().toList(),
                dropped,
                models);
    }

    /** What forecast: the rule of combination and every trained model. */
    public List<ModelUsed> used() {
        List<ModelUsed> used = new ArrayList<>(List.of(new ModelUsed("combination", combination + ": " + weighted())));
        used.addAll(models);
        return used;
    }

    /** The members that entered, each with its weight in percent. */
    public String weighted() {
        return IntStream.range(0, combined.size())
                .mapToObj(m -> String.format(Locale.ROOT, "%s %.1f %%", combined.get(m), 100 * weights.get(m)))
                .collect(Collectors.joining(", "));
    }
}
