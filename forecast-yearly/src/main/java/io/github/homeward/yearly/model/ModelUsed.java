package io.github.homeward.yearly.model;

/**
 * A model that took part in a forecast, as a run card tells it.
 *
 * @param name its name
 * @param description its settings, without times
 */
public record ModelUsed(String name, String description) {}
