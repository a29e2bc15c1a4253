package io.github.homeward.panel;

import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * One run of monthly unknowns: a programme while it is on sale, or what no programme explains of a maker's cars or
 * trucks.
 *
 * @param node bottom node it belongs to
 * @param vehicle which vehicles
 * @param programme null for a rest
 * @param first first month, see {@link Months}
 * @param last last month, inclusive
 * @param offset position of the first month among the unknowns
 */
record Strand(NodeKey node, Vehicle vehicle, @Nullable Programme programme, int first, int last, int offset) {

    int length() {
        return last - first + 1;
    }

    /** Position of a month's unknown. */
    int at(int month) {
        return offset + month - first;
    }
}
