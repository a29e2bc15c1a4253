package io.github.homeward.scenario;

import io.github.homeward.base.BaseForecaster;
import io.github.homeward.forecast.ForecastRows;
import io.github.homeward.forecast.MadeForecast;
import io.github.homeward.vintage.Vintages;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Scenarios beside one base case. */
public final class Scenarios {

    private final Supplier<MadeForecast> base;
    private final Levers levers;
    private final Vintages vintages;
    private final LocalDate cutoff;
    private final long seed;

    private Scenarios(Supplier<MadeForecast> base, Levers levers, Vintages vintages, LocalDate cutoff, long seed) {
        this.base = base;
        this.levers = levers;
        this.vintages = vintages;
        this.cutoff = cutoff;
        this.seed = seed;
    }

    /**
     * Whoever works scenarios out.
     *
     * @param base the base case, asked for only once every operation is known to be possible
     * @param seed of the chance that is added where a scenario brings what the base case has not
     */
    public static Scenarios beside(
            Supplier<MadeForecast> base, Levers levers, Vintages vintages, LocalDate cutoff, long seed) {
        return new Scenarios(base, levers, vintages, cutoff, seed);
    }

    /**
     * Works them out.
     *
     * @throws io.github.homeward.input.HomewardException for the first operation that cannot be done
     */
    public ScenarioForecast of(List<Scenario> scenarios) {
        List<BoundScenario> bound =
                scenarios.stream().map(scenario -> Binding.of(scenario, levers)).toList();
        MadeForecast made = base.get();
        int horizon = made.points().horizon();
        DriverEffects drivers = new DriverEffects(
                levers, vintages.origins(), vintages.books(), made.now().drivers(), made.response());
        ProgrammeEffects programmes = new ProgrammeEffects(
                levers,
                programme -> BaseForecaster.volumes(
                        made.now().panel(), made.now().base().programmes().learned(), programme, horizon));
        ScenarioEffect.Ground ground = new ScenarioEffect.Ground(
                made.points().hierarchy(),
                made.points().volumes(),
                made.points().floors(),
                vintages.diversions(cutoff, levers.firstYear(), horizon),
                ForecastRows.PATHS,
                seed);
        ScenarioEvaluation evaluation =
                new ScenarioEvaluation(made.rows(), made.forecast().rows(), ground, drivers, programmes);
        List<ScenarioResult> results = bound.stream().map(evaluation::evaluate).toList();
        return new ScenarioForecast(
                made.forecast(),
                results,
                ScenarioNotes.of(
                        bound,
                        results,
                        made.response(),
                        ground.diversions(),
                        vintages.profile().name()));
    }
}
