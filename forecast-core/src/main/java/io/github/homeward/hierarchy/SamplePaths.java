package io.github.homeward.hierarchy;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Coherent sample paths of one horizon over the bottom nodes.
 *
 * <p>The total's path is its forecast plus a past error of the total, scaled; the parts get errors of their own and are
 * then projected, weighted by their scales, onto the parts that add up to that total and fall short of nothing already
 * known. So the ranges of the total are those of the errors handed in, sums hold in every path, and nothing is negative.
 * The projection is the water-filling of a weighted Euclidean projection onto a scaled simplex (Held, Wolfe and
 * Crowder 1974).
 */
public final class SamplePaths {

    private static final double PRECISION = 1e-9;
    private static final int BISECTIONS = 200;

    private SamplePaths() {}

    /**
     * The bottom nodes at one horizon.
     *
     * @param forecast point forecasts by node
     * @param floor what is known already of the year, by node
     * @param scale typical size of a yearly error, by node: 0 for a node that stays at its floor, above 0 for the others
     * @param totalScale typical size of a yearly error of the total; above 0
     */
    public record Nodes(double[] forecast, double[] floor, double[] scale, double totalScale) {}

    /**
     * Draws paths.
     *
     * @param nodes the bottom nodes
     * @param totalErrors past errors of the total over its scale, ascending, at least one
     * @param ownErrors past errors of single nodes over their scale, at least one
     * @param count number of paths
     * @param seed of the parts' own errors; the total's are spread evenly over its quantiles
     * @return by path and node
     */
    public static double[][] draw(Nodes nodes, double[] totalErrors, double[] ownErrors, int count, long seed) {
        double total = Arrays.stream(nodes.forecast()).sum();
        SplittableRandom random = new SplittableRandom(seed);
        double[][] paths = new double[count][];
        for (int path = 0; path < count; path++) {
            double error = Quantiles.of(totalErrors, (path + 0.5) / count);
            double[] wish = new double[nodes.forecast().length];
            for (int node = 0; node < wish.length; node++) {
                double own = ownErrors[random.nextInt(ownErrors.length)];
                wish[node] = nodes.forecast()[node] + own * nodes.scale()[node];
            }
            paths[path] = project(wish, nodes.floor(), nodes.scale(), total + error * nodes.totalScale());
        }
        return paths;
    }

    /**
     * The point nearest to {@code wish}, distances weighted by 1 / scale, with every part at least its floor and the
     * given sum; where the floors alone exceed the sum, the floors.
     */
    static double[] project(double[] wish, double[] floor, double[] scale, double sum) {
        double least = Arrays.stream(floor).sum();
        if (sum <= least) {
            return floor.clone();
        }
        double low = -1;
        double high = 1;
        while (sumAt(wish, floor, scale, low) > sum) {
            low *= 2;
        }
        while (sumAt(wish, floor, scale, high) < sum) {
            high *= 2;
        }
        for (int i = 0; i < BISECTIONS && high - low > PRECISION; i++) {
            double middle = (low + high) / 2;
            if (sumAt(wish, floor, scale, middle) < sum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] point = new double[wish.length];
        for (int i = 0; i < wish.length; i++) {
            point[i] = Math.max(floor[i], wish[i] + high * scale[i]);
        }
        return point;
    }

    private static double sumAt(double[] wish, double[] floor, double[] scale, double shift) {
        double sum = 0;
        for (int i = 0; i < wish.length; i++) {
            sum += Math.max(floor[i], wish[i] + shift * scale[i]);
        }
        return sum;
    }
}
