package io.github.homeward.own;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.Binding;
import io.github.homeward.scenario.BoundScenario;
import io.github.homeward.scenario.ChangedFacts;
import io.github.homeward.scenario.Effect;
import io.github.homeward.scenario.Input;
import io.github.homeward.scenario.LeverState;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import io.github.homeward.scenario.Shapley;
import io.github.homeward.spi.Status;
import io.github.homeward.spi.Steering;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.feature.FeatureEffect;
import io.github.homeward.yearly.feature.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Scenarios beside the forecast of a planner's panel. Its levers are the features that the planner states, and what
 * the rules of the plugins read: these are asked again with the changed facts. What a feature does is what its
 * coefficient says, be it one that acts in the forecast or one that has only been held to matter; then a flag tells.
 */
final class OwnScenarios {

    /** Before the name of a planner's feature: its lever. */
    static final String FEATURE = "feature.";

    private static final double NOTHING = 1e-12;

    private final OwnPanel own;
    private final OwnPanel.Made made;
    private final Hierarchy hierarchy;
    private final int firstYear;
    private final Levers levers;

    /** By lever, the planner's feature that it moves and the series of which; the latter may be all of them. */
    private final Map<String, Moved> stated = new TreeMap<>();

    /** What the rules say, by scenario and the inputs changed. */
    private final Map<List<Object>, Map<String, DriverTable>> asked = new HashMap<>();

    private record Moved(String feature, String series) {}

    OwnScenarios(OwnPanel own) {
        this.own = own;
        this.made = own.made();
        this.hierarchy = own.panel().hierarchy();
        this.firstYear = own.panel().lastYear() + 1;
        OriginFeatures origins = own.origins();
        Levers ofPlugins = Levers.at(
                own.day(),
                firstYear,
                own.horizon(),
                Steering.NOT_STATED,
                origins == null ? List.of() : origins.installed(),
                origins == null ? Map.of() : origins.books(),
                List.of(),
                Map.of());
        this.levers = ofPlugins.with(ofFeatures());
    }

    ScenarioForecast of(List<Scenario> scenarios) {
        for (Scenario scenario : scenarios) {
            scenario.operations().forEach(OwnScenarios::noProgramme);
        }
        List<BoundScenario> bound =
                scenarios.stream().map(scenario -> Binding.of(scenario, levers)).toList();
        List<ScenarioResult> results = bound.stream().map(this::result).toList();
        return new ScenarioForecast(own.forecast(), results, notes(bound));
    }

    private static void noProgramme(Operation operation) {
        if (!(operation instanceof Operation.Change)) {
            throw operation
                    .marks()
                    .of("op")
                    .error(
                            ErrorCode.UNKNOWN_OPERATION,
                            "a programme added or removed",
                            "set, add or multiply on a panel of your own, which knows no programmes",
                            "state the change as an override, or ask the bundled evidence");
        }
    }

