package io.github.homeward.panel;

import io.github.homeward.math.Parallel;
import io.github.homeward.node.NodeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spread of each node's years over draws of the reconstruction. */
final class PanelRanges {

    /** Half-width of a central 95 % range of a normal law, in standard deviations. */
    private static final double NORMAL_95 = 1.959964;

    private final Map<NodeKey, double[]> spreads = new HashMap<>();
    private final int firstYear;

    private PanelRanges(int firstYear) {
        this.firstYear = firstYear;
    }

    /**
     * Root mean square distance of the draws from the point, so that a point off the draws' mean widens its range.
     *
     * @param shift months by which years begin after January
     */
    static PanelRanges draw(
            Reconstruction reconstruction, PanelTable point, int shift, int samples, long seed, int threads) {
        int firstYear = Months.year(point.firstMonth(), shift);
        int years = Months.year(point.lastMonth(), shift) - firstYear + 1;
        List<PanelTable> draws = Parallel.map(samples, threads, i -> point.with(reconstruction.sample(seed + i)));
        PanelRanges ranges = new PanelRanges(firstYear);
        for (NodeKey node : point.nodes()) {
            double[] spread = new double[years];
            for (int y = 0; y < years; y++) {
                int begin = Months.january(firstYear + y) + shift;
                double middle = point.volume(node, begin, begin + Months.PER_YEAR);
                double squares = 0;
                for (PanelTable draw : draws) {
                    double off = draw.volume(node, begin, begin + Months.PER_YEAR) - middle;
                    squares += off * off;
                }
                spread[y] = NORMAL_95 * Math.sqrt(squares / samples);
            }
            ranges.spreads.put(node, spread);
        }
        return ranges;
    }

    /** Half-width of the central 95 % range. */
    double spread(NodeKey node, int year) {
        double[] spread = spreads.get(node);
        return spread == null ? Double.NaN : spread[year - firstYear];
    }
}
