package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.yearly.PartialYear;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it was read.
 *
 * @param series the series, in the order in which the file first names them
 * @param nodes whether their ids are those of nodes of a hierarchy
 * @param filled the years that were missing inside series and how they were filled, a sentence for each series; and
 *     what is made of a last year that has not ended
 * @param partial that year, which the series are without; null if all years have ended
 */
public record PanelTable(
        SeriesPanel series,
        boolean nodes,
        List<String> filled,
        @Nullable PartialYear partial) {

    /** Copies the list. */
    public PanelTable {
        filled = List.copyOf(filled);
    }

    /**
     * The same where the last year has not ended.
     *
     * @param months months counted; 0 if nobody says
     * @throws HomewardException {@link ErrorCode#CUTOFF_BEFORE_DATA} if no earlier year is left
     */
    public PanelTable lastYearPartial(int months) {
        PartialYear year = PartialYear.last(series, months);
        SeriesPanel whole = year.without(series);
        if (whole.train().isEmpty()) {
            throw new HomewardException(
                    ErrorCode.CUTOFF_BEFORE_DATA,
                    series.name(),
                    "no year before " + year.year() + ", which has not ended",
                    "at least one whole year",
                    "give earlier years");
        }
        List<String> notes = new ArrayList<>(filled);
        notes.addAll(year.notes(series));
        return new PanelTable(whole, nodes, notes, year);
    }
}
