package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.AnnouncementLead;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/**
 * Volume of programmes that nobody has announced yet. Where all that is announced falls short of the last total, announcements
 * are trusted for as far as they reach, and no change for the rest.
 *
 * <p>No change, and no model of the total's history: on this history none of them beats it, nor does a mean of it and them
 * (decision 0010). Who runs out refills: the volume is shared among makers by how far what is announced of each falls short of its last year.
 * Where the cars will be built is not known.
 */
final class Unannounced {

    private Unannounced() {}

    /**
     * Works out what comes on top.
     *
     * @param announced vehicles by horizon, of every bottom node
     * @return vehicles by horizon of {@code ??/maker}, for the makers that fall short
     */
    static Map<NodeKey, double[]> of(
            Panel panel, AnnouncementLead lead, Map<NodeKey, double[]> announced, int horizon) {
        Map<NodeKey, double[]> refills = new TreeMap<>();
        for (int h = 0; h < horizon; h++) {
            Map<String, Double> shortfalls = shortfalls(panel, announced, h);
            double all = shortfalls.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            LocalDate middle = LocalDate.of(panel.lastYear() + 1 + h, Month.JULY, 1);
            double missing = lead.unannounced(panel.cutoff(), middle)
                    * Math.max(0, last(panel, NodeKey.TOTAL) - sum(announced, h));
            for (Map.Entry<String, Double> maker : shortfalls.entrySet()) {
                if (missing > 0 && maker.getValue() > 0) {
                    NodeKey node = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, maker.getKey());
                    refills.computeIfAbsent(node, key -> new double[horizon])[h] = missing * maker.getValue() / all;
                }
            }
        }
        return refills;
    }

    /** How far each maker falls short of its last year. If the total does, at least one of them does. */
    private static Map<String, Double> shortfalls(Panel panel, Map<NodeKey, double[]> announced, int h) {
        Map<String, Double> shortfalls = new TreeMap<>();
        for (NodeKey node : panel.nodes()) {
            if (node.level() == NodeKey.Level.MAKER) {
                shortfalls.put(node.maker(), last(panel, node));
            }
        }
        announced.forEach((node, volumes) -> shortfalls.merge(node.maker(), -volumes[h], Double::sum));
        shortfalls.replaceAll((maker, shortfall) -> Math.max(0, shortfall));
        return shortfalls;
    }

    private static double sum(Map<NodeKey, double[]> announced, int h) {
        double sum = 0;
        for (double[] volumes : announced.values()) {
            sum += volumes[h];
        }
        return sum;
    }

    private static double last(Panel panel, NodeKey node) {
        return panel.cell(node, panel.lastYear()).map(Cell::value).orElse(0.0);
    }
}
