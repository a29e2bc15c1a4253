package io.github.homeward.explain;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reasons of a forecast, node by node and year by year. Immutable; works them out when asked. */
public final class Reasons {

    /** Vehicles; less is left by rounding where reasons of opposite sign cancel out. */
    private static final double DUST = 1e-6;

    private final int lastYear;
    private final int horizon;
    private final Map<String, List<Outcome>> outcomes;
    private final List<Leaf> leaves;
    private final LeafReasons leafReasons;
    private final Surroundings surroundings;

    /**
     * The reasons of a forecast.
     *
     * @param cutoff the day up to which anything was known
     * @param lastYear the last published year
     * @param outcomes every node and year, years ahead in order
     * @param leaves the bottom nodes, also those that sold in the last year and are gone
     * @param drivers what the pushes of the leaves belong to
     */
    public Reasons(
            LocalDate cutoff,
            int lastYear,
            Collection<Outcome> outcomes,
            List<Leaf> leaves,
            List<DriverColumn> drivers,
            Surroundings surroundings) {
        this.lastYear = lastYear;
        this.outcomes = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            this.outcomes
                    .computeIfAbsent(outcome.node().id(), id -> new ArrayList<>())
                    .add(outcome);
        }
        this.horizon =
                this.outcomes.values().stream().mapToInt(List::size).max().orElse(0);
        this.leaves = List.copyOf(leaves);
        this.leafReasons = new LeafReasons(drivers, cutoff, lastYear);
        this.surroundings = surroundings;
    }

    /** Ids of all nodes that can be explained, level by level. */
    public List<String> nodes() {
        return List.copyOf(outcomes.keySet());
    }

    /** The first year ahead. */
    public int firstYear() {
        return lastYear + 1;
    }

    /** The last year ahead. */
    public int lastYearAhead() {
        return lastYear + horizon;
    }

    /**
     * The reasons of one node and year, measured from the last published year.
     *
     * @param node its id, the name of a maker or the id of a programme
     * @throws HomewardException {@link ErrorCode#UNKNOWN_NODE} or {@link ErrorCode#BAD_OPTION}
     */
    public Reason of(String node, int year) {
        return of(node, year, false);
    }

    /**
     * The same measured from the forecast of the year before; of the first year ahead, from the last published one.
     *
     * @throws HomewardException as {@link #of}
     */
    public Reason ofChange(String node, int year) {
        return of(node, year, true);
    }

    private Reason of(String node, int year, boolean change) {
        List<Outcome> years = find(node);
        if (year < firstYear() || year > lastYearAhead()) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    Setting.YEAR,
                    String.valueOf(year),
                    firstYear() + " to " + lastYearAhead(),
                    year > lastYearAhead()
                            ? "choose one of these years, or look further ahead"
                            : "choose one of these years; what came before is history, not forecast");
        }
        int h = year - firstYear();
        Outcome outcome = years.get(h);
        Outcome before = h == 0 ? null : years.get(h - 1);
        List<Leaf> below = leaves.stream()
                .filter(leaf -> outcome.node().covers(leaf.node()))
                .toList();
        boolean ofForecast = change && before != null;
        List<Bar> bars = before != null && change ? changes(outcome, before, below, h) : bars(outcome, below, h);
        List<Contribution> contributions = bars.stream()
                .map(bar -> new Contribution(outcome.node().id(), year, bar.component(), bar.label(), bar.value()))
                .toList();
        List<String> sentences =
                new Sentences(outcome, before, lastYear, bars, Unstated.of(below, h), surroundings.originNames()).all();
        return new Reason(
                outcome,
                ofForecast ? year - 1 : lastYear,
                ofForecast,
                contributions,
                sentences,
                surroundings.of(outcome.node()));
    }

    private List<Outcome> find(String said) {
        NodeNames names = new NodeNames(
                outcomes.values().stream().map(years -> years.get(0).node()).toList());
        NodeKey node = names.find(said)
                .orElseThrow(() -> new HomewardException(
                        ErrorCode.UNKNOWN_NODE,
                        Setting.NODE,
                        "'" + said + "'",
                        "a node such as " + NodeKey.TOTAL.id() + ", as the forecast lists them",
                        names.suggestion(said)));
        return outcomes.getOrDefault(node.id(), List.of());
    }

    /** The last level, the reasons of all leaves summed by cause, and what is done to the node besides. */
    private List<Bar> bars(Outcome outcome, List<Leaf> below, int h) {
        Map<String, Bar> sums = new LinkedHashMap<>();
        for (Leaf leaf : below) {
            for (Bar reason : leafReasons.of(leaf, h)) {
                sums.merge(reason.component() + reason.label(), reason, (one, other) -> one.plus(other.value()));
            }
        }
        List<Bar> bars = new ArrayList<>(sums.values());
        bars.removeIf(bar -> Math.abs(bar.value()) < DUST);
        return Bars.closed(
                new Bar(Component.LAST_LEVEL, "sold in " + lastYear, null, outcome.last()),
                outcome.forecast() - outcome.last(),
                outcome.judged() - outcome.forecast(),
                bars);
    }

    /** The forecast of the year before, and by how much each reason differs from what it was then. */
    private List<Bar> changes(Outcome outcome, Outcome before, List<Leaf> below, int h) {
        Map<String, Bar> sums = new LinkedHashMap<>();
        for (Leaf leaf : below) {
            for (Bar reason : leafReasons.changes(leaf, h)) {
                sums.merge(reason.component() + reason.name(), reason, (one, other) -> one.plus(other.value()));
            }
        }
        List<Bar> bars = new ArrayList<>(sums.values());
        bars.removeIf(bar -> Math.abs(bar.value()) < DUST);
        return Bars.closed(
                new Bar(Component.LAST_LEVEL, "forecast of " + before.year(), null, before.judged()),
                outcome.forecast() - before.forecast(),
                outcome.judged() - outcome.forecast() - (before.judged() - before.forecast()),
                bars);
    }
}
