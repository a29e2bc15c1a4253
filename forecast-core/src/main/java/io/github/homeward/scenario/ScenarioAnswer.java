package io.github.homeward.scenario;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.Response;

/** The response that the base case learned, asked about changed facts. */
public record ScenarioAnswer(Response response) implements DriverEffects.Answer {

    @Override
    public double factor(DriverTable before, DriverTable after, int year) {
        return response.factor(before, after, year);
    }

    @Override
    public double priorShare(DriverTable before, DriverTable after, int year) {
        return response.priorShare(before, after, year);
    }
}
