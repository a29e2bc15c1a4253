package io.github.homeward.yearly.model;

/**
 * What a member of the pool says about itself, for tables of models.
 *
 * @param name short stable name, used in tables and options
 * @param paper where the method is described
 * @param needs what it takes before it forecasts more than the last value, or is trained at all
 * @param cost what it costs, in a few words
 */
public record ModelCard(String name, String paper, String needs, String cost) {}
