package io.github.homeward.path;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.NodeBounds;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.Reconciliation;
import io.github.homeward.node.Reconciliation.Target;
import io.github.homeward.panel.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws coherent sample paths around a forecast, from the top down.
 *
 * <p>In each path the total is its forecast plus a past error of the total. The makers are their forecasts plus their errors of the same
 * cutoff, moved until they add up to the total; the parts of a maker get errors of their own and are moved until they add up to the
 * maker. What is off is shared by variance, the square of what each usually misses by. What no maker is known for has no error of its own:
 * it takes up what the makers leave open. Nothing leaves its floor and cap on the way.
 *
 * <p>A programme's own error is that of its outlook: its demand is lognormal. Other bottom nodes draw from the past errors of single nodes.
 */
public final class PathSampler {

    private final Panel panel;
    private final BaseForecast forecast;
    private final NodeBounds outlooks;
    private final JointErrors errors;
    private final Hierarchy hierarchy;
    private final List<NodeKey> makers;
    private final int[][] parts;

    /** One future's errors, by horizon or by node and horizon. */
    private record Drawn(double[] total, double[][] makers, double[][] single, double[] normal) {}

    public PathSampler(Panel panel, BaseForecast forecast, NodeBounds outlooks, JointErrors errors) {
        this.panel = panel;
        this.forecast = forecast;
        this.outlooks = outlooks;
        this.errors = errors;
        this.hierarchy = forecast.hierarchy();
        int[] indices = IntStream.range(0, hierarchy.nodes().size())
                .filter(i -> hierarchy.nodes().get(i).level() == NodeKey.Level.MAKER)
                .toArray();
        this.makers = Arrays.stream(indices).mapToObj(hierarchy.nodes()::get).toList();
        this.parts = Arrays.stream(indices).mapToObj(hierarchy::parts).toArray(int[][]::new);
    }

    /**
     * Draws.
     *
     * @param count number of paths
     * @param seed the same seed gives the same paths
     */
    public CoherentPaths draw(int count, long seed) {
        for (int h = 0; h < forecast.horizon(); h++) {
            if (errors.isEmpty(h)) {
                return new CoherentPaths(hierarchy, new double[0][][]);
            }
        }
        Year[] years = new Year[forecast.horizon()];
        Arrays.setAll(years, Year::new);
        double[][][] values = new double[count][years.length][];
        for (int i = 0; i < count; i++) {
            Drawn drawn = drawn(errors.path(i, count, seed));
            double[] left = outlooks.left().clone();
            for (int h = 0; h < years.length; h++) {
                values[i][h] = years[h].draw(drawn, left);
                for (int node = 0; node < left.length; node++) {
                    left[node] -= values[i][h][node];
                }
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    private Drawn drawn(JointErrors.Path path) {
        double[][] ofMakers = new double[makers.size()][];
        Arrays.setAll(ofMakers, m -> {
            String maker = makers.get(m).maker();
            return maker.equals(NodeKey.UNATTRIBUTED) ? new double[forecast.horizon()] : path.group(maker);
        });
        double[][] single = new double[hierarchy.bottom().size()][];
        double[] normal = new double[single.length];
        for (int i = 0; i < single.length; i++) {
            String id = hierarchy.bottom().get(i).id();
            if (Double.isNaN(outlooks.logSd()[0][i])) {
                single[i] = path.single(id);
            } else {
                normal[i] = path.normal(id);
            }
        }
        return new Drawn(path.total(), ofMakers, single, normal);
    }

    /** One year ahead. */
    private final class Year {
        private final int h;
        private final double[] volumes;
        private final double[] floors;
        private final double[] scales;
        private final double[] makerVolumes;
        private final double[] makerScales;
        private final double totalScale;
        private final int[] all;

        Year(int h) {
            this.h = h;
            this.volumes = forecast.volumes()[h];
            this.floors = forecast.floors()[h];
            this.scales = new double[volumes.length];
            Arrays.setAll(scales, this::scale);
            this.makerVolumes = sums(volumes);
            this.makerScales = new double[parts.length];
            Arrays.setAll(makerScales, m -> PastErrors.scale(panel, makers.get(m), makerVolumes[m]));
            this.totalScale = PastErrors.scale(panel, NodeKey.TOTAL, forecast.total(h));
            this.all = IntStream.range(0, parts.length).toArray();
        }

        /** What a bottom node usually misses by. */
        private double scale(int node) {
            double logSd = outlooks.logSd()[h][node];
            return Double.isNaN(logSd)
                    ? PastErrors.scale(panel, hierarchy.bottom().get(node), volumes[node])
                    : Math.max(PastErrors.ONE_VEHICLE, logSd * (volumes[node] - floors[node]));
        }

        /**
         * @param left what limited editions have left for this year and later ones
         */
        double[] draw(Drawn drawn, double[] left) {
            double[] caps = new double[left.length];
            Arrays.setAll(caps, i -> Math.max(floors[i], Math.min(outlooks.caps()[h][i], left[i])));
            double[] wishes = new double[parts.length];
            Arrays.setAll(wishes, m -> makerVolumes[m] + makerScales[m] * drawn.makers()[m][h]);
            double total = forecast.total(h) + totalScale * drawn.total()[h];
            double[] ofMakers = new Reconciliation(squares(makerScales), sums(floors), sums(caps))
                    .nearest(wishes, List.of(Target.exact(all, total)));
            double[] wish = new double[volumes.length];
            Arrays.setAll(wish, i -> wish(i, drawn));
            List<Target> targets = new ArrayList<>();
            for (int m = 0; m < parts.length; m++) {
                targets.add(Target.exact(parts[m], ofMakers[m]));
            }
            return new Reconciliation(squares(scales), floors, caps).nearest(wish, targets);
        }

        private double wish(int node, Drawn drawn) {
            double logSd = outlooks.logSd()[h][node];
            if (Double.isNaN(logSd)) {
                return volumes[node] + scales[node] * drawn.single()[node][h];
            }
            double open = outlooks.demand()[h][node] - floors[node];
            return floors[node] + open * Math.exp(logSd * drawn.normal()[node]);
        }

        private double[] sums(double[] values) {
            double[] sums = new double[parts.length];
            for (int m = 0; m < sums.length; m++) {
                for (int part : parts[m]) {
                    sums[m] += values[part];
                }
            }
            return sums;
        }
    }

    private static double[] squares(double[] values) {
        double[] squares = new double[values.length];
        Arrays.setAll(squares, i -> values[i] * values[i]);
        return squares;
    }
}
