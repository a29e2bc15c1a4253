package io.github.homeward;

import io.github.homeward.base.Ablation;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.explain.Reasons;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.judgement.Judged;
import io.github.homeward.judgement.Judgement;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A forecast in the making. Immutable: every setting gives a new one.
 *
 * <pre>{@code
 * Forecast forecast = Homeward.at(LocalDate.of(2026, 3, 31))
 *         .history(History.bundled())
 *         .origins(Origins.installed())
 *         .horizon(5)
 *         .forecast();
 * }</pre>
 */
public final class Homeward {

    private static final Logger LOG = LoggerFactory.getLogger(Homeward.class);

    /** Years ahead when nothing is said. */
    public static final int DEFAULT_HORIZON = 5;

    /** Most years ahead: beyond, no yearly method has anything to say. */
    public static final int MAX_HORIZON = 30;

    private static final int RANGE_SAMPLES = 30;

    private final @Nullable LocalDate cutoff;
    private final @Nullable History history;
    private final Origins origins;
    private final int horizon;
    private final EnsembleOptions options;
    private final Ablation without;
    private final Overrides overrides;

    private Homeward(
            @Nullable LocalDate cutoff,
            @Nullable History history,
            Origins origins,
            int horizon,
            EnsembleOptions options,
            Ablation without,
            Overrides overrides) {
        this.cutoff = cutoff;
        this.history = history;
        this.origins = origins;
        this.horizon = horizon;
        this.options = options;
        this.without = without;
        this.overrides = overrides;
    }

    /** A forecast from what was known on a day. */
    public static Homeward at(LocalDate cutoff) {
        return new Homeward(
                cutoff, null, Origins.of(), DEFAULT_HORIZON, EnsembleOptions.defaults(), Ablation.NONE, Overrides.NONE);
    }

    /** A forecast from all that the history holds: up to its own default cutoff, or a plain panel's last year. */
    public static Homeward latest() {
        return new Homeward(
                null, null, Origins.of(), DEFAULT_HORIZON, EnsembleOptions.defaults(), Ablation.NONE, Overrides.NONE);
    }

    /** What to forecast; must be given. */
    public Homeward history(History history) {
        return new Homeward(cutoff, history, origins, horizon, options, without, overrides);
    }

    /**
     * Whose facts and rules to use; none unless given. A plugin whose rules fail is left out with a warning; who wants to
     * know, or all or none, asks {@link Origins#tried} first. A plain panel uses none.
     */
    public Homeward origins(Origins origins) {
        return new Homeward(cutoff, history, origins, horizon, options, without, overrides);
    }

    /**
     * Years ahead.
     *
     * @throws IllegalArgumentException if not between 1 and {@link #MAX_HORIZON}
     */
    public Homeward horizon(int horizon) {
        if (horizon < 1 || horizon > MAX_HORIZON) {
            throw new IllegalArgumentException("horizon " + horizon + " is not between 1 and " + MAX_HORIZON);
        }
        return new Homeward(cutoff, history, origins, horizon, options, without, overrides);
    }

    /** Seed of everything random; a constant unless given. */
    public Homeward seed(long seed) {
        return new Homeward(cutoff, history, origins, horizon, options.withSeed(seed), without, overrides);
    }

    /** Threads to use; changes the time, never the result. */
    public Homeward threads(int threads) {
        return new Homeward(cutoff, history, origins, horizon, options.withThreads(threads), without, overrides);
    }

    /** What to leave out, to see what it is worth; nothing unless given. */
    public Homeward without(Ablation without) {
        return new Homeward(cutoff, history, origins, horizon, options, without, overrides);
    }

    /** What people know better; nothing unless given. Only a forecast from evidence takes overrides. */
    public Homeward overrides(Overrides overrides) {
        return new Homeward(cutoff, history, origins, horizon, options, without, overrides);
    }

