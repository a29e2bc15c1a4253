package io.github.homeward.programme;

import io.github.homeward.math.SplitMix64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chance for many paths at once, spread evenly: of {@code n} paths each n-th part of the distribution gets exactly
 * one, in an order that belongs to a name and a seed (Latin hypercube: McKay, Beckman &amp; Conover 1979,
 * Technometrics 21). Means and quantiles over the paths so hardly depend on the seed, and what else is drawn changes
 * nothing.
 *
 * @param paths number of paths
 * @param seed the same seed gives the same numbers
 */
public record Chances(int paths, long seed) {

    private static final Map<Integer, double[]> NORMALS = new ConcurrentHashMap<>();

    /** Uniform numbers in (0, 1), one a path. */
    public double[] uniforms(String name) {
        int[] order = order(name);
        double[] uniforms = new double[paths];
        for (int i = 0; i < paths; i++) {
            uniforms[i] = (order[i] + 0.5) / paths;
        }
        return uniforms;
    }

    /** Standard normal numbers, one a path; their mean is 0 and their variance 1. */
    public double[] normals(String name) {
        double[] sorted = NORMALS.computeIfAbsent(paths, Chances::sortedNormals);
        int[] order = order(name);
        double[] normals = new double[paths];
        for (int i = 0; i < paths; i++) {
            normals[i] = sorted[order[i]];
        }
        return normals;
    }

    private int[] order(String name) {
        SplitMix64 random = new SplitMix64(seed ^ ((long) name.hashCode() << Integer.SIZE));
        int[] order = new int[paths];
        for (int i = 0; i < paths; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static double[] sortedNormals(int count) {
        double[] normals = new double[count];
        double squares = 0;
        for (int i = 0; i < count; i++) {
            normals[i] = Normal.quantile((i + 0.5) / count);
            squares += normals[i] * normals[i];
        }
        // The middles of equal parts lie a little closer together than the parts themselves.
        double scale = squares > 0 ? Math.sqrt(count / squares) : 0;
        for (int i = 0; i < count; i++) {
            normals[i] *= scale;
        }
        return normals;
    }
}
