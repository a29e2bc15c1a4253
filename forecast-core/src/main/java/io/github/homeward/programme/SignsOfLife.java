package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.Map;

/**
 * What volumes published by a cutoff say about who was still on sale.
 *
 * @param programmes programme id to the last day of the latest period in which a statement gives it a volume
 * @param makers maker to the last day of the latest period in which a statement gives it a volume
 */
public record SignsOfLife(Map<String, LocalDate> programmes, Map<String, LocalDate> makers) {

    /** Nothing seen. */
    public static final SignsOfLife NONE = new SignsOfLife(Map.of(), Map.of());

    /** Copies the maps. */
    public SignsOfLife {
        programmes = Map.copyOf(programmes);
        makers = Map.copyOf(makers);
    }
}
