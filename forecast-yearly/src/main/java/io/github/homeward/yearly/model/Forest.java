package io.github.homeward.yearly.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Trained trees in flat arrays: prediction touches nothing else.
 *
 * <p>Node {@code i} sends a row to {@code left[i]} when {@code row[feature[i]] <= threshold[i]}, else to {@code
 * left[i] + 1}; a leaf has feature -1 and {@code left[i]} is the position of its first output in {@code leaves}.
 *
 * @param outputs number of outputs
 * @param roots first node of each tree
 * @param feature feature tested at each node, -1 at leaves
 * @param threshold threshold at each node
 * @param left left child, or leaf position
 * @param leaves leaf values, one block of {@code outputs} a leaf
 */
record Forest(int outputs, int[] roots, int[] feature, double[] threshold, int[] left, double[] leaves)
        implements Serializable {

    /** Mean over the trees, written into {@code sums}. */
    void predict(double[] row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int root : roots) {
            int node = root;
            int tested = feature[node];
            while (tested >= 0) {
                node = left[node] + (row[tested] <= threshold[node] ? 0 : 1);
                tested = feature[node];
            }
            int leaf = left[node];
            for (int o = 0; o < outputs; o++) {
                sums[o] += leaves[leaf + o];
            }
        }
        for (int o = 0; o < outputs; o++) {
            sums[o] /= roots.length;
        }
    }

    /** Position in {@link #leaves} of the leaf that a row of the columns falls into in the first tree. */
    int leafOf(double[][] columns, int row) {
        int node = roots[0];
        while (feature[node] >= 0) {
            node = left[node] + (columns[feature[node]][row] <= threshold[node] ? 0 : 1);
        }
        return left[node];
    }

    /** Joins single trees, shifting their positions. */
    static Forest join(Forest[] trees) {
        int nodes = 0;
        int values = 0;
        for (Forest tree : trees) {
            nodes += tree.feature.length;
            values += tree.leaves.length;
        }
        int[] roots = new int[trees.length];
        int[] feature = new int[nodes];
        double[] threshold = new double[nodes];
        int[] left = new int[nodes];
        double[] leaves = new double[values];
        int node = 0;
        int value = 0;
        for (int t = 0; t < trees.length; t++) {
            Forest tree = trees[t];
            roots[t] = node;
            for (int i = 0; i < tree.feature.length; i++) {
                feature[node + i] = tree.feature[i];
                threshold[node + i] = tree.threshold[i];
                left[node + i] = tree.left[i] + (tree.feature[i] < 0 ? value : node);
            }
            System.arraycopy(tree.leaves, 0, leaves, value, tree.leaves.length);
            node += tree.feature.length;
            value += tree.leaves.length;
        }
        return new Forest(trees[0].outputs, roots, feature, threshold, left, leaves);
    }
}
