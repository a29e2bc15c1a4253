package io.github.homeward.base;

import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.yearly.combine.EnsembleReport;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What history and plans say of the years ahead, before drivers.
 *
 * @param lastYear last year with a published total; horizon 1 is the year after
 * @param hierarchy the nodes that sell, or may
 * @param volumes by horizon and bottom node, vehicles per year
 * @param floors what is known already of the years ahead, of the same shape
 * @param sds standard deviation of the volumes for reasons of each node's own, of the same shape
 * @param report how the ensemble made its part
 * @param programmes how the forecasts of programmes came about, before anything else moved them
 */
public record BaseForecast(
        int lastYear,
        Hierarchy hierarchy,
        double[][] volumes,
        double[][] floors,
        double[][] sds,
        EnsembleReport report,
        ProgrammeForecasts programmes) {

    /** A node without a programme misses by this share of its volume for reasons of its own; an assumption. */
    static final double OWN_SD = 0.5;

    private static final int MONTHS = 12;

    /**
     * From what each bottom node sells, never below what is counted already.
     *
     * @param bottom vehicles by horizon
     */
    static BaseForecast of(
            Panel panel,
            Map<NodeKey, double[]> bottom,
            int horizon,
            EnsembleReport report,
            ProgrammeForecasts programmes) {
        Hierarchy hierarchy = Hierarchy.over(bottom.keySet());
        double[][] volumes = new double[horizon][hierarchy.bottom().size()];
        double[][] floors = new double[horizon][hierarchy.bottom().size()];
        double[][] sds = new double[horizon][hierarchy.bottom().size()];
        for (int i = 0; i < hierarchy.bottom().size(); i++) {
            NodeKey node = hierarchy.bottom().get(i);
            double[] sold = bottom.getOrDefault(node, new double[horizon]);
            for (int h = 0; h < horizon; h++) {
                floors[h][i] = counted(panel, node, panel.lastYear() + 1 + h);
                volumes[h][i] = Math.max(floors[h][i], sold[h]);
                sds[h][i] = node.unannounced() ? Newcomers.sd(volumes[h][i]) : OWN_SD * volumes[h][i];
            }
        }
        for (Outlook outlook : programmes.outlooks()) {
            int node = hierarchy.bottom().indexOf(outlook.programme().node());
            for (int h = 0; h < horizon && node >= 0; h++) {
                sds[h][node] = outlook.years().get(h).sd();
            }
        }
        return new BaseForecast(panel.lastYear(), hierarchy, volumes, floors, sds, report, programmes);
    }

    /** What is counted already of a year. */
    public static double counted(Panel panel, NodeKey node, int year) {
        double known = 0;
        for (int month = 1; month <= MONTHS; month++) {
            known += panel.month(node, YearMonth.of(year, month));
        }
        return known;
    }

    public int horizon() {
        return volumes.length;
    }

    /**
     * The same with every bottom node's volume multiplied by a factor, within what is known already and what supply
     * allows.
     */
    public BaseForecast times(Factor factor) {
        double[][] caps = caps();
        double[][] changed = new double[volumes.length][];
        double[][] spread = new double[volumes.length][];
        for (int h = 0; h < changed.length; h++) {
            changed[h] = new double[volumes[h].length];
            spread[h] = new double[volumes[h].length];
            for (int node = 0; node < changed[h].length; node++) {
                changed[h][node] =
                        Math.min(caps[h][node], Math.max(floors[h][node], volumes[h][node] * factor.of(node, h)));
                spread[h][node] = volumes[h][node] > 0 ? sds[h][node] * changed[h][node] / volumes[h][node] : 0;
            }
        }
        return new BaseForecast(lastYear, hierarchy, changed, floors, spread, report, programmes);
    }

    /** The first years alone. */
    public BaseForecast first(int horizon) {
        return new BaseForecast(
                lastYear,
                hierarchy,
                Arrays.copyOf(volumes, horizon),
                Arrays.copyOf(floors, horizon),
                Arrays.copyOf(sds, horizon),
                report,
                programmes.first(horizon));
    }

    /** The same with other volumes. */
    public BaseForecast with(double[][] other) {
        return new BaseForecast(lastYear, hierarchy, other, floors, sds, report, programmes);
    }

    /**
     * The most that supply allows, by horizon and bottom node; infinite where nothing binds, never below what is
     * known.
     */
    private double[][] caps() {
        double[][] caps = new double[volumes.length][hierarchy.bottom().size()];
        for (double[] year : caps) {
            Arrays.fill(year, Double.POSITIVE_INFINITY);
        }
        for (Outlook outlook : programmes.outlooks()) {
            int node = hierarchy.bottom().indexOf(outlook.programme().node());
            for (int h = 0; h < caps.length && node >= 0; h++) {
                caps[h][node] = Math.max(outlook.years().get(h).most(), floors[h][node]);
            }
        }
        return caps;
    }

    public double total(int horizonIndex) {
        return Arrays.stream(volumes[horizonIndex]).sum();
    }

    /** Volumes by year ahead of every programme, by its id. */
    public Map<String, double[]> byProgramme() {
        Map<String, double[]> programmes = new TreeMap<>();
        for (int i = 0; i < hierarchy.bottom().size(); i++) {
            int node = i;
            NodeKey key = hierarchy.bottom().get(i);
            if (key.level() == NodeKey.Level.PROGRAMME && !key.unannounced()) {
                programmes.put(
                        key.programme(),
                        Arrays.stream(volumes).mapToDouble(year -> year[node]).toArray());
            }
        }
        return programmes;
    }

    /** A factor on volume by bottom node and horizon (from 0). */
    @FunctionalInterface
    public interface Factor {
        double of(int node, int horizonIndex);
    }
}
