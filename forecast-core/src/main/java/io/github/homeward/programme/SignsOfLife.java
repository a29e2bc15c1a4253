package io.github.homeward.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What volumes published by a cutoff say about who was still on sale.
 *
 * @param programmes programme id to the last day of the latest period in which a statement gives it a volume
 * @param makers maker to the last days of all periods in which a statement gives it a volume
 */
public record SignsOfLife(Map<String, LocalDate> programmes, Map<String, List<LocalDate>> makers) {

    /** Nothing seen. */
    public static final SignsOfLife NONE = new SignsOfLife(Map.of(), Map.of());

    /** Copies the maps and puts the days in order. */
    public SignsOfLife {
        programmes = Map.copyOf(programmes);
        makers = makers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().distinct().toList()));
    }
}
