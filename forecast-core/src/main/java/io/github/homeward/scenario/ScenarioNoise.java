package io.github.homeward.scenario;

import io.github.homeward.forecast.ForecastRows.PathChange;
import io.github.homeward.math.SplitMix64;
import io.github.homeward.node.NodeKey;
import java.util.Arrays;
import java.util.List;

/**
 * Chance for volume that the base case does not have: a lognormal factor of mean 1 for each path, the same in every
 * year, since a programme that starts well stays well.
 */
public final class ScenarioNoise {

    /**
     * Standard deviation of the log volume of a programme nobody has sold yet around its stated plan: a factor of
     * about two either way; an assumption, as wide as the announced programmes of the past have missed.
     */
    public static final double SD = 0.7;

    private final double[] none;
    private final double[][] byPath;

    /** Draws for the nodes that need it. */
    ScenarioNoise(List<NodeKey> nodes, YearMove[] moves, int paths, long seed) {
        none = new double[nodes.size()];
        Arrays.fill(none, 1);
        boolean any = false;
        double[][] factors = new double[paths][];
        Arrays.setAll(factors, path -> none.clone());
        for (int i = 0; i < none.length; i++) {
            boolean fresh = false;
            for (YearMove move : moves) {
                fresh |= move.fresh()[i] > 0;
            }
            if (fresh) {
                draw(factors, i, SplitMix64.of(seed, nodes.get(i).id().hashCode()));
                any = true;
            }
        }
        byPath = any ? factors : new double[0][];
    }

    /** Factors by node; all 1 for the point. */
    double[] of(int path) {
        return path == PathChange.POINT || byPath.length == 0 ? none : byPath[path % byPath.length];
    }

    private static void draw(double[][] factors, int node, SplitMix64 random) {
        for (double[] ofPath : factors) {
            ofPath[node] = StrictMath.exp(SD * random.nextGaussian() - SD * SD / 2);
        }
    }
}
