package io.github.homeward.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger says at a cutoff.
 *
 * @param cutoff nothing published later is in it
 * @param observations at most one value a cell, and limits where there is no value
 * @param yielded statements on a cell for which a harder one exists
 */
public record Known(LocalDate cutoff, List<Observation> observations, List<Yielded> yielded) {

    /** Copies the lists. */
    public Known {
        observations = List.copyOf(observations);
        yielded = List.copyOf(yielded);
    }

    /**
     * A statement that a harder one of the same cell sets aside.
     *
     * @param softer the one set aside
     * @param counted the one that counts
     * @param disagrees whether they differ by more than {@link Tolerance#DISAGREEMENT} standard deviations
     */
    public record Yielded(Observation softer, Observation counted, boolean disagrees) {}
}
