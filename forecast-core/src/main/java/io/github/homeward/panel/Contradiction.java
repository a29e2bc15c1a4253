package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import java.util.Locale;

/**
 * A statement that the others do not bear out, and that yielded.
 *
 * @param observation the statement
 * @param reconstructed vehicles in its place, after it yielded
 * @param deviations how many of its standard deviations it was off before it yielded
 */
public record Contradiction(Observation observation, double reconstructed, double deviations) {

    /** One line for a report. */
    public String describe() {
        return String.format(
                Locale.ROOT, "%s: the other statements make it %,.0f", observation.describe(), reconstructed);
    }
}
