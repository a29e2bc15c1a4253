package io.github.homeward.own;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.explain.Component;
import io.github.homeward.explain.Context;
import io.github.homeward.explain.Contribution;
import io.github.homeward.explain.Outcome;
import io.github.homeward.explain.Reason;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.NearestWord;
import io.github.homeward.input.Setting;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PartialYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a node of a planner's panel is forecast as it is: its last year, what its own history says, what it gives way so
 * that sums agree, what each feature does, and judgement. The contributions add up to the forecast.
 */
final class OwnReasons {

    private static final double NOTHING = 1e-9;

    private final OwnPanel own;
    private final OwnPanel.Made made;
    private final Hierarchy hierarchy;
    private final Map<String, List<ForecastRow>> judged = new LinkedHashMap<>();

    /** @param judged the rows after overrides */
    OwnReasons(OwnPanel own, List<ForecastRow> judged) {
        this.own = own;
        this.made = own.made();
        this.hierarchy = own.panel().hierarchy();
        judged.forEach(row -> this.judged
                .computeIfAbsent(row.node().id(), id -> new ArrayList<>())
                .add(row));
    }

    Reason of(String asked, int year) {
        String id = judged.containsKey(asked) ? asked : NodeKey.ofMaker(asked).id();
        List<ForecastRow> years = judged.get(id);
        if (years == null) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_NODE,
                    "node",
                    "'" + asked + "'",
                    "a node of the panel, such as " + NodeKey.ALL,
                    "perhaps " + NearestWord.to(asked, judged.keySet()) + " was meant");
        }
        int first = own.panel().lastYear() + 1;
        if (year < first || year >= first + own.horizon()) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    Setting.YEAR,
                    String.valueOf(year),
                    first + " to " + (first + own.horizon() - 1),
                    "choose one of these years, or look further ahead");
        }
        return reason(years.get(year - first), year - first);
    }

    private Reason reason(ForecastRow row, int h) {
        int node = hierarchy.nodes().indexOf(row.node());
        double last = row.lastActual();
        double history = hierarchy.sum(node, made.base().points()[h]);
        double alone = alone(node, h, history);
        List<Contribution> bars = new ArrayList<>();
        bars.add(bar(row, Component.LAST_LEVEL, "sold in " + row.lastYear(), last));
        add(bars, row, Component.HISTORY, "its own history", alone - last);
        add(bars, row, Component.AGREEMENT, "agreement of parts and sums", history - alone);
        double[] features = features(node, h);
        for (int j = 0; j < features.length; j++) {
            String name = acting().get(j);
            add(bars, row, component(name), name, features[j]);
        }
        double before = history + Arrays.stream(features).sum();
        add(bars, row, Component.OVERRIDE, "judgement", row.forecast() - before);
        Outcome outcome = new Outcome(
                row.node(),
                row.year(),
                last,
                before,
                row.forecast(),
                row.range80().lower(),
                row.range80().upper(),
                false,
                false);
        return new Reason(
                outcome,
                row.lastYear(),
                false,
                bars,
                sentences(outcome, row.lastYear(), bars),
                new Context(null, null));
    }

    private List<String> acting() {
        return made.effect() == null ? List.of() : made.effect().acting();
    }

    /** What is forecast of a node by itself; of one that is a sum of the same as another, that one's. */
    private double alone(int node, int h, double otherwise) {
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            List<PanelForecast.Row> years =
                    made.base().alone().get(hierarchy.nodes().get(i));
            if (years != null && Arrays.equals(hierarchy.parts(i), hierarchy.parts(node))) {
                return counted(node, h, years.get(h).forecast());
            }
        }
        return otherwise;
    }

    /** With what is counted of the first year ahead. */
    private double counted(int node, int h, double alone) {
        PartialYear partial = made.base().partial();
        double soFar = hierarchy.sum(node, made.base().floors());
        return h == 0 && partial != null && soFar > 0 ? partial.whole(soFar, alone) : alone;
    }

    /** What each feature adds, shared out as their pushes stand to each other. */
    private double[] features(int node, int h) {
        double[] added = new double[acting().size()];
        for (int part : hierarchy.parts(node)) {
            NodeKey bottom = hierarchy.bottom().get(part);
            double[] pushes = own.pushes(made.effect(), made.view(), bottom, h);
            double whole = Arrays.stream(pushes).sum();
            double point = made.base().points()[h][part];
            double open = made.base().times(h, part, point, 2) - point;
            double perPush = Math.abs(whole) < NOTHING ? open : open * Math.expm1(whole) / whole;
            for (int j = 0; j < added.length; j++) {
                added[j] += perPush * pushes[j];
            }
        }
        return added;
    }

    private Component component(String feature) {
        OriginFeatures origins = own.origins();
        if (origins != null) {
            for (DriverColumn column : origins.columns()) {
                if (column.name().equals(feature)) {
                    return Component.of(column.kind());
                }
            }
        }
        return Component.FEATURE;
    }

    private static Contribution bar(ForecastRow row, Component component, String name, double value) {
        return new Contribution(row.node().id(), row.year(), component, name, value);
    }

    private static void add(List<Contribution> bars, ForecastRow row, Component component, String name, double value) {
        if (Math.abs(value) > NOTHING * Math.max(1, row.forecast())) {
            bars.add(bar(row, component, name, value));
        }
    }

    private static List<String> sentences(Outcome outcome, int lastYear, List<Contribution> bars) {
        List<String> sentences = new ArrayList<>();
        double change = outcome.judged() / outcome.last() - 1;
        sentences.add(String.format(
                Locale.ROOT,
                "%s is forecast at %,.0f in %d%s.",
                outcome.node().id(),
                outcome.judged(),
                outcome.year(),
                Double.isFinite(change)
                        ? String.format(
                                Locale.ROOT, ", %+.0f %% on the %,.0f of %d", 100 * change, outcome.last(), lastYear)
                        : ", after nothing in " + lastYear));
        bars.stream()
                .skip(1)
                .max((one, other) -> Double.compare(Math.abs(one.value()), Math.abs(other.value())))
                .ifPresent(largest -> sentences.add(String.format(
                        Locale.ROOT, "Most of the change is %s (%+,.0f).", largest.name(), largest.value())));
        if (!Double.isNaN(outcome.lower80())) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Eight futures of ten lie between %,.0f and %,.0f.",
                    outcome.lower80(),
                    outcome.upper80()));
        }
        return sentences;
    }
}
