package io.github.homeward.own;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.math.Once;
import io.github.homeward.math.Quantiles;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.PartialYear;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.Range.Support;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A coherent forecast of a panel of nodes from history alone, from which every other is made by factors on the bottom
 * nodes.
 *
 * @param panel what it was made from
 * @param learned the series forecast side by side: nodes and sums
 * @param run their forecast, each by itself
 * @param alone its rows by node
 * @param points by year ahead and bottom node, reconciled
 * @param floors by bottom node, what is counted of the first year ahead
 * @param partial that year if anything is; null otherwise
 * @param futures whole futures, drawn when they are asked for
 */
record NodeForecast(
        NodePanel panel,
        SeriesPanel learned,
        PanelForecaster.Run run,
        Map<NodeKey, List<PanelForecast.Row>> alone,
        double[][] points,
        double[] floors,
        @Nullable PartialYear partial,
        Once<CoherentPaths> futures) {

    /** A vehicle's millionth is what sums leave of zero. */
    private static final double LEAST = 1e-6;

    /** By which each bottom node is multiplied. */
    interface Factor {

        Factor ONE = (h, bottom) -> 1;

        /** Of a year ahead, from 0, and a position among the bottom nodes. */
        double of(int h, int bottom);
    }

    /** A forecast into which what is counted of the first year ahead still has to come. */
    static NodeForecast of(
            NodePanel panel,
            SeriesPanel learned,
            PanelForecaster.Run run,
            Map<NodeKey, List<PanelForecast.Row>> alone,
            double[][] points,
            Supplier<CoherentPaths> futures,
            @Nullable PartialYear partial) {
        double[] floors = new double[panel.hierarchy().bottom().size()];
        if (partial == null) {
            return new NodeForecast(panel, learned, run, alone, points, floors, null, new Once<>(futures));
        }
        Arrays.setAll(
                floors, i -> partial.soFar(panel.hierarchy().bottom().get(i).id()));
        double[][] counted = points.clone();
        counted[0] = whole(points[0], floors, partial);
        return new NodeForecast(panel, learned, run, alone, counted, floors, partial, new Once<>(() -> {
            CoherentPaths paths = futures.get();
            for (double[][] path : paths.values()) {
                path[0] = whole(path[0], floors, partial);
            }
            return paths;
        }));
    }

    private static double[] whole(double[] values, double[] floors, PartialYear partial) {
        double[] whole = new double[values.length];
        Arrays.setAll(whole, i -> floors[i] > 0 ? partial.whole(floors[i], values[i]) : values[i]);
        return whole;
    }

    /** The same for the first years only. */
    NodeForecast first(int years) {
        return new NodeForecast(panel, learned, run, alone, Arrays.copyOf(points, years), floors, partial, futures);
    }

    /** A bottom node's volume when a factor comes to what is not counted yet. */
    double times(int h, int bottom, double volume, double factor) {
        double floor = h == 0 ? Math.min(floors[bottom], volume) : 0;
        return floor + (volume - floor) * factor;
    }

    /** Years ahead. */
    int horizon() {
        return points.length;
    }

    Hierarchy hierarchy() {
        return panel.hierarchy();
    }

    /** The bottom nodes that sell, as rows of a panel of series. */
    PanelForecast bottom() {
        List<PanelForecast.Row> rows = new ArrayList<>();
        for (int i = 0; i < hierarchy().bottom().size(); i++) {
            List<PanelForecast.Row> years =
                    alone.getOrDefault(hierarchy().bottom().get(i), List.of());
            for (int h = 0; h < Math.min(years.size(), horizon()); h++) {
                PanelForecast.Row row = years.get(h);
                rows.add(new PanelForecast.Row(
                        row.series(),
                        row.year(),
                        row.horizon(),
                        row.lastYear(),
                        row.lastActual(),
                        points[h][i],
                        row.range50(),
                        row.range80(),
                        row.range95(),
                        row.flags()));
            }
        }
        return new PanelForecast(rows, run.forecast().models(), run.forecast().notes());
    }

    /** Every node and year, level by level, when the bottom nodes are multiplied by factors. */
    List<ForecastRow> rows(Factor factor) {
        int bottoms = hierarchy().bottom().size();
        double[][] factors = new double[horizon()][bottoms];
        double[][] moved = new double[horizon()][bottoms];
        for (int h = 0; h < horizon(); h++) {
            for (int i = 0; i < bottoms; i++) {
                factors[h][i] = factor.of(h, i);
                moved[h][i] = times(h, i, points[h][i], factors[h][i]);
            }
        }
        List<ForecastRow> rows = new ArrayList<>();
        for (int node = 0; node < hierarchy().nodes().size(); node++) {
            for (int h = 0; h < horizon(); h++) {
                rows.add(row(node, h, hierarchy().sum(node, moved[h]), factors[h]));
            }
        }
        return rows;
    }

    private ForecastRow row(int index, int h, double point, double[] factors) {
        NodeKey node = hierarchy().nodes().get(index);
        List<PanelForecast.Row> parts = parts(index, h);
        CoherentPaths paths = futures.get();
        double[] sums = new double[paths.count()];
        int[] positions = hierarchy().parts(index);
        for (int path = 0; path < sums.length; path++) {
            for (int part : positions) {
                sums[path] += times(h, part, paths.values()[path][h][part], factors[part]);
            }
        }
        Arrays.sort(sums);
        List<Range> ranges = new ArrayList<>();
        for (int level = 0; level < UnitForecast.LEVELS.size(); level++) {
            int at = level;
            List<Support> supports =
                    parts.stream().map(part -> part.ranges().get(at).support()).toList();
            ranges.add(range(sums, UnitForecast.LEVELS.get(level), point, supports));
        }
        int lastYear = panel.lastYear();
        double last = panel.value(node, lastYear);
        return new ForecastRow(
                node,
                NodeKey.ALL,
                lastYear + 1 + h,
                h + 1,
                lastYear,
                last,
                point,
                ranges.get(0),
                ranges.get(1),
                ranges.get(2),
                last,
                flags(parts, ranges));
    }

    /** What is forecast of the parts that sell. */
    private List<PanelForecast.Row> parts(int index, int h) {
        List<PanelForecast.Row> parts = new ArrayList<>();
        for (int part : hierarchy().parts(index)) {
            List<PanelForecast.Row> years = alone.get(hierarchy().bottom().get(part));
            if (years != null) {
                parts.add(years.get(h));
            }
        }
        return parts;
    }

    /** A range is as well supported as the worst of its parts. */
    private static Range range(double[] ascending, double level, double point, List<Support> parts) {
        if (parts.isEmpty() || parts.contains(Support.REFUSED)) {
            return Range.REFUSED;
        }
        double tail = (1 - level) / 2;
        double lower = Quantiles.of(ascending, tail);
        double upper = Quantiles.of(ascending, 1 - tail);
        return new Range(
                Math.min(lower < LEAST ? 0 : lower, point),
                Math.max(upper, point),
                parts.contains(Support.PRIOR) ? Support.PRIOR : Support.OWN);
    }

    private static List<Flag> flags(List<PanelForecast.Row> parts, List<Range> ranges) {
        List<Flag> flags = new ArrayList<>();
        if (parts.isEmpty()) {
            flags.add(Flag.ENDED);
        } else if (parts.stream().allMatch(part -> part.flags().contains(Flag.SHORT_HISTORY))) {
            flags.add(Flag.SHORT_HISTORY);
        }
        if (ranges.stream().anyMatch(range -> range.support() == Support.PRIOR)) {
            flags.add(Flag.PRIOR_INTERVAL);
        }
        if (ranges.stream().anyMatch(Range::refused)) {
            flags.add(Flag.LEVEL_REFUSED);
        }
        return flags;
    }
}
