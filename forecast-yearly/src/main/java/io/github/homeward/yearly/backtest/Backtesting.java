package io.github.homeward.yearly.backtest;

import io.github.homeward.input.HomewardException;
import io.github.homeward.math.Parallel;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Tries a forecaster on the past: makes the forecasts that it would have made at earlier cutoffs, and scores them
 * against what came. Immutable: every setting gives a new one.
 *
 * @param <B> the backtest itself
 */
public abstract class Backtesting<B extends Backtesting<B>> {

    private final BacktestSettings settings;

    protected Backtesting(BacktestSettings settings) {
        this.settings = settings;
    }

    /** The same backtest with other settings. */
    protected abstract B with(BacktestSettings settings);

    /**
     * Computes.
     *
     * @throws HomewardException {@link io.github.homeward.input.ErrorCode#NOTHING_TO_SCORE}, or for anything wrong with
     *     the input
     */
    public abstract BacktestReport run();

    /** The days to look back from. */
    public B cutoffs(Cutoffs cutoffs) {
        return with(settings.withCutoffs(cutoffs));
    }

    /**
     * Years ahead; unless given, the length of the test part where there is one, else
     * {@link PanelForecaster#DEFAULT_HORIZON}.
     *
     * @throws IllegalArgumentException if not between 1 and {@link PanelForecaster#MAX_HORIZON}
     */
    public B horizon(int horizon) {
        return with(settings.withHorizon(PanelForecaster.checked(horizon)));
    }

    /**
     * The models to show beside {@link BacktestSettings#HOMEWARD} and {@link BacktestSettings#NAIVE}; every member of
     * the ensemble unless given, but those that are {@linkplain Ensemble#onRequest() computed on request} only if
     * named.
     *
     * @throws HomewardException {@link io.github.homeward.input.ErrorCode#UNKNOWN_MODEL}
     */
    public B models(String... models) {
        return with(settings.withModels(List.of(models)));
    }

    /** Seed of everything random; a constant unless given. */
    public B seed(long seed) {
        return options(settings.options().withSeed(seed));
    }

    /** Threads to use; changes the time, never the result. */
    public B threads(int threads) {
        return options(settings.options().withThreads(threads));
    }

    /** A clock in nanoseconds, so that the report can tell the time taken; without it, it does not. */
    public B clock(LongSupplier nanos) {
        return with(settings.watchedBy(nanos, settings.progress()));
    }

    /** Who wants to know how far a run has come. */
    public B progress(BacktestSettings.Progress progress) {
        return with(settings.watchedBy(settings.nanos(), progress));
    }

    /** What may be chosen about the ensemble, before anything is left out. */
    public B options(EnsembleOptions options) {
        return with(settings.withOptions(options));
    }

    /** What was set. */
    protected BacktestSettings settings() {
        return settings;
    }

    /** The folds in their order, computed side by side, while whoever asked is told how far they are. */
    protected List<Fold> folds(int count, IntFunction<Fold> fold) {
        AtomicInteger done = new AtomicInteger();
        settings.progress().done(0, count);
        return Parallel.map(count, settings.options().threads(), i -> {
            Fold made = fold.apply(i);
            settings.progress().done(done.incrementAndGet(), count);
            return made;
        });
    }
}
