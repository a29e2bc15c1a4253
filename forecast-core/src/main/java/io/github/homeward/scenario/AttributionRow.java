package io.github.homeward.scenario;

import io.github.homeward.node.NodeKey;

/**
 * What one changed input adds to a difference; over the inputs of a node and year the contributions add up to it.
 *
 * @param scenario the scenario's name
 * @param node the node
 * @param year the year
 * @param input the lever, or the programme added or removed
 * @param contribution vehicles in the year; never 0, since what does nothing is left out
 */
public record AttributionRow(String scenario, NodeKey node, int year, String input, double contribution) {}
