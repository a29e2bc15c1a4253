package io.github.homeward.yearly.model;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;

/**
 * Grows one extremely randomised regression tree. Geurts, Ernst &amp; Wehenkel (2006), Extremely randomized trees.
 *
 * <p>At each node a random share of the features that still vary gets one uniform random threshold each; the split that
 * most reduces the weighted squared error, summed over all outputs, wins. No sorting: one pass a feature gathers its
 * values and their range, one parts the rows without a branch, one sums the smaller part; the other is the rest.
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
    private final double[] gathered;
    private final int[] parted;
    private final double[] partSums;
    private final double[] leftSums;
    private final double[] bestLeftSums;

    /** Highest value of the feature gathered last. */
    private double high;

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
        this.gathered = new double[weights.length];
        this.parted = new int[weights.length];
        this.partSums = new double[outputs];
        this.leftSums = new double[outputs];
        this.bestLeftSums = new double[outputs];
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
            double low = gather(columns[tested], from, to);
            if (!(high > low)) {
                continue;
            }
            tried++;
            double cut = low + random.nextDouble() * (high - low);
            int leftCount = part(cut, from, to);
            if (leftCount < minLeaf || to - from - leftCount < minLeaf) {
                continue;
            }
            double leftWeight = sumLeft(leftCount, to - from, sums, weight);
            double score = gain(leftSums, leftWeight) + gainOfRest(sums, weight - leftWeight);
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

    /** Gain of the rows to the right: what the left ones leave of the sums. */
    private double gainOfRest(double[] sums, double weight) {
        double gain = 0;
        for (int o = 0; o < outputs; o++) {
            double sum = sums[o] - leftSums[o];
            gain += sum * sum;
        }
        return gain / weight;
    }

    /** Gathers a node's values of a feature; returns the lowest and leaves the highest in {@link #high}. */
    private double gather(double[] column, int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = column[rows[i]];
            gathered[i - from] = value;
            if (value < low) {
                low = value;
            }
            if (value > top) {
                top = value;
            }
        }
        high = top;
        return low;
    }

    /**
     * Parts the rows of a node: those at or below the cut from the front, the others from the back. The sign of {@code
     * cut - value} decides, not a branch: which way a row goes is a coin toss no processor can foresee.
     */
    private int part(double cut, int from, int to) {
        int front = 0;
        int back = to - from - 1;
        for (int i = 0; i < to - from; i++) {
            int row = rows[from + i];
            parted[front] = row;
            parted[back] = row;
            int right = (int) (Double.doubleToRawLongBits(cut - gathered[i]) >>> 63);
            front += 1 - right;
            back -= right;
        }
        return front;
    }

    /** Sums over the rows to the left, by adding up whichever side is smaller; returns their weight. */
    private double sumLeft(int leftCount, int count, double[] sums, double weight) {
        boolean byLeft = 2 * leftCount <= count;
        int first = byLeft ? 0 : leftCount;
        int end = byLeft ? leftCount : count;
        double partWeight = 0;
        Arrays.fill(partSums, 0);
        for (int i = first; i < end; i++) {
            int row = parted[i];
            partWeight += weights[row];
            int offset = row * outputs;
            for (int o = 0; o < outputs; o++) {
                partSums[o] += targets[offset + o];
            }
        }
        for (int o = 0; o < outputs; o++) {
            leftSums[o] = byLeft ? partSums[o] : sums[o] - partSums[o];
        }
        return byLeft ? partWeight : weight - partWeight;
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
