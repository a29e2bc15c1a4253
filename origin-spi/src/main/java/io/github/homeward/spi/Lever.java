package io.github.homeward.spi;

/**
 * An indicator that a scenario may change.
 *
 * @param indicator {@link Indicator#id()}
 * @param min lowest value allowed, in the indicator's unit
 * @param max highest value allowed
 */
public record Lever(String indicator, double min, double max) {

    /** Checks the range. */
    public Lever {
        if (!(min < max)) {
            throw new IllegalArgumentException("lever " + indicator + ": range " + min + " to " + max + " is empty");
        }
    }
}
