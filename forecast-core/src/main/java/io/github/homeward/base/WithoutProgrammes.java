package io.github.homeward.base;

import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.series.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The base forecast without programmes, to see what they are worth: the ensemble continues every bottom node with
 * history. Nothing announced enters (no launch, no end, no plan, no capacity), and nothing is refilled. What is
 * counted already of the years ahead is still a floor: that is evidence on volume, not a plan.
 */
public final class WithoutProgrammes {

    private final Ensemble ensemble;

    public WithoutProgrammes(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    public BaseForecast forecast(Panel panel, int horizon) {
        Map<NodeKey, Series> bottom = new TreeMap<>();
        for (NodeKey node : panel.nodes()) {
            if (isBottom(node)) {
                panel.series(node).ifPresent(series -> bottom.put(node, series));
            }
        }
        List<NodeKey> nodes = List.copyOf(bottom.keySet());
        EnsembleForecast continued = ensemble.forecast(List.copyOf(bottom.values()), horizon);
        // Ranges need the node even where the past has none of it; it stays at zero.
        Map<NodeKey, double[]> volumesOf = new TreeMap<>(Map.of(BaseForecaster.UNATTRIBUTED, new double[horizon]));
        for (int i = 0; i < nodes.size(); i++) {
            volumesOf.put(nodes.get(i), continued.series().get(i).point());
        }
        return BaseForecast.of(panel, volumesOf, horizon, continued.report(), ProgrammeForecasts.NONE);
    }

    private static boolean isBottom(NodeKey node) {
        return node.level() == NodeKey.Level.PROGRAMME
                || (node.level() == NodeKey.Level.ORIGIN_MAKER && node.origin().equals(NodeKey.UNATTRIBUTED));
    }
}
