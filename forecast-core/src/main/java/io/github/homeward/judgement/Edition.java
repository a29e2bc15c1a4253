package io.github.homeward.judgement;

import io.github.homeward.input.DataHash;
import io.github.homeward.node.NodeKey;
import java.time.LocalDate;
import java.util.List;

/**
 * A stored forecast.
 *
 * @param name its folder's name
 * @param cutoff the day up to which anything was known
 * @param data what it was made from
 * @param cells one for each node and year
 */
public record Edition(String name, LocalDate cutoff, List<DataHash> data, List<Cell> cells) {

    /** Copies the lists. */
    public Edition {
        data = List.copyOf(data);
        cells = List.copyOf(cells);
    }

    /**
     * A node and year.
     *
     * @param node the node
     * @param year the year
     * @param lead years ahead, from 1
     * @param naive no change; NaN where there was no last value
     * @param model the forecast before any override
     * @param override the forecast after all overrides; the model's where none moved it
     * @param touched whether an override moved it
     */
    public record Cell(
            NodeKey node, int year, int lead, double naive, double model, double override, boolean touched) {}
}
