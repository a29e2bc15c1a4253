package io.github.homeward.backtest;

import io.github.homeward.base.Ablation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.backtest.Backtesting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries the forecast from evidence on the past.
 *
 * <pre>{@code
 * BacktestReport report = Homeward.latest().origins(Origins.installed()).backtest().run();
 * }</pre>
 *
 * <p>Every fold takes the path of the forecast itself, so weights, constants and ranges are learned inside the fold
 * from what was public by its cutoff. The evidence is cut at the end of every January from the first with enough
 * published totals to the last whose next total is known. Truth is the panel at the destination's own default cutoff;
 * only its observed and derived cells are scored. Naive, and the single models, are applied to each node's own series
 * as the panel of the cutoff knew it; where it knew none, they say what naive says.
 */
public final class Backtest extends Backtesting<Backtest> {

    private static final Set<NodeKey.Level> USUAL_LEVELS = Set.of(NodeKey.Level.TOTAL, NodeKey.Level.MAKER);

    private final Destination destination;
    private final Origins origins;
    private final Ablation without;
    private final List<NodeKey.Level> levels;

    private Backtest(
            Destination destination,
            Origins origins,
            Ablation without,
            List<NodeKey.Level> levels,
            BacktestSettings settings) {
        super(settings);
        this.destination = destination;
        this.origins = origins;
        this.without = without;
        this.levels = levels;
    }

    /**
     * A backtest with everything else as usual.
     *
     * @param origins whose facts and rules to use; at each cutoff those whose rules work there
     */
    public static Backtest of(Destination destination, Origins origins) {
        return new Backtest(destination, origins, Ablation.NONE, levelsOf(USUAL_LEVELS), BacktestSettings.usual());
    }

    /** The levels to score; total and maker unless given. */
    public Backtest levels(Set<NodeKey.Level> levels) {
        return new Backtest(destination, origins, without, levelsOf(levels), settings());
    }

    /** What to leave out of {@link BacktestSettings#HOMEWARD}; nothing unless given. */
    public Backtest without(Ablation without) {
        return new Backtest(destination, origins, without, levels, settings());
    }

    @Override
    protected Backtest with(BacktestSettings settings) {
        return new Backtest(destination, origins, without, levels, settings);
    }

    @Override
    public BacktestReport run() {
        return new EvidenceFolds(destination, origins, without, levels, settings()).report(this::folds);
    }

    private static List<NodeKey.Level> levelsOf(Set<NodeKey.Level> levels) {
        return List.copyOf(new TreeSet<>(levels));
    }
}
