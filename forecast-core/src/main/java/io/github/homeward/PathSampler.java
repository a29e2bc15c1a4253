package io.github.homeward;

import io.github.homeward.hierarchy.CoherentPaths;
import io.github.homeward.hierarchy.Hierarchy;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.hierarchy.Reconciliation;
import io.github.homeward.hierarchy.Reconciliation.Target;
import io.github.homeward.interval.JointErrors;
import io.github.homeward.panel.Panel;
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
 */
final class PathSampler {

    private final Panel panel;
    private final BaseForecast forecast;
    private final JointErrors errors;
    private final Hierarchy hierarchy;
    private final List<NodeKey> makers;
    private final int[][] parts;

    PathSampler(Panel panel, BaseForecast forecast, JointErrors errors) {
        this.panel = panel;
        this.forecast = forecast;
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
    CoherentPaths draw(int count, long seed) {
        for (int h = 0; h < forecast.horizon(); h++) {
            if (errors.isEmpty(h)) {
                return new CoherentPaths(hierarchy, new double[0][][]);
            }
        }
        Year[] years = new Year[forecast.horizon()];
        Arrays.setAll(years, Year::new);
        double[][][] values = new double[count][years.length][];
        for (int i = 0; i < count; i++) {
            JointErrors.Path path = errors.path(i, count, seed);
            double[] total = path.total();
            double[][] byMaker = makers.stream()
                    .map(maker -> maker.maker().equals(NodeKey.UNATTRIBUTED)
                            ? new double[years.length]
                            : path.group(maker.maker()))
                    .toArray(double[][]::new);
            double[][] byPart = hierarchy.bottom().stream()
                    .map(node -> path.single(node.id()))
                    .toArray(double[][]::new);
            for (int h = 0; h < years.length; h++) {
                values[i][h] = years[h].draw(total, byMaker, byPart);
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    /** One year ahead. */
    private final class Year {
        private final int h;
        private final double[] volumes;
        private final double[] scales;
        private final double[] makerVolumes;
        private final double[] makerScales;
        private final double totalScale;
        private final Reconciliation acrossMakers;
        private final Reconciliation withinMakers;
        private final int[] all;

        Year(int h) {
            this.h = h;
            this.volumes = forecast.volumes()[h];
            double[] floors = forecast.floors()[h];
            double[] caps = forecast.caps()[h];
            this.scales = new double[volumes.length];
            Arrays.setAll(
                    scales, i -> PastErrors.scale(panel, hierarchy.bottom().get(i), volumes[i]));
            this.withinMakers = new Reconciliation(squares(scales), floors, caps);
            this.makerVolumes = sums(volumes);
            this.makerScales = new double[parts.length];
            Arrays.setAll(makerScales, m -> PastErrors.scale(panel, makers.get(m), makerVolumes[m]));
            this.acrossMakers = new Reconciliation(squares(makerScales), sums(floors), sums(caps));
            this.totalScale = PastErrors.scale(panel, NodeKey.TOTAL, forecast.total(h));
            this.all = IntStream.range(0, parts.length).toArray();
        }

        double[] draw(double[] totalErrors, double[][] byMaker, double[][] byPart) {
            double[] wishes = new double[parts.length];
            Arrays.setAll(wishes, m -> makerVolumes[m] + makerScales[m] * byMaker[m][h]);
            double total = forecast.total(h) + totalScale * totalErrors[h];
            double[] sums = acrossMakers.nearest(wishes, List.of(Target.exact(all, total)));
            double[] wish = new double[volumes.length];
            Arrays.setAll(wish, i -> volumes[i] + scales[i] * byPart[i][h]);
            List<Target> targets = IntStream.range(0, sums.length)
                    .mapToObj(m -> Target.exact(parts[m], sums[m]))
                    .toList();
            return withinMakers.nearest(wish, targets);
        }

        private static double[] squares(double[] values) {
            return Arrays.stream(values).map(value -> value * value).toArray();
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
}
