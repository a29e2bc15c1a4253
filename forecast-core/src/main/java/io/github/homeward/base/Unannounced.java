package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.AnnouncementLead;
import io.github.homeward.programme.Programme;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/**
 * Volume of programmes that nobody has announced yet, by maker and origin.
 *
 * <p>How much: announcements are trusted for as far as they reach; beyond, no change: what all that is announced
 * falls short of the larger of the last total and the forecast of the running year. No less than half of what came
 * unannounced in the past ({@link Newcomers}): some does however much is announced. What goes home to the destination
 * leaves the gap.
 *
 * <p>Whose: makers by how far what is announced of each falls short of its last year, and by what it sold then, in
 * equal parts; a maker's volume at its own origins by their volume. A maker without an origin has it at a new one.
 */
public final class Unannounced {

    /** The least share of the usual unannounced volume; stated: half as many come in a middling year as in the mean. */
    private static final double LEAST = 0.5;

    /**
     * Share of what a planner adds or takes away that comes from, or falls to, launches not announced yet. What is
     * announced in public fills the gap wholly, since no change already holds that some launches come; a planner's
     * decision is beyond what was to be expected. Stated.
     */
    public static final double DISPLACED = 0.5;

    private final Panel panel;
    private final AnnouncementLead lead;
    private final Newcomers newcomers;

    Unannounced(Panel panel, AnnouncementLead lead, Newcomers newcomers) {
        this.panel = panel;
        this.lead = lead;
        this.newcomers = newcomers;
    }

    /**
     * Works out what comes on top.
     *
     * @param announced vehicles by horizon, of every bottom node
     * @param told the same without what a planner says of programmes
     * @return vehicles by horizon of each maker's unannounced programmes at each origin
     */
    Map<NodeKey, double[]> of(Map<NodeKey, double[]> announced, Map<NodeKey, double[]> told, int horizon) {
        Map<NodeKey, double[]> refills = new TreeMap<>();
        Map<String, Double> home = repatriated();
        double anchor = last(NodeKey.TOTAL) - sum(home);
        for (int h = 0; h < horizon; h++) {
            anchor = Math.max(anchor, sum(told, h) - goingHome(told, h));
            Map<String, Double> weights = weights(announced, home, h);
            double all = sum(weights);
            LocalDate middle = LocalDate.of(panel.lastYear() + 1 + h, Month.JULY, 1);
            double known = sum(told, h) + DISPLACED * (sum(announced, h) - sum(told, h));
            double gap = Math.max(LEAST * newcomers.share(h) * anchor, anchor - known);
            double missing = lead.unannounced(panel.cutoff(), middle) * Math.max(0, gap);
            for (Map.Entry<String, Double> maker : weights.entrySet()) {
                if (missing > 0 && maker.getValue() > 0) {
                    share(refills, announced, maker.getKey(), missing * maker.getValue() / all, h, horizon);
                }
            }
        }
        return refills;
    }

    /** Shares a maker's volume out among its origins. */
    private void share(
            Map<NodeKey, double[]> refills,
            Map<NodeKey, double[]> announced,
            String maker,
            double volume,
            int h,
            int horizon) {
        Map<String, Double> own = new TreeMap<>();
        announced.forEach((node, volumes) -> {
            if (node.maker().equals(maker) && !node.origin().equals(NodeKey.UNATTRIBUTED)) {
                own.merge(node.origin(), volumes[h] + last(node), Double::sum);
            }
        });
        add(refills, maker, sum(own) > 0 ? own : Map.of(NodeKey.NEW_ORIGIN, 1.0), volume, h, horizon);
    }

    private static void add(
            Map<NodeKey, double[]> refills,
            String maker,
            Map<String, Double> origins,
            double volume,
            int h,
            int horizon) {
        double all = sum(origins);
        origins.forEach((origin, weight) -> {
            if (volume > 0 && weight > 0) {
                NodeKey node = NodeKey.ofUnannounced(origin, maker);
                refills.computeIfAbsent(node, key -> new double[horizon])[h] += volume * weight / all;
            }
        });
    }

    /** What is still to be sold in the first year of cars that move to the destination. */
    private double goingHome(Map<NodeKey, double[]> announced, int h) {
        double sum = 0;
        for (Programme programme : panel.programmes()) {
            double[] volumes = announced.get(programme.node());
            sum += volumes != null && programme.repatriated(panel.programmes()) ? volumes[h] : 0;
        }
        return sum;
    }

    /** What makers sold last year of cars that move to the destination. */
    private Map<String, Double> repatriated() {
        Map<String, Double> home = new TreeMap<>();
        for (Programme programme : panel.programmes()) {
            if (programme.repatriated(panel.programmes())) {
                home.merge(programme.maker(), last(programme.node()), Double::sum);
            }
        }
        return home;
    }

    /** How far each maker falls short of its last year, and that year. */
    private Map<String, Double> weights(Map<NodeKey, double[]> announced, Map<String, Double> home, int h) {
        Map<String, Double> stays = new TreeMap<>();
        for (NodeKey node : panel.nodes()) {
            if (node.level() == NodeKey.Level.MAKER && !node.maker().equals(NodeKey.UNATTRIBUTED)) {
                stays.put(node.maker(), Math.max(0, last(node) - home.getOrDefault(node.maker(), 0.0)));
            }
        }
        Map<String, Double> shortfalls = new TreeMap<>(stays);
        announced.forEach((node, volumes) ->
                shortfalls.computeIfPresent(node.maker(), (maker, shortfall) -> shortfall - volumes[h]));
        stays.replaceAll((maker, volume) -> volume + Math.max(0, shortfalls.getOrDefault(maker, 0.0)));
        return stays;
    }

    private static double sum(Map<?, Double> volumes) {
        return volumes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double sum(Map<NodeKey, double[]> announced, int h) {
        double sum = 0;
        for (double[] volumes : announced.values()) {
            sum += volumes[h];
        }
        return sum;
    }

    private double last(NodeKey node) {
        return panel.cell(node, panel.lastYear()).map(Cell::value).orElse(0.0);
    }
}
