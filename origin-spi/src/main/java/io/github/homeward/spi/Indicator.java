package io.github.homeward.spi;

/**
 * A named quantity with dated values: an exchange rate, a duty, a wage, the weight of an event.
 *
 * @param id dotted lower-case name with codes in upper case, such as {@code fx.INR} or {@code duty.JP.IN}
 * @param unit unit of the values; rates are fractions, money is the destination's unless the unit says otherwise
 * @param meaning one sentence
 * @param projection what it is after the last known value
 */
public record Indicator(String id, String unit, String meaning, Projection projection) {

    /** Checks that nothing is blank. */
    public Indicator {
        if (id.isBlank() || unit.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("indicator '" + id + "' needs an id, a unit and a meaning");
        }
    }
}
