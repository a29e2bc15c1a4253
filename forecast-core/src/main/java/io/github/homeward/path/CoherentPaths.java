package io.github.homeward.path;

import io.github.homeward.node.Hierarchy;
import java.util.Arrays;

/**
 * Sample paths over the bottom nodes: each is a whole future, all nodes and all years together. Values of nodes above
 * are sums within a path, so what holds between nodes holds in every path.
 *
 * @param hierarchy the nodes
 * @param values by path, year ahead (from 0) and position in {@link Hierarchy#bottom()}, vehicles per year
 */
public record CoherentPaths(Hierarchy hierarchy, double[][][] values) {

    /** Number of paths; none where nothing supports a range. */
    public int count() {
        return values.length;
    }

    /** Means over the paths, by year ahead (from 0) and bottom node. */
    public double[][] means() {
        double[][] means = new double[values.length == 0 ? 0 : values[0].length]
                [hierarchy.bottom().size()];
        for (double[][] path : values) {
            for (int h = 0; h < means.length; h++) {
                for (int i = 0; i < means[h].length; i++) {
                    means[h][i] += path[h][i] / values.length;
                }
            }
        }
        return means;
    }

    /**
     * A node's values in all paths.
     *
     * @param node position in {@link Hierarchy#nodes()}
     * @param year years ahead, from 0
     * @return in ascending order
     */
    public double[] ascending(int node, int year) {
        double[] sums = new double[values.length];
        for (int path = 0; path < sums.length; path++) {
            sums[path] = hierarchy.sum(node, values[path][year]);
        }
        Arrays.sort(sums);
        return sums;
    }
}
