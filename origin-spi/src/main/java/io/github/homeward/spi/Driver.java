package io.github.homeward.spi;

import java.util.List;

/**
 * A yearly feature of an origin.
 *
 * @param id dotted name with the origin's code as one of its parts, such as {@code landed-cost-ratio.IN}; what another
 *     country does to Japan is named after that country, such as {@code duty.US.JP}
 * @param kind which kind of cause it is
 * @param unit unit of its values
 * @param meaning one sentence; says which way it should move the volume
 * @param indicators what the rule reads: the engine derives sources and status from them
 * @param rule the value as a pure function of a view
 */
public record Driver(String id, Kind kind, String unit, String meaning, List<String> indicators, Rule rule) {

    /** The three kinds of cause a plugin may state. */
    public enum Kind {
        COST,
        TARIFF,
        POLICY
    }

    /** A yearly value, given what is visible. No I/O, no clock, no state. */
    @FunctionalInterface
    public interface Rule {

        /** Value for a calendar year; NaN where the view does not support one. */
        double value(View view, int year);
    }

    /** Checks that nothing is blank. */
    public Driver {
        indicators = List.copyOf(indicators);
        if (id.isBlank() || unit.isBlank() || meaning.isBlank() || indicators.isEmpty()) {
            throw new IllegalArgumentException(
                    "driver '" + id + "' needs an id, a unit, a meaning and the indicators it reads");
        }
    }
}
