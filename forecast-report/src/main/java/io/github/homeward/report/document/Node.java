package io.github.homeward.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * History and forecast of a node. Ids are as in {@code forecast.csv}.
 *
 * @param label name for reading
 * @param last the last full year; null where its volume is not known
 * @param history the years before, in order
 * @param years the years ahead, in order, the same for every node
 * @param fiscal the fiscal years ahead, in order
 */
public record Node(
        String id,
        String level,
        String origin,
        String maker,
        String programme,
        String label,
        @Nullable YearValue last,
        List<HistoryCell> history,
        List<YearCell> years,
        List<ViewedYear> fiscal) {

    /** Copies the lists. */
    public Node {
        history = List.copyOf(history);
        years = List.copyOf(years);
        fiscal = List.copyOf(fiscal);
    }
}
