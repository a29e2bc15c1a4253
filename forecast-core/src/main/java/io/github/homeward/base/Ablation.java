package io.github.homeward.base;

import io.github.homeward.forecast.ForecastNotes;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to leave out of a forecast, so that anyone can see what each part is worth.
 *
 * <ul>
 *   <li>{@link #DRIVERS}: costs, tariffs and policy move nothing.
 *   <li>{@link #PROGRAMMES}: every programme with history, and what no programme explains, is continued by the ensemble
 *       like any series. Nothing announced enters: no launch, no end, no plan, no capacity; and nothing is refilled.
 *   <li>{@link #PRIOR}: no synthetic series are trained on, except where a panel is too short to train on at all. Ranges still
 *       lean on synthetic errors where own ones are too few.
 *   <li>the name of a member of the ensemble: it is computed and shown, but does not enter the combination.
 * </ul>
 *
 * <p>A plain panel has neither drivers nor programmes; leaving them out changes nothing there.
 *
 * @param words what to leave out, in alphabetical order
 */
public record Ablation(SortedSet<String> words) {

    /** Leaves out what drivers do. */
    public static final String DRIVERS = "drivers";

    /** Leaves out what is announced. */
    public static final String PROGRAMMES = "programmes";

    /** Leaves out synthetic series. */
    public static final String PRIOR = "prior";

    /** Leaves out nothing. */
    public static final Ablation NONE = new Ablation(Collections.emptySortedSet());

    /**
     * Copies and checks the words.
     *
     * @throws HomewardException {@link ErrorCode#UNKNOWN_MODEL} for a word that is none of them
     */
    public Ablation {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        List<String> valid = valid();
        for (String word : words) {
            if (!valid.contains(word)) {
                throw new HomewardException(
                        ErrorCode.UNKNOWN_MODEL,
                        "--without",
                        "'" + word + "'",
                        "one of " + String.join(", ", valid),
                        "perhaps " + NearestWord.to(word, valid) + " was meant");
            }
        }
    }

    /** Leaves out these. */
    public static Ablation of(String... words) {
        return of(Arrays.asList(words));
    }

    /** Leaves out these. */
    public static Ablation of(Collection<String> words) {
        return new Ablation(new TreeSet<>(words));
    }

    /** Everything that can be left out. */
    public static List<String> valid() {
        List<String> valid = new ArrayList<>(List.of(DRIVERS, PROGRAMMES, PRIOR));
        valid.addAll(Ensemble.memberNames());
        return valid;
    }

    /** Whether this is left out. */
    public boolean leavesOut(String word) {
        return words.contains(word);
    }

    /** The options of an ensemble from which this is left out. */
    public EnsembleOptions applyTo(EnsembleOptions options) {
        EnsembleOptions without = options.without(words);
        return leavesOut(PRIOR) ? without.withPriorWeight(0) : without;
    }

    /** ForecastNotes of a forecast, led by what was left out if anything was. */
    public List<String> noted(List<String> notes) {
        if (words.isEmpty()) {
            return notes;
        }
        List<String> all = new ArrayList<>(List.of("Left out on request: " + String.join(", ", words) + "."));
        all.addAll(notes);
        return all;
    }
}
