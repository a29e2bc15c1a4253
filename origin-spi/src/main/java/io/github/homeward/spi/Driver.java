package io.github.homeward.spi;

import java.util.List;

/**
 * A yearly feature of an origin.
 *
 * @param id dotted name with the origin's code as one of its parts, such as {@code landed-cost-ratio.IN}; what another
 *     country does to the destination is named after that country, such as {@code duty.US.JP}
 * @param kind which kind of cause it is
 * @param effect which way a higher value moves the volume
 * @param unit unit of its values
 * @param meaning one sentence; says which way it should move the volume
 * @param indicators what the rule reads: the engine derives sources and status from them
 * @param rule the value as a pure function of a view
 * @param prior what is held of its coefficient before the data speak; {@link Prior#UNSTATED} for a driver without a
 *     path of its own
 */
public record Driver(
        String id,
        Kind kind,
        Effect effect,
        String unit,
        String meaning,
        List<String> indicators,
        Rule rule,
        Prior prior) {

    /** The three kinds of cause a plugin may state. */
    public enum Kind {
        COST,
        TARIFF,
        POLICY
    }

    /** Which way a higher value of a driver moves the origin's volume. */
    public enum Effect {
        RAISES,
        LOWERS,
        /**
         * It acts through another driver that contains it and has no path of its own: it is shown, not counted twice.
         */
        WITHIN_ANOTHER
    }

    /** A yearly value, given what is visible. No I/O, no clock, no state. */
    @FunctionalInterface
    public interface Rule {

        /** Value for a calendar year; NaN where the view does not support one. */
        double value(View view, int year);
    }

    /** Checks that nothing is blank and that the prior points the way of the effect. */
    public Driver {
        indicators = List.copyOf(indicators);
        if (id.isBlank() || unit.isBlank() || meaning.isBlank() || indicators.isEmpty()) {
            throw new IllegalArgumentException(
                    "driver '" + id + "' needs an id, a unit, a meaning and the indicators it reads");
        }
        boolean consistent =
                switch (effect) {
                    case RAISES -> prior.mean() >= 0;
                    case LOWERS -> prior.mean() <= 0;
                    case WITHIN_ANOTHER -> prior.equals(Prior.UNSTATED);
                };
        if (!consistent) {
            throw new IllegalArgumentException("driver '" + id + "' is said to be " + effect
                    + ", which a prior of mean " + prior.mean() + " contradicts");
        }
    }

    /** A driver whose author states no prior. */
    public Driver(
            String id, Kind kind, Effect effect, String unit, String meaning, List<String> indicators, Rule rule) {
        this(id, kind, effect, unit, meaning, indicators, rule, Prior.UNSTATED);
    }

    /** The same driver with a prior for its coefficient. */
    public Driver withPrior(Prior stated) {
        return new Driver(id, kind, effect, unit, meaning, indicators, rule, stated);
    }
}