    /**
     * Computes.
     *
     * @throws IllegalStateException if no history was given, or overrides with a plain panel
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public Forecast forecast() {
        History given = history;
        LocalDate day = cutoff;
        if (given == null) {
            throw new IllegalStateException(
                    "no history: call history(History.bundled()) or history(History.read(file))");
        }
        if (given instanceof History.Plain plain) {
            if (overrides.given()) {
                throw new IllegalStateException("overrides are of nodes, which a plain panel has not");
            }
            return new PanelForecaster(options, without)
                    .forecast(day == null ? plain.panel() : plain.panel().upTo(day), horizon);
        }
        At at = at("a history of another kind");
        return judged(at.forecaster().forecast(at.cutoff(), horizon), at);
    }

    private Forecast judged(Forecast forecast, At at) {
        if (overrides.entries().isEmpty()) {
            return forecast;
        }
        Panel panel = at.forecaster().panel(at.cutoff());
        Judged judged = Judgement.apply(
                forecast.rows(),
                overrides,
                at.cutoff(),
                row -> BaseForecaster.known(
                        panel, new NodeKey(row.origin(), row.maker(), row.programme()), row.year()));
        List<String> notes = new ArrayList<>(judged.notes());
        notes.addAll(forecast.notes());
        return new Forecast(judged.rows(), forecast.skill(), forecast.models(), notes, judged.overrides());
    }

    /**
     * The panel that the forecast from evidence starts from, with ranges of the cells that are not known.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public Panel panel() {
        At at = at("only a history of evidence has a panel to reconstruct");
        return at.forecaster().panel(at.cutoff()).withRanges(RANGE_SAMPLES, options.seed());
    }

    /**
     * What a scenario may move, with its base values in the years ahead.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public Levers levers() {
        At at = at("only a history of evidence has levers");
        return at.forecaster().levers(at.cutoff(), horizon);
    }

    /**
     * Scenarios beside the base case, which is the law in force at the cutoff.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input or a scenario
     */
    public ScenarioForecast scenarios(List<Scenario> scenarios) {
        At at = at("only a forecast from evidence has levers to move");
        return at.forecaster().scenarios(at.cutoff(), horizon, scenarios);
    }

    /**
     * Why the forecast from evidence is what it is: contributions that add up to every node and year, and sentences.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public Reasons explain() {
        At at = at("only a forecast from evidence has reasons");
        return at.forecaster().explain(at.cutoff(), horizon, forecast -> judged(forecast, at));
    }

    /**
     * What the drivers of the origins do in the last year and the years ahead, and how volume is held to answer them.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public DriverReport drivers() {
        At at = at("only a history of evidence has drivers");
        return at.forecaster().drivers(at.cutoff(), horizon);
    }

    /**
     * How the forecasts of programmes come about: plan, attainment, what bounds them, and whom they are compared with.
     *
     * @throws IllegalStateException if the history is not one of evidence
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public ProgrammeReport programmes() {
        At at = at("only a history of evidence has programmes");
        return at.forecaster().programmes(at.cutoff(), horizon);
    }

    /** Who forecasts from evidence, and what day it is. */
    private record At(EvidenceForecaster forecaster, LocalDate cutoff) {}

    /**
     * The forecaster at the cutoff.
     *
     * @param otherwise what to say if the history is not one of evidence
     */
    private At at(String otherwise) {
        LocalDate day = cutoff;
        if (!(history instanceof History.Evidence evidence)) {
            throw new IllegalStateException(otherwise);
        }
        LocalDate at = day == null ? evidence.source().defaultCutoff() : day;
        return new At(new EvidenceForecaster(evidence.source(), tried(evidence.source(), at), options, without), at);
    }

    /** The origins whose rules work at the cutoff; of the others a warning tells. */
    private Origins tried(Destination evidence, LocalDate at) {
        Origins tried = origins.tried(evidence, at, horizon);
        List<RefusedPlugin> failed = tried.refused()
                .subList(origins.refused().size(), tried.refused().size());
        for (RefusedPlugin plugin : failed) {
            LOG.warn("plugin left out: {} {}: {}", plugin.code().id(), plugin.place(), plugin.reason());
        }
        return tried;
    }
}
