package io.github.homeward.model;

import java.util.Arrays;

/**
 * Grows one extremely randomised regression tree. Geurts, Ernst &amp; Wehenkel (2006), Extremely randomized trees.
 *
 * <p>At each node a random share of the features that still vary gets one uniform random threshold each; the split that
 * most reduces the weighted squared error, summed over all outputs, wins. No sorting: one pass a feature for its range
 * and one for its sums.
 */
final class TreeGrower {

    private final double[][] columns;
    private final double[] targets;
    private final double[] weights;
    private final int outputs;
    private final int minLeaf;
    private final int tries;
    private final SplitMix64 random;

    private final int[] rows;
    private final int[] candidates;
    private final double[] leftSums;
    private final double[] bestLeftSums;
    private final double[] totals;

    private int[] feature = new int[64];
    private double[] threshold = new double[64];
    private int[] left = new int[64];
    private int nodes;
    private double[] leaves = new double[256];
    private int values;

    /**
     * @param columns one array of values a feature
     * @param targets weighted targets ({@code weight * y}), row by row, all outputs together
     * @param weights one weight a row, positive
     * @param outputs number of outputs
     * @param minLeaf fewest rows in a leaf
     * @param tries features tried at a node
     * @param random the tree's own generator
     */
    TreeGrower(
            double[][] columns,
            double[] targets,
            double[] weights,
            int outputs,
            int minLeaf,
            int tries,
            SplitMix64 random) {
        this.columns = columns;
        this.targets = targets;
        this.weights = weights;
        this.outputs = outputs;
        this.minLeaf = minLeaf;
        this.tries = tries;
        this.random = random;
        this.rows = new int[weights.length];
        Arrays.setAll(rows, i -> i);
        this.candidates = new int[columns.length];
        Arrays.setAll(candidates, i -> i);
        this.leftSums = new double[outputs];
        this.bestLeftSums = new double[outputs];
        this.totals = new double[outputs];
    }

    Forest grow() {
        double weight = 0;
        double[] sums = new double[outputs];
        for (int row = 0; row < weights.length; row++) {
            weight += weights[row];
            for (int o = 0; o < outputs; o++) {
                sums[o] += targets[row * outputs + o];
            }
        }
        int root = newNodes(1);
        growNode(root, 0, rows.length, weight, sums);
        return new Forest(
                outputs,
                new int[] {root},
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(leaves, values));
    }

    private void growNode(int node, int from, int to, double weight, double[] sums) {
        if (to - from < 2 * minLeaf) {
            makeLeaf(node, weight, sums);
            return;
        }
        System.arraycopy(sums, 0, totals, 0, outputs);
        double bestScore = gain(sums, weight);
        bestScore += 1e-12 * Math.abs(bestScore);
        int bestFeature = -1;
        double bestThreshold = 0;
        double bestWeight = 0;
        int remaining = candidates.length;
        int tried = 0;
        while (tried < tries && remaining > 0) {
            int pick = random.nextInt(remaining);
            int tested = candidates[pick];
            candidates[pick] = candidates[--remaining];
            candidates[remaining] = tested;
            double[] column = columns[tested];
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double value = column[rows[i]];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (!(high > low)) {
                continue;
            }
            tried++;
            double cut = low + random.nextDouble() * (high - low);
            double leftWeight = 0;
            int leftCount = 0;
            Arrays.fill(leftSums, 0);
            for (int i = from; i < to; i++) {
                int row = rows[i];
                if (column[row] <= cut) {
                    leftCount++;
                    leftWeight += weights[row];
                    int offset = row * outputs;
                    for (int o = 0; o < outputs; o++) {
                        leftSums[o] += targets[offset + o];
                    }
                }
            }
            if (leftCount < minLeaf || to - from - leftCount < minLeaf) {
                continue;
            }
            double score = splitGain(leftWeight, weight);
            if (score > bestScore) {
                bestScore = score;
                bestFeature = tested;
                bestThreshold = cut;
                bestWeight = leftWeight;
                System.arraycopy(leftSums, 0, bestLeftSums, 0, outputs);
            }
        }
        if (bestFeature < 0) {
            makeLeaf(node, weight, sums);
            return;
        }
        double[] sumsLeft = bestLeftSums.clone();
        double[] sumsRight = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            sumsRight[o] = sums[o] - sumsLeft[o];
        }
        double weightLeft = bestWeight;
        int middle = partition(columns[bestFeature], bestThreshold, from, to);
        int children = newNodes(2);
        feature[node] = bestFeature;
        threshold[node] = bestThreshold;
        left[node] = children;
        growNode(children, from, middle, weightLeft, sumsLeft);
        growNode(children + 1, middle, to, weight - weightLeft, sumsRight);
    }

    private double gain(double[] sums, double weight) {
        double gain = 0;
        for (double sum : sums) {
            gain += sum * sum;
        }
        return gain / weight;
    }

    private double splitGain(double leftWeight, double weight) {
        double leftGain = 0;
        double rightGain = 0;
        for (int o = 0; o < outputs; o++) {
            double leftSum = leftSums[o];
            double rightSum = totals[o] - leftSum;
            leftGain += leftSum * leftSum;
            rightGain += rightSum * rightSum;
        }
        return leftGain / leftWeight + rightGain / (weight - leftWeight);
    }

    private int partition(double[] column, double cut, int from, int to) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            if (column[rows[low]] <= cut) {
                low++;
            } else {
                int swap = rows[low];
                rows[low] = rows[high];
                rows[high--] = swap;
            }
        }
        return low;
    }

    private int newNodes(int count) {
        int first = nodes;
        nodes += count;
        if (nodes > feature.length) {
            feature = Arrays.copyOf(feature, 2 * nodes);
            threshold = Arrays.copyOf(threshold, 2 * nodes);
            left = Arrays.copyOf(left, 2 * nodes);
        }
        return first;
    }

    private void makeLeaf(int node, double weight, double[] sums) {
        if (values + outputs > leaves.length) {
            leaves = Arrays.copyOf(leaves, 2 * (values + outputs));
        }
        feature[node] = -1;
        left[node] = values;
        for (int o = 0; o < outputs; o++) {
            leaves[values++] = sums[o] / weight;
        }
    }
}
