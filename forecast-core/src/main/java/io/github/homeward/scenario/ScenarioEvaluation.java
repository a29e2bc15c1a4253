package io.github.homeward.scenario;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.forecast.ForecastRows;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.Flag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts scenarios beside a base case: same panel, same learned parameters, same sample paths. */
public final class ScenarioEvaluation {

    private final ForecastRows assembly;
    private final Map<Place, ForecastRow> base;
    private final ScenarioEffect.Ground ground;
    private final DriverEffects drivers;
    private final ProgrammeEffects programmes;

    /**
     * @param base rows of the base case
     */
    public ScenarioEvaluation(
            ForecastRows assembly,
            List<ForecastRow> base,
            ScenarioEffect.Ground ground,
            DriverEffects drivers,
            ProgrammeEffects programmes) {
        this.assembly = assembly;
        this.base =
                base.stream().collect(Collectors.toMap(row -> new Place(row.node(), row.year()), Function.identity()));
        this.ground = ground;
        this.drivers = drivers;
        this.programmes = programmes;
    }

    public ScenarioResult evaluate(BoundScenario bound) {
        ScenarioEffect moves = new ScenarioEffect(ground, bound, drivers, programmes);
        List<ForecastRow> forecast = assembly.rows(moves);
        Hierarchy hierarchy = moves.hierarchy();
        Map<NodeKey, Integer> positions = new HashMap<>();
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            positions.put(hierarchy.nodes().get(i), i);
        }
        boolean[][] outside = moves.outside();
        double[][][] contributions = moves.contributions();
        List<ScenarioRow> rows = new ArrayList<>();
        List<AttributionRow> attribution = new ArrayList<>();
        String name = bound.scenario().name();
        for (ForecastRow row : forecast) {
            int h = row.horizon() - 1;
            int node = positions.getOrDefault(row.node(), 0);
            ForecastRow before = base.get(new Place(row.node(), row.year()));
            List<String> flags =
                    new ArrayList<>(row.flags().stream().map(Flag::word).toList());
            if (outside[h][node]) {
                flags.add(ScenarioRow.OUTSIDE_HISTORY);
            }
            if (moves.mostlyPrior(node, h)) {
                flags.add(ScenarioRow.MOSTLY_PRIOR);
            }
            rows.add(new ScenarioRow(
                    name,
                    row.node(),
                    row.year(),
                    before == null ? 0 : before.forecast(),
                    row.forecast(),
                    row.range80().lower(),
                    row.range80().upper(),
                    flags));
            for (int i = 0; i < contributions.length; i++) {
                Input input = bound.inputs().get(i);
                if (contributions[i][h][node] != 0) {
                    attribution.add(
                            new AttributionRow(name, row.node(), row.year(), input.id(), contributions[i][h][node]));
                }
            }
        }
        return new ScenarioResult(bound.scenario(), rows, attribution);
    }

    private record Place(NodeKey node, int year) {}
}
