package io.github.homeward.backtest;

import io.github.homeward.base.Ablation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest needs to know.
 *
 * @param cutoffs null for the usual ones
 * @param horizon years ahead; 0 for as many as is usual
 * @param models what to score, in their order
 * @param levels of a history of evidence, in their order
 * @param without what to leave out
 * @param options before anything is left out
 * @param nanos a clock, in nanoseconds; null if nobody wants to know the time
 * @param progress who wants to know how far it is
 */
public record BacktestSetup(
        @Nullable Cutoffs cutoffs,
        int horizon,
        List<String> models,
        List<NodeKey.Level> levels,
        Ablation without,
        EnsembleOptions options,
        @Nullable LongSupplier nanos,
        Backtest.Progress progress) {

    BacktestSetup withCutoffs(Cutoffs cutoffs) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup withHorizon(int horizon) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup withModels(List<String> models) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup withLevels(List<NodeKey.Level> levels) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup withAblation(Ablation without) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup withOptions(EnsembleOptions options) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    BacktestSetup watchedBy(@Nullable LongSupplier nanos, Backtest.Progress progress) {
        return new BacktestSetup(cutoffs, horizon, models, levels, without, options, nanos, progress);
    }

    public int horizonOr(int usual) {
        return horizon == 0 ? usual : horizon;
    }

    /** The time now; 0 without a clock. */
    public long now() {
        return nanos == null ? 0 : nanos.getAsLong();
    }

    /** The options for work inside one of so many parallel folds. */
    public EnsembleOptions optionsInside(int folds) {
        return folds > 1 ? options.withThreads(1) : options;
    }
}
