package io.github.homeward.explain;

/**
 * What one cause adds to a node's forecast of a year.
 *
 * @param node id of the node
 * @param year the year forecast
 * @param component the kind of cause
 * @param name the cause: the last year, the model, the driver
 * @param value vehicles in the year, negative where it takes away
 */
public record Contribution(String node, int year, Component component, String name, double value) {}
