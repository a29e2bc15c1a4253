package io.github.homeward.plugin;

import java.time.Duration;

/**
 * How much a plugin may take before it is refused. Generous: an honest plugin answers in milliseconds and states some
 * hundred facts.
 *
 * @param time how long it may take to load, and again how long its rules may take for one cutoff
 * @param items most facts, programmes' statements, drivers or levers it may state
 * @param characters longest text it may state
 */
public record PluginLimits(Duration time, int items, int characters) {

    /** Ten seconds, 100,000 items, 10,000 characters. */
    public static final PluginLimits DEFAULT = new PluginLimits(Duration.ofSeconds(10), 100_000, 10_000);

    /** Checks that each is positive. */
    public PluginLimits {
        if (time.isZero() || time.isNegative() || items < 1 || characters < 1) {
            throw new IllegalArgumentException("limits of a plugin must be positive");
        }
    }

    /** The same limits with another time. */
    public PluginLimits withTime(Duration time) {
        return new PluginLimits(time, items, characters);
    }
}
