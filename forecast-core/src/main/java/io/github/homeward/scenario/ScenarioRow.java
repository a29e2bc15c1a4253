package io.github.homeward.scenario;

import io.github.homeward.node.NodeKey;
import java.util.List;

/**
 * One node and year of a scenario beside the base case.
 *
 * @param scenario the scenario's name
 * @param node the node
 * @param year the year
 * @param base forecast of the base case, vehicles in the year
 * @param value forecast of the scenario
 * @param lower80 lower end of the scenario's central 80 % range; NaN where nothing supports one
 * @param upper80 its upper end
 * @param flags what a reader must know, words of files
 */
public record ScenarioRow(
        String scenario,
        NodeKey node,
        int year,
        double base,
        double value,
        double lower80,
        double upper80,
        List<String> flags) {

    /** An input is outside everything in the facts known at the cutoff. */
    public static final String OUTSIDE_HISTORY = "outside-history";

    /** The response to drivers behind the row is mostly what was held before seeing any data. */
    public static final String MOSTLY_PRIOR = "mostly-prior";

    /** Copies the flags. */
    public ScenarioRow {
        flags = List.copyOf(flags);
    }

    /** Value less base. */
    public double difference() {
        return value - base;
    }
}
