package io.github.homeward.scenario;

import io.github.homeward.driver.Diversion;
import io.github.homeward.driver.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader of scenarios must know. */
public final class ScenarioNotes {

    private static final double PERCENT = 100;

    private ScenarioNotes() {}

    public static List<String> of(
            List<BoundScenario> bound,
            List<ScenarioResult> results,
            Response response,
            List<Diversion> diversions,
            String destination) {
        List<String> notes = new ArrayList<>();
        for (BoundScenario scenario : bound) {
            if (scenario.inputs().isEmpty() && !scenario.scenario().operations().isEmpty()) {
                notes.add("'" + scenario.scenario().name()
                        + "' changes nothing: its operations leave every lever where it is.");
            }
        }
        boolean driven = bound.stream()
                .flatMap(scenario -> scenario.inputs().stream())
                .anyMatch(input -> input.effect() instanceof Effect.Indicator);
        if (driven) {
            Diversion first = diversions.get(0);
            notes.add(String.format(
                    Locale.ROOT,
                    "Of what an origin loses by becoming dearer, %.0f %% goes to other origins, %.0f %% to cars "
                            + "built in %s, and"
                            + " the rest vanishes; the same shares the other way round when one becomes "
                            + "cheaper. These are assumptions.",
                    PERCENT * first.otherOrigins(),
                    PERCENT * first.home(),
                    destination));
            notes.add("What every origin with a plugin feels, those without one feel too, as much as the one that is"
                    + " moved least.");
        }
        boolean prior = results.stream()
                .flatMap(result -> result.rows().stream())
                .anyMatch(row -> row.flags().contains(ScenarioRow.MOSTLY_PRIOR));
        if (prior) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s: only %d past errors, worth %.0f, speak of drivers, so size and sign of these "
                            + "differences are those"
                            + " of the priors that 'homeward drivers' lists. Ranges do not widen for it.",
                    ScenarioRow.MOSTLY_PRIOR,
                    response.rows(),
                    response.effectiveRows()));
        }
        boolean added = bound.stream()
                .flatMap(scenario -> scenario.inputs().stream())
                .anyMatch(input -> input.effect() instanceof Effect.Added);
        if (added) {
            notes.add("A programme that a scenario adds is a cold start: what is typical of announced plans, "
                    + "times a factor of "
                    + "e^±" + ScenarioNoise.SD + " or so that nobody can know.");
        }
        return notes;
    }
}
