package io.github.homeward.report.document;

import io.github.homeward.report.page.HistoryRow;
import java.util.List;

/**
 * One year of a node's past.
 *
 * @param value vehicles in the year
 * @param low lower end of what the evidence allows
 * @param high upper end
 * @param quality {@code observed}, {@code derived}, {@code inferred} or {@code unknown}
 * @param sources ids
 */
public record HistoryCell(int year, double value, double low, double high, String quality, List<String> sources) {

    /** Copies the list. */
    public HistoryCell {
        sources = List.copyOf(sources);
    }

    static HistoryCell of(HistoryRow row) {
        return new HistoryCell(row.year(), row.value(), row.low(), row.high(), row.quality(), row.sources());
    }
}
