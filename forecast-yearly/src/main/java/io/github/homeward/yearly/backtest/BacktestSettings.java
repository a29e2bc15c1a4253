package io.github.homeward.yearly.backtest;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Setting;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every backtest needs to know.
 *
 * @param cutoffs null for the usual ones
 * @param horizon years ahead; 0 for as many as is usual
 * @param models what to score, in their order
 * @param options of the ensemble, before anything is left out
 * @param nanos a clock, in nanoseconds; null if nobody wants to know the time
 * @param progress who wants to know how far it is
 */
public record BacktestSettings(
        @Nullable Cutoffs cutoffs,
        int horizon,
        List<String> models,
        EnsembleOptions options,
        @Nullable LongSupplier nanos,
        Progress progress) {

    /** Name of the default forecast among the models. */
    public static final String HOMEWARD = "homeward";

    /** Name of "no change", which is always there. */
    public static final String NAIVE = "naive";

    /** Copies the list. */
    public BacktestSettings {
        models = List.copyOf(models);
    }

    /** Told how far a run has come, from any thread. */
    @FunctionalInterface
    public interface Progress {

        /** So many folds are done. */
        void done(int folds, int of);
    }

    /** Everything as usual. */
    public static BacktestSettings usual() {
        return new BacktestSettings(null, 0, modelsOf(List.of()), EnsembleOptions.defaults(), null, (folds, of) -> {});
    }

    BacktestSettings withCutoffs(Cutoffs cutoffs) {
        return new BacktestSettings(cutoffs, horizon, models, options, nanos, progress);
    }

    BacktestSettings withHorizon(int horizon) {
        return new BacktestSettings(cutoffs, horizon, models, options, nanos, progress);
    }

    /** With these models beside the default and naive; those that are computed on request only if named. */
    BacktestSettings withModels(List<String> asked) {
        EnsembleOptions beside = options.beside(
                Ensemble.onRequest().stream().filter(asked::contains).toList());
        return new BacktestSettings(cutoffs, horizon, modelsOf(asked), beside, nanos, progress);
    }

    BacktestSettings withOptions(EnsembleOptions options) {
        return new BacktestSettings(cutoffs, horizon, models, options, nanos, progress);
    }

    BacktestSettings watchedBy(@Nullable LongSupplier nanos, Progress progress) {
        return new BacktestSettings(cutoffs, horizon, models, options, nanos, progress);
    }

    /** Years ahead, or as many as is usual where nothing was said. */
    public int horizonOr(int usual) {
        return horizon == 0 ? usual : horizon;
    }

    /** The time now; 0 without a clock. */
    public long now() {
        return nanos == null ? 0 : nanos.getAsLong();
    }

    /** The default forecast, naive, and these members or all, in the order of the ensemble. */
    private static List<String> modelsOf(List<String> asked) {
        List<String> members = Ensemble.memberNames();
        List<String> valid = new ArrayList<>(List.of(HOMEWARD));
        valid.addAll(members);
        asked.forEach(model -> NearestWord.require(model, valid, ErrorCode.UNKNOWN_MODEL, Setting.MODELS));
        List<String> models = new ArrayList<>(List.of(HOMEWARD, NAIVE));
        for (String member : members) {
            if (!models.contains(member) && (asked.isEmpty() || asked.contains(member))) {
                models.add(member);
            }
        }
        return models;
    }
}
