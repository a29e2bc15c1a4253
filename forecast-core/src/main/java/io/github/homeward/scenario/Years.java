package io.github.homeward.scenario;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The calendar years an operation speaks of.
 *
 * @param years ascending; empty stands for every year of the forecast
 */
public record Years(SortedSet<Integer> years) {

    /** Every year of the forecast. */
    public static final Years ALL = new Years(Collections.emptySortedSet());

    /** Copies the set. */
    public Years {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    /** From one year to another, both included. */
    public static Years between(int first, int last) {
        SortedSet<Integer> years = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            years.add(year);
        }
        return new Years(years);
    }

    /** Whether the file named years. */
    public boolean given() {
        return !years.isEmpty();
    }

    boolean covers(int year) {
        return years.isEmpty() || years.contains(year);
    }
}
