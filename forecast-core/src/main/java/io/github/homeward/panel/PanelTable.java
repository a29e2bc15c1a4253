package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<NodeKey> mixed;
    private final double[] months;
    private final Map<Integer, Map<NodeKey, Quality>> qualities = new ConcurrentHashMap<>();

    PanelTable(List<Strand> strands, int first, int last, double[] months) {
        this(strands, first, last, months, Set.of());
    }

    private PanelTable(List<Strand> strands, int first, int last, double[] months, Set<NodeKey> mixed) {
        this.strands = strands;
        this.first = first;
        this.last = last;
        this.months = months;
        this.mixed = mixed;
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
                        .set(strand.first() - first, strand.last() + 1 - first);
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

    /**
     * Whether the year lies between the first and the last in which some part of the node could be on sale.
     *
     * @param begin first month of the year
     */
    boolean has(NodeKey node, int begin) {
        int[] span = spans.get(node);
        return span != null && span[0] < begin + Months.PER_YEAR && span[1] >= begin;
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
     *
     * @param begin first month of the year
     */
    Map<NodeKey, Quality> qualities(int begin, List<Observation> observations) {
        return qualities.computeIfAbsent(begin, key -> {
            Map<NodeKey, Quality> found = QualityRules.ofYear(begin, observations, vehicles, mixed)
                    .of(nodes.stream().filter(node -> sold(node, begin)).toList());
            for (NodeKey node : nodes) {
                if (has(node, begin) && !sold(node, begin)) {
                    found.put(node, Quality.DERIVED);
                }
            }
            return found;
        });
    }

    /** Quality of a month of a node. */
    Quality quality(NodeKey node, int month, List<Observation> observations) {
        return QualityRules.ofAll(observations, vehicles, mixed).ofMonth(node, month);
    }

    private boolean sold(NodeKey node, int begin) {
        BitSet sold = onSale.get(node);
        int next = sold == null || begin + Months.PER_YEAR <= first ? -1 : sold.nextSetBit(Math.max(0, begin - first));
        return next >= 0 && next < begin + Months.PER_YEAR - first;
    }

    /** The same layout with other volumes. */
    PanelTable with(double[] others) {
        return new PanelTable(strands, first, last, others, mixed);
    }

    /** One kind of vehicle alone. */
    PanelTable only(Vehicle vehicle) {
        Set<NodeKey> both = new HashSet<>();
        List<Strand> kept = new ArrayList<>();
        for (Strand strand : strands) {
            if (strand.vehicle() == vehicle) {
                kept.add(strand);
            } else {
                both.addAll(upwards(strand.node()));
            }
        }
        PanelTable table = new PanelTable(List.copyOf(kept), first, last, months, both);
        table.nodes().forEach(node -> table.vehicles.put(node, vehicle));
        return table;
    }
}
