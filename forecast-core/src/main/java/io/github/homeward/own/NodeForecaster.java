package io.github.homeward.own;

import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.Reconciliation;
import io.github.homeward.node.Reconciliation.Target;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.PartialYear;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the nodes of a panel from their history so that sums hold, points and ranges.
 *
 * <p>Every node that sells and every sum is forecast like any series of a panel, each from its own past. Points are
 * then reconciled ({@link Reconciliation}), each giving way in proportion to the square of its 80 % range, and so are
 * whole futures ({@link Futures}).
 */
final class NodeForecaster {

    /** Ends of a central 80 % range in standard deviations apart. */
    private static final double DEVIATIONS = 2.563;

    /** Sums that have a say, the widest first; those of more are sums of their parts alone. */
    private static final int MOST_SUMS = 200;

    private final Function<SeriesPanel, PanelForecaster> ask;
    private final long seed;
    private final @Nullable PartialYear partial;

    /**
     * @param ask how to forecast a panel from its history; the horizon is set here
     * @param seed of the futures
     * @param partial a year of which something is counted
     */
    NodeForecaster(Function<SeriesPanel, PanelForecaster> ask, long seed, @Nullable PartialYear partial) {
        this.ask = ask;
        this.seed = seed;
        this.partial = partial;
    }

    NodeForecast forecast(NodePanel panel, int horizon) {
        SeriesPanel learned = panel.learned();
        PanelForecaster.Run run = ask.apply(learned).horizon(horizon).run();
        Map<NodeKey, List<PanelForecast.Row>> rows = new HashMap<>();
        for (PanelForecast.Row row : run.forecast().rows()) {
            rows.computeIfAbsent(NodeKey.parse(row.series()), node -> new ArrayList<>())
                    .add(row);
        }
        Hierarchy hierarchy = panel.hierarchy();
        double[][] points = new double[horizon][];
        for (int h = 0; h < horizon; h++) {
            points[h] = reconciled(hierarchy, rows, h);
        }
        boolean begun = partial != null && partial.year() == panel.lastYear() + 1;
        return NodeForecast.of(
                panel, learned, run, rows, points, () -> futures(hierarchy, rows, points), begun ? partial : null);
    }

    /** Bottom values nearest to what every node says of itself. */
    private static double[] reconciled(Hierarchy hierarchy, Map<NodeKey, List<PanelForecast.Row>> rows, int h) {
        int size = hierarchy.bottom().size();
        double[] wish = new double[size];
        double[] cap = new double[size];
        Arrays.fill(cap, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            PanelForecast.Row row = row(rows, hierarchy.bottom().get(i), h);
            wish[i] = row == null ? 0 : row.forecast();
        }
        double[] variance = variances(hierarchy, rows, h);
        List<Target> targets = sums(hierarchy, rows, variance, h).stream()
                .map(sum -> new Target(sum.parts(), sum.row().forecast(), variance(sum.row())))
                .toList();
        return new Reconciliation(variance, new double[size], cap).nearest(wish, targets);
    }

    private CoherentPaths futures(Hierarchy hierarchy, Map<NodeKey, List<PanelForecast.Row>> rows, double[][] points) {
        List<Futures.Year> years = new ArrayList<>();
        for (int h = 0; h < points.length; h++) {
            double[] point = points[h];
            Marginal[] marginals = new Marginal[point.length];
            for (int i = 0; i < marginals.length; i++) {
                PanelForecast.Row row = row(rows, hierarchy.bottom().get(i), h);
                marginals[i] = row == null ? null : new Marginal(row, point[i]);
            }
            double[] variance = variances(hierarchy, rows, h);
            years.add(new Futures.Year(
                    marginals,
                    variance,
                    sums(hierarchy, rows, variance, h).stream()
                            .map(sum -> new Futures.Sum(
                                    sum.parts(),
                                    new Marginal(
                                            sum.row(),
                                            Arrays.stream(sum.parts())
                                                    .mapToDouble(part -> point[part])
                                                    .sum()),
                                    variance(sum.row())))
                            .toList()));
        }
        return new Futures(hierarchy, seed).draw(years);
    }

    /** A sum and what is forecast of it. */
    private record Sum(int[] parts, PanelForecast.Row row) {}

    private static List<Sum> sums(
            Hierarchy hierarchy, Map<NodeKey, List<PanelForecast.Row>> rows, double[] variance, int h) {
        List<Sum> sums = new ArrayList<>();
        for (int node = 0; node < hierarchy.nodes().size() && sums.size() < MOST_SUMS; node++) {
            PanelForecast.Row row = row(rows, hierarchy.nodes().get(node), h);
            int[] parts = hierarchy.parts(node);
            boolean free = Arrays.stream(parts).anyMatch(part -> variance[part] > 0);
            if (row != null && parts.length > 1 && free && variance(row) > 0) {
                sums.add(new Sum(parts, row));
            }
        }
        return sums;
    }

    private static double[] variances(Hierarchy hierarchy, Map<NodeKey, List<PanelForecast.Row>> rows, int h) {
        return hierarchy.bottom().stream()
                .map(node -> row(rows, node, h))
                .mapToDouble(row -> row == null ? 0 : variance(row))
                .toArray();
    }

    /** Of a node on which nothing supports a range nothing is known but its point, which stays. */
    private static double variance(PanelForecast.Row row) {
        Range range = row.range80().refused() ? row.range50() : row.range80();
        double sd = range.refused() ? 0 : (range.upper() - range.lower()) / DEVIATIONS;
        return sd * sd;
    }

    private static PanelForecast.@Nullable Row row(Map<NodeKey, List<PanelForecast.Row>> rows, NodeKey node, int h) {
        List<PanelForecast.Row> years = rows.get(node);
        return years == null ? null : years.get(h);
    }
}
