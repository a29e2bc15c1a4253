package io.github.homeward.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to hold a volume against.
 *
 * @param market new vehicles of the destination's whole market; null if nothing is known
 * @param sentThere vehicles that the destination sends to the origin; null if nothing is known, or the node is no
 *     origin
 */
public record Context(@Nullable Yardstick market, @Nullable Yardstick sentThere) {

    /**
     * A known volume of one year.
     *
     * @param vehicles vehicles in the year
     * @param year the last year known at the cutoff
     * @param sourceIds where it was read
     */
    public record Yardstick(double vehicles, int year, List<String> sourceIds) {

        /** Copies the list. */
        public Yardstick {
            sourceIds = List.copyOf(sourceIds);
        }
    }
}
