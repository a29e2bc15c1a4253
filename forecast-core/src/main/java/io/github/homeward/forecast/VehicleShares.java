package io.github.homeward.forecast;

import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.Vehicle;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of each bottom node is cars and what trucks. A programme is the one or the other. Of what nobody has announced
 * or attributed, trucks have the share that they had of the maker's volume over the last years; where the maker sold
 * nothing, their share of the total.
 */
final class VehicleShares {

    /** Years that shares are taken from; an assumption. */
    static final int YEARS = 5;

    private final Panel panel;
    private final Panel only;
    private final Vehicle vehicle;
    private final Map<String, Programme> programmes;

    VehicleShares(Panel panel, Vehicle vehicle) {
        this.panel = panel;
        this.only = panel.only(vehicle);
        this.vehicle = vehicle;
        this.programmes = panel.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
    }

    /** The paths of this kind of vehicle alone, over the nodes that it can come from. */
    CoherentPaths of(CoherentPaths all) {
        List<NodeKey> bottom = all.hierarchy().bottom();
        double[] shares = bottom.stream().mapToDouble(this::of).toArray();
        int[] kept =
                IntStream.range(0, shares.length).filter(i -> shares[i] > 0).toArray();
        Hierarchy hierarchy =
                Hierarchy.over(Arrays.stream(kept).mapToObj(bottom::get).toList());
        double[][][] values = new double[all.count()][][];
        for (int path = 0; path < values.length; path++) {
            double[][] years = all.values()[path];
            values[path] = new double[years.length][kept.length];
            for (int h = 0; h < years.length; h++) {
                for (int i = 0; i < kept.length; i++) {
                    values[path][h][i] = years[h][kept[i]] * shares[kept[i]];
                }
            }
        }
        return new CoherentPaths(hierarchy, values);
    }

    /** Share of a bottom node, 0 to 1. */
    double of(NodeKey node) {
        Programme programme = programmes.get(node.programme());
        if (programme != null) {
            return programme.vehicle() == vehicle ? 1 : 0;
        }
        NodeKey maker = NodeKey.ofMaker(node.maker());
        return volume(panel, maker) > 0 ? share(maker) : share(NodeKey.TOTAL);
    }

    private double share(NodeKey node) {
        double all = volume(panel, node);
        return all > 0 ? Math.min(1, volume(only, node) / all) : 0;
    }

    private static double volume(Panel panel, NodeKey node) {
        double volume = 0;
        YearMonth first = YearMonth.of(panel.lastYear() - YEARS + 1, 1);
        for (YearMonth month = first; month.getYear() <= panel.lastYear(); month = month.plusMonths(1)) {
            volume += panel.month(node, month);
        }
        return volume;
    }
}