    /** The planner's features as levers: of all series, or of one. */
    private List<LeverState> ofFeatures() {
        Map<String, TreeMap<Integer, Double>> seen = new TreeMap<>();
        for (Features.Value value : own.stated().values()) {
            String series = value.series();
            String id = FEATURE + value.feature() + (series.equals(Features.EVERY) ? "" : "." + series);
            stated.put(id, new Moved(value.feature(), series));
            made.view()
                    .value(series, value.year(), value.feature())
                    .ifPresent(known ->
                            seen.computeIfAbsent(id, key -> new TreeMap<>()).put(value.year(), known));
        }
        List<LeverState> all = new ArrayList<>();
        seen.forEach((id, years) -> all.add(new LeverState(
                id,
                new LeverState.Subject.Indicator(id),
                "as in " + own.stated().name(),
                "a feature that the planner states",
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                IntStream.range(firstYear, firstYear + own.horizon())
                        .mapToObj(year -> new LeverState.Base(
                                year, years.getOrDefault(year, Double.NaN), null, Status.ASSUMED, List.of()))
                        .toList(),
                years.values().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                years.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN))));
        return all;
    }

    private ScenarioResult result(BoundScenario bound) {
        int inputs = bound.inputs().size();
        boolean[] all = new boolean[inputs];
        Arrays.fill(all, true);
        double[][] push = new double[own.horizon()][];
        Arrays.setAll(push, h -> pushes(bound.inputs(), all, h, false));
        List<ForecastRow> after =
                made.base().rows((h, bottom) -> made.factors()[h][bottom] * Math.exp(push[h][bottom]));
        double[][] parts = Shapley.parts(inputs, changed -> volumes(bound.inputs(), changed));
        List<ForecastRow> before = made.rows();
        List<ScenarioRow> rows = new ArrayList<>();
        List<AttributionRow> attribution = new ArrayList<>();
        String name = bound.scenario().name();
        for (int i = 0; i < after.size(); i++) {
            ForecastRow row = after.get(i);
            rows.add(new ScenarioRow(
                    name,
                    row.node(),
                    row.year(),
                    before.get(i).forecast(),
                    row.forecast(),
                    row.range80().lower(),
                    row.range80().upper(),
                    flags(bound, row, all)));
            for (int input = 0; input < inputs; input++) {
                if (parts[input][i] != 0) {
                    attribution.add(new AttributionRow(
                            name,
                            row.node(),
                            row.year(),
                            bound.inputs().get(input).id(),
                            parts[input][i]));
                }
            }
        }
        return new ScenarioResult(bound.scenario(), rows, attribution);
    }

    private List<String> flags(BoundScenario bound, ForecastRow row, boolean[] all) {
        int h = row.horizon() - 1;
        List<String> flags =
                new ArrayList<>(row.flags().stream().map(Flag::word).toList());
        double[] whole = pushes(bound.inputs(), all, h, false);
        double[] held = pushes(bound.inputs(), all, h, true);
        boolean moved = false;
        boolean prior = false;
        for (int part : hierarchy.parts(hierarchy.nodes().indexOf(row.node()))) {
            moved |= whole[part] != 0;
            prior |= Math.abs(held[part]) > Math.abs(whole[part] - held[part]);
        }
        if (moved && bound.inputs().stream().anyMatch(input -> input.outside()[h])) {
            flags.add(ScenarioRow.OUTSIDE_HISTORY);
        }
        if (prior) {
            flags.add(ScenarioRow.MOSTLY_PRIOR);
        }
        return flags;
    }

    /** Every node and year, in the order of the rows, with some inputs changed. */
    private double[] volumes(List<Input> inputs, boolean[] changed) {
        double[] volumes = new double[hierarchy.nodes().size() * own.horizon()];
        for (int h = 0; h < own.horizon(); h++) {
            double[] push = pushes(inputs, changed, h, false);
            double[] bottom = new double[push.length];
            for (int i = 0; i < bottom.length; i++) {
                double factor = made.factors()[h][i] * Math.exp(push[i]);
                bottom[i] = made.base().times(h, i, made.base().points()[h][i], factor);
            }
            for (int node = 0; node < hierarchy.nodes().size(); node++) {
                volumes[node * own.horizon() + h] = hierarchy.sum(node, bottom);
            }
        }
        return volumes;
    }

    /**
     * What changed inputs add to the logarithm of every bottom node.
     *
     * @param heldOnly of features alone that do not act in the forecast
     */
    private double[] pushes(List<Input> inputs, boolean[] changed, int h, boolean heldOnly) {
        double[] pushes = new double[hierarchy.bottom().size()];
        FeatureEffect effect = made.effect();
        if (effect == null) {
            return pushes;
        }
        Map<String, DriverTable> moved = moved(inputs, changed);
        List<DriverColumn> columns =
                own.origins() == null ? List.of() : own.origins().columns();
        for (int i = 0; i < pushes.length; i++) {
            NodeKey node = hierarchy.bottom().get(i);
            DriverTable after = moved.get(node.origin());
            DriverTable before =
                    own.origins() == null ? null : own.origins().tables().get(node.origin());
            for (DriverColumn column : columns) {
                boolean counts = effect.names().contains(column.name())
                        && (!heldOnly || !effect.acting().contains(column.name()));
                if (counts && before != null && after != null) {
                    double difference = column.difference(before, after, firstYear + h);
                    pushes[i] += effect.coefficients().of(column.name()) * difference;
                }
            }
            for (int input = 0; input < inputs.size(); input++) {
                if (changed[input] && inputs.get(input).effect() instanceof Effect.Indicator indicator) {
                    pushes[i] += ofFeature(indicator, node, h, effect, heldOnly);
                }
            }
        }
        return Arrays.stream(pushes)
                .map(push -> Math.abs(push) < NOTHING ? 0 : push)
                .toArray();
    }

    private double ofFeature(Effect.Indicator indicator, NodeKey node, int h, FeatureEffect effect, boolean heldOnly) {
        Moved lever = stated.get(indicator.indicator());
        double value = indicator.values()[h];
        if (lever == null || Double.isNaN(value) || (heldOnly && effect.acting().contains(lever.feature()))) {
            return 0;
        }
        boolean ownValue = own.stated().values().stream()
                .anyMatch(one -> one.feature().equals(lever.feature())
                        && one.series().equals(node.id())
                        && one.year() == firstYear + h);
        boolean concerns = lever.series().equals(node.id()) || (lever.series().equals(Features.EVERY) && !ownValue);
        double before = made.view()
                .value(lever.series(), firstYear + h, lever.feature())
                .orElse(value);
        return concerns ? effect.coefficients().of(lever.feature()) * (value - before) : 0;
    }

    /** What the rules of each origin say with the changed facts. */
    private Map<String, DriverTable> moved(List<Input> inputs, boolean[] changed) {
        OriginFeatures origins = own.origins();
        if (origins == null) {
            return Map.of();
        }
        List<Object> key = new ArrayList<>(inputs);
        for (boolean one : changed) {
            key.add(one);
        }
        return asked.computeIfAbsent(key, which -> {
            Map<String, DriverTable> moved = new TreeMap<>();
            for (InstalledOrigin origin : origins.installed()) {
                FactBook book = origins.books().get(origin.code());
                for (int input = 0; input < changed.length; input++) {
                    if (book != null
                            && changed[input]
                            && inputs.get(input).effect() instanceof Effect.Indicator indicator) {
                        book = ChangedFacts.in(book, indicator.indicator(), own.day(), firstYear, indicator.values());
                    }
                }
                if (book != null) {
                    moved.put(
                            origin.code(),
                            DriverTable.of(
                                    origin.plugin(), book, own.day(), firstYear - 1, firstYear - 1 + own.horizon()));
                }
            }
            return moved;
        });
    }

    private List<String> notes(List<BoundScenario> bound) {
        List<String> notes = new ArrayList<>();
        for (BoundScenario scenario : bound) {
            if (scenario.inputs().isEmpty() && !scenario.scenario().operations().isEmpty()) {
                notes.add("'" + scenario.scenario().name()
                        + "' changes nothing: its operations leave every lever where it is.");
            }
        }
        FeatureEffect effect = made.effect();
        if (effect == null) {
            return notes;
        }
        TreeSet<String> held = new TreeSet<>(effect.names());
        effect.acting().forEach(held::remove);
        notes.add("Features that act in the forecast: "
                + (effect.acting().isEmpty() ? "none" : String.join(", ", effect.acting()))
                + "; of the others (" + String.join(", ", held)
                + ") the past of this panel has not shown that they help, so what they do here is what is held "
                + "of them.");
        notes.add("What one node loses no other wins: a panel of your own says nothing of who buys what instead.");
        return notes;
    }
}
