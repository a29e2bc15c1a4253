package io.github.homeward.spi;

import java.util.List;

/**
 * A figure that is printed about a destination's imports of its own brands and that is no data: others contradict it,
 * or it speaks of something else. It is kept with its reason, so that whoever meets it knows that it was seen.
 *
 * @param id one word, unlike any other claim's
 * @param setAside true if it was weighed and set aside, false if it only helps to see the size of things
 * @param claim what is said
 * @param figure the number in it; NaN if it has none
 * @param unit of the figure
 * @param period the months it speaks of, as {@code volumes.csv} writes them; empty if none is told
 * @param saidBy who says so
 * @param sourceIds keys of the sources
 * @param why why it is no data
 * @param held what is held in its place
 */
public record Claim(
        String id,
        boolean setAside,
        String claim,
        double figure,
        String unit,
        String period,
        String saidBy,
        List<String> sourceIds,
        String why,
        String held) {

    /** Copies the list. */
    public Claim {
        sourceIds = List.copyOf(sourceIds);
    }
}
