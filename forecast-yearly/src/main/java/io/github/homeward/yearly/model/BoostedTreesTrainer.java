package io.github.homeward.yearly.model;

import com.oracle.labs.mlrg.olcut.config.Config;
import io.github.homeward.math.SplitMix64;
import java.util.Arrays;

/**
 * Boosted regression trees with absolute loss, one chain of trees for each output. Friedman (2001), Greedy function
 * approximation: a gradient boosting machine, Annals of Statistics 29(5), algorithm 3.
 *
 * <p>Each tree follows the signs of what the trees before it missed, with random thresholds as in {@link
 * ExtraTreesTrainer}, and answers in each leaf with a share of the median of what they missed there. Rows weigh the
 * same.
 */
public final class BoostedTreesTrainer extends RowTrainer {

    @Config(description = "Number of trees.")
    private int trees = 100;

    @Config(description = "Fewest rows in a leaf.")
    private int minLeaf = 20;

    @Config(description = "Most leaves a tree may have if they are equally large.")
    private int leaves = 31;

    @Config(description = "Share of what was missed that each tree makes good.")
    private double rate = 0.1;

    @Config(description = "Seed of the random thresholds.")
    private long seed = DEFAULT_SEED;

    /** All defaults; also the door for Tribuo's configuration. */
    public BoostedTreesTrainer() {}

    /**
     * @param trees number of trees, at least 1
     * @param minLeaf fewest rows in a leaf, at least 1
     * @param leaves most leaves a tree may have if they are equally large, at least 2
     * @param rate share of what was missed that each tree makes good, in (0, 1]
     * @param seed seed of the random thresholds
     */
    public BoostedTreesTrainer(int trees, int minLeaf, int leaves, double rate, long seed) {
        this.trees = trees;
        this.minLeaf = minLeaf;
        this.leaves = leaves;
        this.rate = rate;
        this.seed = seed;
        postConfig();
    }

    @Override
    public void postConfig() {
        if (trees < 1 || minLeaf < 1 || leaves < 2 || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "boosted trees: " + trees + " trees, leaf " + minLeaf + ", leaves " + leaves + ", rate " + rate);
        }
    }

    @Override
    Class<? extends RowModel> modelClass() {
        return ExtraTreesModel.class;
    }

    @Override
    RowModel fit(Domain domain, Rows rows, int invocation) {
        if (rows.outputs().size() != 1) {
            throw new IllegalArgumentException(
                    "boosted trees: one output, not " + rows.outputs().size());
        }
        double[] missed = rows.targets().clone();
        for (double weight : rows.weights()) {
            if (weight != rows.weights()[0]) {
                throw new IllegalArgumentException("boosted trees: rows must weigh the same");
            }
        }
        int[] leafOf = new int[missed.length];
        int fewest = Math.max(minLeaf, missed.length / leaves);
        Forest[] grown = new Forest[trees];
        long streams = SplitMix64.of(seed, invocation).nextLong();
        double[] signs = new double[missed.length];
        for (int t = 0; t < trees; t++) {
            for (int i = 0; i < missed.length; i++) {
                signs[i] = rows.weights()[i] * Math.signum(missed[i]);
            }
            SplitMix64 random = SplitMix64.of(streams, t);
            Forest tree = new TreeGrower(
                            rows.columns(),
                            signs,
                            rows.weights(),
                            1,
                            fewest,
                            rows.features().size(),
                            random)
                    .grow();
            for (int i = 0; i < missed.length; i++) {
                leafOf[i] = tree.leafOf(rows.columns(), i);
            }
            double share = t == 0 ? 1 : rate;
            double[] answers = medians(missed, leafOf, tree.leaves().length);
            for (int i = 0; i < missed.length; i++) {
                missed[i] -= share * answers[leafOf[i]];
            }
            for (int leaf = 0; leaf < answers.length; leaf++) {
                tree.leaves()[leaf] = trees * share * answers[leaf];
            }
            grown[t] = tree;
        }
        return new ExtraTreesModel(
                "boosted-trees", domain.provenance(), domain.features(), domain.outputs(), Forest.join(grown));
    }

    /** The median of the values in each leaf. */
    private static double[] medians(double[] values, int[] leafOf, int count) {
        int[] sizes = new int[count];
        for (int leaf : leafOf) {
            sizes[leaf]++;
        }
        double[][] gathered = new double[count][];
        Arrays.setAll(gathered, leaf -> new double[sizes[leaf]]);
        int[] filled = new int[count];
        for (int i = 0; i < values.length; i++) {
            int leaf = leafOf[i];
            gathered[leaf][filled[leaf]++] = values[i];
        }
        double[] medians = new double[count];
        for (int leaf = 0; leaf < count; leaf++) {
            Arrays.sort(gathered[leaf]);
            medians[leaf] = sizes[leaf] == 0 ? 0 : gathered[leaf][(sizes[leaf] - 1) / 2];
        }
        return medians;
    }
}
