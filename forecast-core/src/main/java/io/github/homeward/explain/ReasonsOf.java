package io.github.homeward.explain;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.driver.Response;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.vintage.Vintage;
import io.github.homeward.yearly.Flag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers what a forecast was made from, for whoever asks why it is what it is. */
public final class ReasonsOf {

    private final Vintage now;
    private final Response response;
    private final BaseForecast points;

    /**
     * The parts of a forecast.
     *
     * @param points after the response to drivers
     */
    public ReasonsOf(Vintage now, Response response, BaseForecast points) {
        this.now = now;
        this.response = response;
        this.points = points;
    }

    /**
     * The reasons.
     *
     * @param rows the forecast before overrides
     * @param judged the same rows after overrides
     */
    public Reasons reasons(List<ForecastRow> rows, List<ForecastRow> judged, Surroundings surroundings) {
        return new Reasons(
                now.panel().cutoff(),
                now.panel().lastYear(),
                outcomes(rows, judged),
                leaves(),
                response.columns(),
                surroundings);
    }

    /** The rows, and after them the nodes of the past that sell no more. */
    private List<Outcome> outcomes(List<ForecastRow> rows, List<ForecastRow> judged) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<NodeKey> told = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            ForecastRow row = rows.get(i);
            NodeKey node = row.node();
            told.add(node);
            outcomes.add(new Outcome(
                    node,
                    row.year(),
                    row.lastActual(),
                    row.forecast(),
                    judged.get(i).forecast(),
                    judged.get(i).range80().lower(),
                    judged.get(i).range80().upper(),
                    row.flags().contains(Flag.INFERRED),
                    row.flags().contains(Flag.COLD_START)));
        }
        Panel panel = now.panel();
        for (NodeKey node : panel.nodes()) {
            if (!told.contains(node)) {
                boolean inferred = panel.cell(node, panel.lastYear())
                        .filter(cell -> cell.value() > 0 && !cell.known())
                        .isPresent();
                for (int h = 1; h <= points.horizon(); h++) {
                    outcomes.add(new Outcome(node, panel.lastYear() + h, last(node), 0, 0, 0, 0, inferred, false));
                }
            }
        }
        return outcomes;
    }

    private List<Leaf> leaves() {
        Map<NodeKey, Outlook> outlooks = new HashMap<>();
        for (Outlook outlook : points.programmes().outlooks()) {
            outlooks.put(outlook.programme().node(), outlook);
        }
        List<NodeKey> bottom = points.hierarchy().bottom();
        Set<NodeKey> all = new TreeSet<>(bottom);
        for (NodeKey node : now.panel().nodes()) {
            boolean unattributed =
                    node.level() == NodeKey.Level.ORIGIN_MAKER && node.origin().equals(NodeKey.UNATTRIBUTED);
            if ((unattributed || node.level() == NodeKey.Level.PROGRAMME) && last(node) > 0) {
                all.add(node);
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        for (NodeKey node : all) {
            leaves.add(leaf(node, bottom.indexOf(node), outlooks.get(node)));
        }
        return leaves;
    }

    /** A leaf; position −1 stands for one that sells no more. */
    private Leaf leaf(NodeKey node, int position, @Nullable Outlook outlook) {
        int horizon = points.horizon();
        double[] before = new double[horizon];
        double[] after = new double[horizon];
        double[][] pushes = new double[horizon][response.coefficients().size()];
        for (int h = 0; h < horizon && position >= 0; h++) {
            before[h] = now.base().volumes()[h][position];
            after[h] = points.volumes()[h][position];
            pushes[h] = now.pushes(response, node, h);
        }
        double[] unannounced = points.programmes().refills().getOrDefault(node, new double[horizon]);
        return new Leaf(node, last(node), before, unannounced, after, pushes, outlook);
    }

    private double last(NodeKey node) {
        return now.panel().cell(node, now.panel().lastYear()).map(Cell::printed).orElse(0.0);
    }
}
