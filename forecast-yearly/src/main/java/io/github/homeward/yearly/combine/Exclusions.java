package io.github.homeward.yearly.combine;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to leave out of an ensemble, so that anyone can see what each part is worth.
 *
 * <ul>
 *   <li>{@link #PRIOR}: no synthetic series are trained on, except where a panel is too short to train on at all.
 *       Ranges of a
 *       plain panel that would lean on synthetic errors are refused.
 *   <li>the name of a member: it is computed and shown, but does not enter the combination.
 * </ul>
 *
 * @param words what to leave out, in alphabetical order
 */
public record Exclusions(SortedSet<String> words) {

    /** Leaves out synthetic series. */
    public static final String PRIOR = "prior";

    /** Leaves out nothing. */
    public static final Exclusions NONE = new Exclusions(Collections.emptySortedSet());

    /**
     * Copies and checks the words.
     *
     * @throws HomewardException {@link ErrorCode#UNKNOWN_MODEL} for a word that is none of them
     */
    public Exclusions {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        words.forEach(word -> NearestWord.require(word, valid(), ErrorCode.UNKNOWN_MODEL, Setting.WITHOUT));
    }

    /** Leaves out these. */
    public static Exclusions of(Collection<String> words) {
        return new Exclusions(new TreeSet<>(words));
    }

    /** Everything that can be left out. */
    public static List<String> valid() {
        List<String> valid = new ArrayList<>(List.of(PRIOR));
        valid.addAll(Ensemble.memberNames());
        return valid;
    }

    /** The options of an ensemble from which this is left out. */
    public EnsembleOptions applyTo(EnsembleOptions options) {
        EnsembleOptions without = options.without(words);
        return words.contains(PRIOR) ? without.withPriorWeight(0) : without;
    }

    /** Notes of a forecast, led by what was left out if anything was. */
    public List<String> noted(List<String> notes) {
        return noted(words, notes);
    }

    /** Notes led by these words if there are any. */
    public static List<String> noted(SortedSet<String> words, List<String> notes) {
        if (words.isEmpty()) {
            return notes;
        }
        List<String> all = new ArrayList<>(List.of("Left out on request: " + String.join(", ", words) + "."));
        all.addAll(notes);
        return all;
    }
}
