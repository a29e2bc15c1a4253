package io.github.homeward.explain;

import io.github.homeward.node.NodeKey;

/**
 * A node and year as the forecast prints it.
 *
 * @param node the node
 * @param year the year forecast
 * @param last vehicles in the last published year
 * @param forecast vehicles in the year, before any override
 * @param judged vehicles in the year after overrides; the same where none acts
 * @param lower80 lower end of the central 80 % range; NaN where nothing supports one
 * @param upper80 its upper end
 * @param inferred the last level was inferred, not counted
 * @param coldStart nothing below the node has sold yet
 */
public record Outcome(
        NodeKey node,
        int year,
        double last,
        double forecast,
        double judged,
        double lower80,
        double upper80,
        boolean inferred,
        boolean coldStart) {}
