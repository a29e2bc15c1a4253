package io.github.homeward.scenario;

import io.github.homeward.forecast.Forecast;
import java.util.List;

/**
 * Scenarios beside the base case they all stand on.
 *
 * @param base the forecast without any change: the law in force at the cutoff
 * @param scenarios in the order asked for
 * @param notes what a reader of the differences must know, a sentence each
 */
public record ScenarioForecast(Forecast base, List<ScenarioResult> scenarios, List<String> notes) {

    /** Copies the lists. */
    public ScenarioForecast {
        scenarios = List.copyOf(scenarios);
        notes = List.copyOf(notes);
    }
}
