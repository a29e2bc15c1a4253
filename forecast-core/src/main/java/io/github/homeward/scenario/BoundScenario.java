package io.github.homeward.scenario;

import java.util.List;

/**
 * A scenario whose every name and value has been checked at a cutoff.
 *
 * @param scenario as read
 * @param inputs what is changed, in order of id; an operation that changes nothing leaves no input
 */
public record BoundScenario(Scenario scenario, List<Input> inputs) {

    /** Copies the list. */
    public BoundScenario {
        inputs = List.copyOf(inputs);
    }
}
