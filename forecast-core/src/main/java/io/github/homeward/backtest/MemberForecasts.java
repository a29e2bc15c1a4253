package io.github.homeward.backtest;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.PastErrors;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.series.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the members of the ensemble say of each node at a cutoff, from the node's own series as its panel knew it. Where
 * it knew none, all of them say what naive says.
 */
final class MemberForecasts {

    private final Panel panel;
    private final int horizon;
    private final EnsembleForecast ensemble;
    private final Map<String, Integer> positions = new HashMap<>();

    MemberForecasts(Panel panel, int horizon, Ensemble ensemble) {
        this.panel = panel;
        this.horizon = horizon;
        List<Series> series = new ArrayList<>();
        for (NodeKey node : panel.nodes()) {
            panel.series(node).ifPresent(known -> {
                positions.put(node.id(), series.size());
                series.add(known);
            });
        }
        this.ensemble = ensemble.forecast(series, horizon);
    }

    Panel panel() {
        return panel;
    }

    /** Whether the member was trained at this cutoff. */
    boolean has(String member) {
        return ensemble.members().contains(member);
    }

    /** Nodes of a level that had a cell in the last year. */
    Set<NodeKey> nodes(NodeKey.Level level) {
        Set<NodeKey> nodes = new TreeSet<>();
        for (NodeKey node : panel.nodes()) {
            if (node.level() == level && panel.cell(node, panel.lastYear()).isPresent()) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** The last value, as a forecast shows it; 0 where there was none. */
    double naive(NodeKey node) {
        return panel.cell(node, panel.lastYear()).map(Cell::printed).orElse(0.0);
    }

    /** A member's forecast of a node, one value a year ahead. */
    double[] forecast(String member, NodeKey node) {
        Integer position = positions.get(node.id());
        if (position == null || member.equals(BacktestSettings.NAIVE)) {
            double[] naive = new double[horizon];
            Arrays.fill(naive, naive(node));
            return naive;
        }
        return ensemble.series().get(position).members()[ensemble.indexOf(member)];
    }

    /** The unit of a node's errors: it must not depend on the member, or members could not be compared. */
    double scale(NodeKey node) {
        return PastErrors.scale(panel, node, naive(node));
    }

    /** What is known well enough of the years ahead of this cutoff to be compared with; NaN for the others. */
    double[] actual(NodeKey node, Panel truth) {
        return IntStream.rangeClosed(1, horizon)
                .mapToDouble(h -> {
                    Optional<Cell> cell = truth.cell(node, panel.lastYear() + h);
                    return cell.isPresent() && cell.get().known() ? cell.get().printed() : Double.NaN;
                })
                .toArray();
    }

    /** All that a panel holds of the years ahead of this cutoff, inferred or not: nothing came where it has no cell. */
    double[] anything(NodeKey node, Panel truth) {
        return IntStream.rangeClosed(1, horizon)
                .mapToDouble(h -> panel.lastYear() + h > truth.lastYear()
                        ? Double.NaN
                        : truth.cell(node, panel.lastYear() + h)
                                .map(Cell::printed)
                                .orElse(0.0))
                .toArray();
    }

    /**
     * The errors of every member at earlier cutoffs, pooled over the nodes of a level, as far as a later panel can
     * tell.
     *
     * @param earlier the earlier cutoffs
     * @param known the later panel
     * @param prior errors on synthetic series by member
     */
    static Map<String, ResidualBank> errors(
            List<MemberForecasts> earlier,
            NodeKey.Level level,
            Panel known,
            List<String> members,
            Map<String, double[][]> prior,
            int horizon) {
        Map<String, List<List<Double>>> pools = new TreeMap<>();
        for (String member : members) {
            pools.put(
                    member,
                    IntStream.range(0, horizon)
                            .mapToObj(h -> (List<Double>) new ArrayList<Double>())
                            .toList());
        }
        for (MemberForecasts then : earlier) {
            for (NodeKey node : then.nodes(level)) {
                then.addErrors(node, known, pools);
            }
        }
        Map<String, ResidualBank> banks = new TreeMap<>();
        pools.forEach((member, pool) -> banks.put(
                member,
                ResidualBank.of(
                        pool.stream()
                                .map(errors -> errors.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                                .toArray(double[][]::new),
                        prior.getOrDefault(member, new double[horizon][0]))));
        return banks;
    }

    private void addErrors(NodeKey node, Panel known, Map<String, List<List<Double>>> pools) {
        double[] actual = actual(node, known);
        if (Arrays.stream(actual).allMatch(Double::isNaN)) {
            return;
        }
        double scale = scale(node);
        pools.forEach((member, pool) -> {
            if (has(member)) {
                double[] said = forecast(member, node);
                for (int h = 0; h < horizon; h++) {
                    if (!Double.isNaN(actual[h])) {
                        pool.get(h).add((actual[h] - said[h]) / scale);
                    }
                }
            }
        });
    }
}
