package io.github.homeward.report.page;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One node and year of the reconstructed panel.
 *
 * @param node the node
 * @param year the year
 * @param value vehicles in the year; NaN where unknown
 * @param low lower end of what the evidence allows; NaN where unknown
 * @param high upper end; NaN where unknown
 * @param quality {@code observed}, {@code derived}, {@code inferred} or {@code unknown}
 * @param sources ids of the sources that speak of this cell
 */
public record HistoryRow(
        NodeKey node, int year, double value, double low, double high, String quality, List<String> sources) {

    public HistoryRow {
        sources = List.copyOf(sources);
    }

    /** Every node and year of a panel in which anything can be said of it. */
    public static List<HistoryRow> of(Panel panel) {
        List<HistoryRow> rows = new ArrayList<>();
        for (NodeKey node : panel.nodes()) {
            for (int year = panel.firstYear(); year <= panel.lastYear(); year++) {
                Optional<Cell> cell = panel.cell(node, year);
                if (cell.isPresent()) {
                    rows.add(of(node, year, cell.get(), panel.sources(node, year)));
                }
            }
        }
        return rows;
    }

    private static HistoryRow of(NodeKey node, int year, Cell cell, List<String> sources) {
        return new HistoryRow(
                node,
                year,
                cell.printed(),
                cell.low(),
                cell.high(),
                cell.quality().name().toLowerCase(Locale.ROOT),
                sources);
    }
}
