package io.github.homeward.backtest;

import io.github.homeward.History;
import io.github.homeward.Homeward;
import io.github.homeward.base.Ablation;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.SeriesPanel;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.backtest.PanelBacktest;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Tries the engine on the past: makes the forecasts that it would have made at earlier cutoffs, and scores them against
 * what came. Immutable: every setting gives a new one.
 *
 * <pre>{@code
 * BacktestReport report = Backtest.of(History.bundled()).origins(Origins.installed()).run();
 * }</pre>
 *
 * <p>Every fold takes the path of {@link Homeward#forecast()}, so weights, constants and ranges are learned inside the
 * fold from what was public by its cutoff.
 *
 * <ul>
 *   <li>A plain panel with test rows is forecast once, from its training rows, and scored on its test rows.
 *   <li>A plain panel without is cut at year ends: the last {@value #MOST_CUTOFFS} that leave a value to compare with,
 *       and {@value #ENOUGH_YEARS} years before it in some series; where none has as many, the last that leaves a value at all.
 *   <li>A history of evidence is cut at the end of every January from the first with enough published totals to the last
 *       whose next total is known. Truth is the panel at the history's own default cutoff; only its observed and
 *       derived cells are scored. Naive, and the single models, are applied to each node's own series as the panel of
 *       the cutoff knew it; where it knew none, they say what naive says.
 * </ul>
 */
public final class Backtest {

    /** Name of the default forecast among the models. */
    public static final String HOMEWARD = "homeward";

    /** Name of "no change", which is always there. */
    public static final String NAIVE = "naive";

    /** Most cutoffs of a plain panel unless some are given. */
    public static final int MOST_CUTOFFS = 5;

    /** Years that some series should have before a cutoff of a plain panel, unless cutoffs are given. */
    public static final int ENOUGH_YEARS = 6;

    private static final Set<NodeKey.Level> USUAL_LEVELS = Set.of(NodeKey.Level.TOTAL, NodeKey.Level.MAKER);

    private final History history;
    private final Origins origins;
    private final BacktestSetup setup;

    private Backtest(History history, Origins origins, BacktestSetup setup) {
        this.history = history;
        this.origins = origins;
        this.setup = setup;
    }

    /** Told how far a run has come, from any thread. */
    @FunctionalInterface
    public interface Progress {

        /** So many folds are done. */
        void done(int folds, int of);
    }

    /** A backtest of a history, with everything else as usual. */
    public static Backtest of(History history) {
        return new Backtest(
                history,
                Origins.of(),
                new BacktestSetup(
                        null,
                        0,
                        modelsOf(List.of()),
                        levelsOf(USUAL_LEVELS),
                        Ablation.NONE,
                        EnsembleOptions.defaults(),
                        null,
                        (folds, of) -> {}));
    }

    /** Whose facts and rules to use; none unless given. A plain panel uses none. */
    public Backtest origins(Origins origins) {
        return new Backtest(history, origins, setup);
    }

    /**
     * The days to look back from.
     *
     * @throws HomewardException {@link ErrorCode#BAD_OPTION} if the history is a plain panel with test rows, which are
     *     scored once
     */
    public Backtest cutoffs(Cutoffs cutoffs) {
        if (history instanceof History.Plain plain && !plain.panel().test().isEmpty()) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "--cutoffs",
                    "--cutoffs beside test rows in " + plain.panel().name(),
                    "a panel without test rows, since those are scored once",
                    "leave --cutoffs out, or take the split column out of the file");
        }
        return with(setup.withCutoffs(cutoffs));
    }

    /**
     * Years ahead; unless given, the length of the test part where there is one, else {@link Homeward#DEFAULT_HORIZON}.
     *
     * @throws IllegalArgumentException if not between 1 and {@link Homeward#MAX_HORIZON}
     */
    public Backtest horizon(int horizon) {
        if (horizon < 1 || horizon > Homeward.MAX_HORIZON) {
            throw new IllegalArgumentException("horizon " + horizon + " is not between 1 and " + Homeward.MAX_HORIZON);
        }
        return with(setup.withHorizon(horizon));
    }

    /**
     * The models to show beside {@link #HOMEWARD} and {@link #NAIVE}; every member of the ensemble unless given, but those
     * that are {@linkplain Ensemble#onRequest() computed on request} only if named.
     *
     * @throws HomewardException {@link ErrorCode#UNKNOWN_MODEL}
     */
    public Backtest models(String... models) {
        List<String> asked = List.of(models);
        EnsembleOptions beside = setup.options()
                .beside(Ensemble.onRequest().stream().filter(asked::contains).toList());
        return with(setup.withModels(modelsOf(asked)).withOptions(beside));
    }

    /** The levels of a history of evidence to score; total and maker unless given. A plain panel has but one. */
    public Backtest levels(Set<NodeKey.Level> levels) {
        return with(setup.withLevels(levelsOf(levels)));
    }

    /** What to leave out of {@link #HOMEWARD}; nothing unless given. */
    public Backtest without(Ablation without) {
        return with(setup.withAblation(without));
    }

    /** Seed of everything random; a constant unless given. */
    public Backtest seed(long seed) {
        return options(setup.options().withSeed(seed));
    }

    /** Threads to use; changes the time, never the result. */
    public Backtest threads(int threads) {
        return options(setup.options().withThreads(threads));
    }

    /** A clock in nanoseconds, so that the report can tell the time taken; without it, it does not. */
    public Backtest clock(LongSupplier nanos) {
        return with(setup.watchedBy(nanos, setup.progress()));
    }

    /** Who wants to know how far a run has come. */
    public Backtest progress(Progress progress) {
        return with(setup.watchedBy(setup.nanos(), progress));
    }

    Backtest options(EnsembleOptions options) {
        return with(setup.withOptions(options));
    }

    /**
     * Computes.
     *
     * @throws HomewardException {@link ErrorCode#NOTHING_TO_SCORE}, or for anything wrong with the input
     */
    public BacktestReport run() {
        if (history instanceof History.Plain plain) {
            SeriesPanel panel = plain.panel();
            return new PanelBacktest(panel, setup).run();
        }
        return new EvidenceBacktest(((History.Evidence) history).source(), origins, setup).run();
    }

    private Backtest with(BacktestSetup changed) {
        return new Backtest(history, origins, changed);
    }

    private static List<NodeKey.Level> levelsOf(Set<NodeKey.Level> levels) {
        return List.copyOf(new TreeSet<>(levels));
    }

    /** The default forecast, naive, and these members or all, in the order of the ensemble. */
    private static List<String> modelsOf(List<String> asked) {
        List<String> members = Ensemble.memberNames();
        List<String> valid = new ArrayList<>(List.of(HOMEWARD));
        valid.addAll(members);
        for (String model : asked) {
            if (!valid.contains(model)) {
                throw new HomewardException(
                        ErrorCode.UNKNOWN_MODEL,
                        "--models",
                        "'" + model + "'",
                        "one of " + String.join(", ", valid),
                        "perhaps " + NearestWord.to(model, valid) + " was meant");
            }
        }
        List<String> models = new ArrayList<>(List.of(HOMEWARD, NAIVE));
        for (String member : members) {
            if (!models.contains(member) && (asked.isEmpty() || asked.contains(member))) {
                models.add(member);
            }
        }
        return models;
    }
}
