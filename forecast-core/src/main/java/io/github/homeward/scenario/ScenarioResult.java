package io.github.homeward.scenario;

import java.util.List;

/**
 * A scenario beside the base case.
 *
 * @param scenario what was asked
 * @param rows one for each node and year, in the order of a forecast
 * @param attribution what each changed input adds to each difference, in the same order
 */
public record ScenarioResult(Scenario scenario, List<ScenarioRow> rows, List<AttributionRow> attribution) {

    /** Copies the lists. */
    public ScenarioResult {
        rows = List.copyOf(rows);
        attribution = List.copyOf(attribution);
    }
}
