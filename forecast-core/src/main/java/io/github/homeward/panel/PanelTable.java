package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Monthly volumes of all nodes, as running sums so that any span costs two look-ups. */
final class PanelTable {

    private final List<Strand> strands;
    private final int first;
    private final int last;
    private final List<NodeKey> nodes;
    private final Map<NodeKey, double[]> runningSums = new HashMap<>();
    private final Map<NodeKey, int[]> spans = new HashMap<>();
    private final Map<NodeKey, BitSet> onSale = new HashMap<>();
    private final Map<NodeKey, Vehicle> vehicles = new HashMap<>();
    private final Map<Integer, Map<NodeKey, Quality>> qualities = new ConcurrentHashMap<>();

    PanelTable(List<Strand> strands, int first, int last, double[] months) {
        this.strands = strands;
        this.first = first;
        this.last = last;
        for (Strand strand : strands) {
            if (strand.programme() != null) {
                vehicles.put(strand.node(), strand.vehicle());
            }
            for (NodeKey node : upwards(strand.node())) {
                double[] sums = runningSums.computeIfAbsent(node, key -> new double[last - first + 2]);
                for (int month = strand.first(); month <= strand.last(); month++) {
                    sums[month - first + 1] += months[strand.at(month)];
                }
                int[] span = spans.computeIfAbsent(node, key -> new int[] {strand.first(), strand.last()});
                span[0] = Math.min(span[0], strand.first());
                span[1] = Math.max(span[1], strand.last());
                onSale.computeIfAbsent(node, key -> new BitSet())
                        .set(strand.first() / Months.PER_YEAR, strand.last() / Months.PER_YEAR + 1);
            }
        }
        for (double[] sums : runningSums.values()) {
            for (int i = 1; i < sums.length; i++) {
                sums[i] += sums[i - 1];
            }
        }
        this.nodes = spans.keySet().stream().sorted().toList();
    }

    /** A bottom node and all that sum over it. */
    static List<NodeKey> upwards(NodeKey bottom) {
        List<NodeKey> nodes = new ArrayList<>(List.of(
                NodeKey.TOTAL,
                NodeKey.ofOrigin(bottom.origin()),
                NodeKey.ofMaker(bottom.maker()),
                NodeKey.ofOriginMaker(bottom.origin(), bottom.maker())));
        if (bottom.level() == NodeKey.Level.PROGRAMME) {
            nodes.add(bottom);
        }
        return nodes;
    }

    int firstMonth() {
        return first;
    }

    int lastMonth() {
        return last;
    }

    List<NodeKey> nodes() {
        return nodes;
    }

    /** Whether the year lies between the first and the last in which some part of the node could be on sale. */
    boolean has(NodeKey node, int year) {
        int[] span = spans.get(node);
        return span != null && span[0] < Months.january(year + 1) && span[1] >= Months.january(year);
    }

    /** Volume from a month up to, not including, another; months outside the panel count nothing. */
    double volume(NodeKey node, int from, int until) {
        double[] sums = runningSums.get(node);
        if (sums == null) {
            return 0;
        }
        int begin = Math.max(0, Math.min(sums.length - 1, from - first));
        int end = Math.max(begin, Math.min(sums.length - 1, until - first));
        return Math.max(0, sums[end] - sums[begin]);
    }

    /**
     * Quality of each node with a cell in the year; one with nothing on sale is zero by what is known of programmes.
     */
    Map<NodeKey, Quality> qualities(int year, List<Observation> observations) {
        return qualities.computeIfAbsent(year, key -> {
            Map<NodeKey, Quality> found = new QualityRules(year, observations, vehicles)
                    .of(nodes.stream().filter(node -> sold(node, year)).toList());
            for (NodeKey node : nodes) {
                if (has(node, year) && !sold(node, year)) {
                    found.put(node, Quality.DERIVED);
                }
            }
            return found;
        });
    }

    private boolean sold(NodeKey node, int year) {
        BitSet years = onSale.get(node);
        return years != null && years.get(year);
    }

    /** The same layout with other volumes. */
    PanelTable with(double[] months) {
        return new PanelTable(strands, first, last, months);
    }
}
