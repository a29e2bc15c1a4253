package io.github.homeward.spi;

/**
 * Whose count a statement on volume is: what it covers, and how far it may be from the truth. The destination states
 * its kinds in {@code kinds.csv}.
 *
 * @param id as {@code volumes.csv} writes it, in lower case with underscores
 * @param covers which vehicles it includes
 * @param error standard deviation against the headline, as a share of the figure: other rules of counting, other
 *     definitions, shipments instead of registrations; 0 if it counts by the same rule
 * @param total whether it is the headline: its exact figures of all origins hold to the unit
 * @param meaning whose count it is; one sentence
 */
public record CountKind(String id, Definition covers, double error, boolean total, String meaning) {

    /** Which vehicles a count includes. */
    public enum Definition {
        ALL_VEHICLES,
        PASSENGER,
        TRUCK
    }

    /** Checks that nothing is blank, the error, and that a headline is one. */
    public CountKind {
        if (id.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("kind '" + id + "' needs an id and a meaning");
        }
        if (!(error >= 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("kind " + id + ": error " + error + " is not a share of 0 or more");
        }
        if (total && (error > 0 || covers != Definition.ALL_VEHICLES)) {
            throw new IllegalArgumentException("kind " + id + ": a total covers all vehicles, without error");
        }
    }
}
