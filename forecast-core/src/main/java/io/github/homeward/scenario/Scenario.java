package io.github.homeward.scenario;

import io.github.homeward.input.Place;
import java.util.List;

/**
 * A what-if: named changes to levers and programmes beside the base case, which is what was known and in force at the
 * cutoff.
 *
 * @param name what tables call it; unique among those shown together
 * @param reason why anyone asks; may be empty
 * @param operations what is changed, in the order of the file; none at all leaves the base case
 * @param place where it was read
 */
public record Scenario(String name, String reason, List<Operation> operations, Place place) {

    /** Copies the list. */
    public Scenario {
        operations = List.copyOf(operations);
    }

    /** A scenario written in code. */
    public static Scenario of(String name, Operation... operations) {
        return new Scenario(name, "", List.of(operations), Place.CODE);
    }
}
