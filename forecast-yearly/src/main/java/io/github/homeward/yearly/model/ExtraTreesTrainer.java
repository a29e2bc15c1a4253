package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.config.Config;
import io.github.homeward.math.Parallel;
import io.github.homeward.math.SplitMix64;
import java.util.List;

/**
 * Extremely randomised trees for several outputs at once. Geurts, Ernst &amp; Wehenkel (2006), Machine Learning 63(1).
 *
 * <p>Every tree sees all rows, with their weights; splits reduce the weighted squared error summed over the outputs.
 * Each tree has its own random stream, so the number of threads changes nothing but the time.
 */
public final class ExtraTreesTrainer extends RowTrainer {

    @Config(description = "Number of trees.")
    private int trees = 200;

    @Config(description = "Fewest rows in a leaf.")
    private int minLeaf = 10;

    @Config(description = "Share of the features tried at each split.")
    private double featureShare = 0.5;

    @Config(description = "Seed of the random thresholds.")
    private long seed = DEFAULT_SEED;

    private int threads = 1;

    /** All defaults, on one thread; also the door for Tribuo's configuration. */
    public ExtraTreesTrainer() {}

    /**
     * @param trees number of trees, at least 1
     * @param minLeaf fewest rows in a leaf, at least 1
     * @param featureShare share of the features tried at each split, in (0, 1]
     * @param seed seed of the random thresholds
     * @param threads threads to grow trees on; changes only the time
     */
    public ExtraTreesTrainer(int trees, int minLeaf, double featureShare, long seed, int threads) {
        this.trees = trees;
        this.minLeaf = minLeaf;
        this.featureShare = featureShare;
        this.seed = seed;
        this.threads = threads;
        postConfig();
    }

    @Override
    public void postConfig() {
        if (trees < 1 || minLeaf < 1 || !(featureShare > 0 && featureShare <= 1) || threads < 1) {
            throw new IllegalArgumentException("extra-trees: " + trees + " trees, leaf " + minLeaf + ", share "
                    + featureShare + ", threads " + threads);
        }
    }

    @Override
    Class<? extends RowModel> modelClass() {
        return ExtraTreesModel.class;
    }

    @Override
    RowModel fit(Domain domain, Rows rows, int invocation) {
        int outputs = rows.outputs().size();
        double[] weighted = new double[rows.targets().length];
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = rows.weights()[i / outputs] * rows.targets()[i];
        }
        int tries = Math.max(1, (int) Math.round(featureShare * rows.features().size()));
        long streams = SplitMix64.of(seed, invocation).nextLong();
        List<Forest> grown = Parallel.map(
                trees,
                threads,
                tree -> new TreeGrower(
                                rows.columns(),
                                weighted,
                                rows.weights(),
                                outputs,
                                minLeaf,
                                tries,
                                SplitMix64.of(streams, tree))
                        .grow());
        return new ExtraTreesModel(
                "extra-trees",
                domain.provenance(),
                domain.features(),
                domain.outputs(),
                Forest.join(grown.toArray(Forest[]::new)));
    }
}
