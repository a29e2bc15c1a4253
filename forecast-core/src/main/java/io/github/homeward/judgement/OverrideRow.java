package io.github.homeward.judgement;

import io.github.homeward.node.NodeKey;
import java.util.List;

/**
 * A node and year that judgement moved, by an override of its own or because it shares parts with one.
 *
 * @param node the node
 * @param year the year
 * @param statistical the forecast before any override, vehicles in the year
 * @param overridden the forecast after all of them
 * @param ops what its own overrides do, in order of entry; empty where it only follows
 * @param authors of its own overrides
 * @param reasons of its own overrides
 */
public record OverrideRow(
        NodeKey node,
        int year,
        double statistical,
        double overridden,
        List<String> ops,
        List<String> authors,
        List<String> reasons) {

    /** Copies the lists. */
    public OverrideRow {
        ops = List.copyOf(ops);
        authors = List.copyOf(authors);
        reasons = List.copyOf(reasons);
    }
}
