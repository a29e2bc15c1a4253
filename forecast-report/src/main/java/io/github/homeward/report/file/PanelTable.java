package io.github.homeward.report.file;

import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;

/**
 * A panel as it was read.
 *
 * @param series the series, in the order in which the file first names them
 * @param nodes whether their ids are those of nodes of a hierarchy
 * @param filled the years that were missing inside series and how they were filled, a sentence for each series
 */
public record PanelTable(SeriesPanel series, boolean nodes, List<String> filled) {

    /** Copies the list. */
    public PanelTable {
        filled = List.copyOf(filled);
    }
}
