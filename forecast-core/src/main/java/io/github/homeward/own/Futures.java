package io.github.homeward.own;

import io.github.homeward.math.Cholesky;
import io.github.homeward.math.SplitMix64;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.path.CoherentPaths;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws whole futures of a hierarchy: in each every bottom node and every sum is drawn from what is forecast of it
 * alone, the sum in step with its parts, and the draw is then reconciled like the points (reconciled samples;
 * Panagiotelis, Gamakumara, Athanasopoulos &amp; Hyndman 2023, EJOR 306). So the total of the futures is about as wide
 * as the total's own past errors say, and the parts move with it. A future that starts high stays high.
 */
final class Futures {

    private static final int PATHS = 2_000;

    private static final long STREAM = 0x0A7;

    /** Keeps the system solvable where sums overlap fully. */
    private static final double RIDGE = 1e-9;

    private final Hierarchy hierarchy;
    private final long seed;

    Futures(Hierarchy hierarchy, long seed) {
        this.hierarchy = hierarchy;
        this.seed = seed;
    }

    /**
     * What one year ahead is drawn from.
     *
     * @param marginals by bottom node; null for one that sells nothing
     * @param variance by bottom node: how far it gives way
     * @param sums what is forecast of sums
     */
    record Year(@Nullable Marginal[] marginals, double[] variance, List<Sum> sums) {}

    /**
     * A sum.
     *
     * @param parts positions of its bottom nodes
     * @param marginal its futures around the sum of the reconciled points
     * @param variance how far it gives way
     */
    record Sum(int[] parts, Marginal marginal, double variance) {}

    CoherentPaths draw(List<Year> years) {
        int size = hierarchy.bottom().size();
        double[][] scores = new double[size][];
        for (int i = 0; i < size; i++) {
            scores[i] = normals(hierarchy.bottom().get(i).id());
        }
        double[][][] values = new double[PATHS][years.size()][size];
        for (int h = 0; h < years.size(); h++) {
            Year year = years.get(h);
            Cholesky system = system(year);
            for (int path = 0; path < PATHS; path++) {
                draw(year, system, scores, path, values[path][h]);
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    private static void draw(Year year, Cholesky system, double[][] scores, int path, double[] bottom) {
        for (int i = 0; i < bottom.length; i++) {
            Marginal marginal = year.marginals()[i];
            bottom[i] = marginal == null ? 0 : marginal.at(scores[i][path]);
        }
        double[] missing = new double[year.sums().size()];
        for (int s = 0; s < missing.length; s++) {
            Sum sum = year.sums().get(s);
            double score = 0;
            double square = 0;
            double parts = 0;
            for (int part : sum.parts()) {
                score += Math.sqrt(year.variance()[part]) * scores[part][path];
                square += year.variance()[part];
                parts += bottom[part];
            }
            missing[s] = sum.marginal().at(score / Math.sqrt(square)) - parts;
        }
        system.solve(missing);
        for (int s = 0; s < missing.length; s++) {
            for (int part : year.sums().get(s).parts()) {
                bottom[part] += year.variance()[part] * missing[s];
            }
        }
        for (int i = 0; i < bottom.length; i++) {
            bottom[i] = Math.max(0, bottom[i]);
        }
    }

    /** The sums' multipliers follow from what they miss by the matrix S V S' + W. */
    private static Cholesky system(Year year) {
        int count = year.sums().size();
        double[][] system = new double[count][count];
        double[] floors = new double[count];
        for (int s = 0; s < count; s++) {
            boolean[] in = new boolean[year.variance().length];
            for (int part : year.sums().get(s).parts()) {
                in[part] = true;
            }
            for (int t = 0; t <= s; t++) {
                for (int part : year.sums().get(t).parts()) {
                    system[s][t] += in[part] ? year.variance()[part] : 0;
                }
            }
            system[s][s] += year.sums().get(s).variance();
            floors[s] = RIDGE * system[s][s];
        }
        return Cholesky.factor(system, floors);
    }

    private double[] normals(String node) {
        SplitMix64 random = SplitMix64.of(seed ^ STREAM, node.hashCode());
        double[] normals = new double[PATHS];
        Arrays.setAll(normals, path -> random.nextGaussian());
        return normals;
    }
}
