package io.github.homeward;

import io.github.homeward.backtest.Backtest;
import io.github.homeward.base.Ablation;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.RefusedPlugin;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question: what will come home, as far as can be known on a day? Immutable: every setting gives a new one.
 *
 * <pre>{@code
 * BaseCase base = Homeward.at(LocalDate.of(2026, 3, 31)).origins(Origins.installed()).baseCase();
 * }</pre>
 */
public final class Homeward {

    /** Years ahead when nothing is said. */
    public static final int DEFAULT_HORIZON = PanelForecaster.DEFAULT_HORIZON;

    /** Most years ahead: beyond, no yearly method has anything to say. */
    public static final int MAX_HORIZON = PanelForecaster.MAX_HORIZON;

    private static final Logger LOG = LoggerFactory.getLogger(Homeward.class);

    private final @Nullable LocalDate cutoff;
    private final @Nullable Destination destination;
    private final Origins origins;
    private final PlannedProgrammes programmes;
    private final int horizon;
    private final EnsembleOptions options;
    private final Ablation without;

    private Homeward(
            @Nullable LocalDate cutoff,
            @Nullable Destination destination,
            Origins origins,
            PlannedProgrammes programmes,
            int horizon,
            EnsembleOptions options,
            Ablation without) {
        this.cutoff = cutoff;
        this.destination = destination;
        this.origins = origins;
        this.programmes = programmes;
        this.horizon = horizon;
        this.options = options;
        this.without = without;
    }

    /** From what was known on a day. */
    public static Homeward at(LocalDate cutoff) {
        return ask(cutoff);
    }

    /** From all that the destination knows: up to its own default cutoff. */
    public static Homeward latest() {
        return ask(null);
    }

    private static Homeward ask(@Nullable LocalDate cutoff) {
        return new Homeward(
                cutoff,
                null,
                Origins.of(),
                PlannedProgrammes.NONE,
                DEFAULT_HORIZON,
                EnsembleOptions.defaults(),
                Ablation.NONE);
    }

    /** Where the vehicles come home to; the destination on the class path unless given. */
    public Homeward destination(Destination destination) {
        return new Homeward(cutoff, destination, origins, programmes, horizon, options, without);
    }

    /**
     * Whose facts and rules to use; none unless given. A plugin whose rules fail is left out with a warning; who
     * wants to know, or all or none, asks {@link Origins#tried} first.
     */
    public Homeward origins(Origins origins) {
        return new Homeward(cutoff, destination, origins, programmes, horizon, options, without);
    }

    /** A planner's own statements on programmes; none unless given. */
    public Homeward programmes(PlannedProgrammes programmes) {
        return new Homeward(cutoff, destination, origins, programmes, horizon, options, without);
    }

    /**
     * Years ahead.
     *
     * @throws IllegalArgumentException if not between 1 and {@link #MAX_HORIZON}
     */
    public Homeward horizon(int horizon) {
        return new Homeward(
                cutoff, destination, origins, programmes, PanelForecaster.checked(horizon), options, without);
    }

    /** Seed of everything random; a constant unless given. */
    public Homeward seed(long seed) {
        return options(options.withSeed(seed));
    }

    /** Threads to use; changes the time, never the result. */
    public Homeward threads(int threads) {
        return options(options.withThreads(threads));
    }

    /** What to leave out, to see what it is worth; nothing unless given. */
    public Homeward without(Ablation without) {
        return new Homeward(cutoff, destination, origins, programmes, horizon, options, without);
    }

    private Homeward options(EnsembleOptions options) {
        return new Homeward(cutoff, destination, origins, programmes, horizon, options, without);
    }

    /**
     * The answer, from which every further one follows. Nothing is computed before it is asked for.
     *
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public BaseCase baseCase() {
        Destination there = there();
        LocalDate day = cutoff == null ? there.defaultCutoff() : cutoff;
        return new BaseCase(new EvidenceForecaster(there, tried(there, day), options, without), day, horizon, options);
    }

    /**
     * Computes the forecast.
     *
     * @throws io.github.homeward.input.HomewardException for anything wrong with the input
     */
    public Forecast forecast() {
        return baseCase().forecast();
    }

    /** The same question, put to the past; the cutoff does not count, and the horizon can be set anew. */
    public Backtest backtest() {
        return Backtest.of(there(), origins).options(options).horizon(horizon).without(without);
    }

    private Destination there() {
        Destination given = destination == null ? Destinations.bundled() : destination;
        return programmes.lines().isEmpty() ? given : given.with(programmes);
    }

    /** The origins whose rules work at the cutoff; of the others a warning tells. */
    private Origins tried(Destination there, LocalDate day) {
        Origins tried = origins.tried(there, day, horizon);
        List<RefusedPlugin> failed = tried.refused()
                .subList(origins.refused().size(), tried.refused().size());
        for (RefusedPlugin plugin : failed) {
            LOG.warn(
                    "plugin left out: {} {}: {}; fix: {}",
                    plugin.code().id(),
                    plugin.place(),
                    plugin.reason(),
                    plugin.fix());
        }
        return tried;
    }
}
