package io.github.homeward.base;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Setting;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
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
 *   <li>{@link #FEATURES}: what is known beside a panel of one's own moves nothing.
 *   <li>what may be left out of the ensemble, see {@link Exclusions}.
 * </ul>
 *
 * @param words what to leave out, in alphabetical order
 */
public record Ablation(SortedSet<String> words) {

    /** Leaves out what drivers do. */
    public static final String DRIVERS = "drivers";

    /** Leaves out what is announced. */
    public static final String PROGRAMMES = "programmes";

    /** Leaves out what is known beside a panel of one's own; of the evidence there is none. */
    public static final String FEATURES = "features";

    /** Leaves out nothing. */
    public static final Ablation NONE = new Ablation(Collections.emptySortedSet());

    /**
     * Copies and checks the words.
     *
     * @throws HomewardException {@link ErrorCode#UNKNOWN_MODEL} for a word that is none of them
     */
    public Ablation {
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        words.forEach(word -> NearestWord.require(word, valid(), ErrorCode.UNKNOWN_MODEL, Setting.WITHOUT));
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
        List<String> valid = new ArrayList<>(List.of(DRIVERS, PROGRAMMES, FEATURES));
        valid.addAll(Exclusions.valid());
        return valid;
    }

    /** Whether this is left out. */
    public boolean leavesOut(String word) {
        return words.contains(word);
    }

    /** What is left out of the ensemble. */
    public Exclusions ofEnsemble() {
        SortedSet<String> rest = new TreeSet<>(words);
        rest.removeAll(List.of(DRIVERS, PROGRAMMES, FEATURES));
        return Exclusions.of(rest);
    }

    /** The options of an ensemble from which this is left out. */
    public EnsembleOptions applyTo(EnsembleOptions options) {
        return ofEnsemble().applyTo(options);
    }

    /** Notes of a forecast, led by what was left out if anything was. */
    public List<String> noted(List<String> notes) {
        return Exclusions.noted(words, notes);
    }
}
