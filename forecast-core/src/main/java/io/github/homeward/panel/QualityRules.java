package io.github.homeward.panel;

import io.github.homeward.ledger.Observation;
import io.github.homeward.ledger.Observation.Bound;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.CountKind.Definition;
import io.github.homeward.spi.Vehicle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well each node of one year is known, decided by what was said and by sums, not by the solution.
 *
 * <p>Observed: a statement of exactly this node and year. Derived: statements on parts of the year fill it; or, in
 * one of the sums total = origins, total = makers, origin = its makers, maker = its origins, origin-maker = its
 * programmes, all members but one are known.
 */
final class QualityRules {

    /** A statement whose standard deviation is a larger share of its value does not make a cell known. */
    private static final double SHARP = 0.05;

    private final List<Observation> observations;
    private final Map<NodeKey, Vehicle> vehicles;
    private final int begin;
    private final Set<NodeKey> mixed;

    /**
     * @param begin first month of the year to judge
     * @param observations those that did not yield
     * @param vehicles vehicle of the nodes that have but one
     * @param mixed nodes that other vehicles than these belong to, so that a count of all does not give theirs
     */
    private QualityRules(
            int begin, List<Observation> observations, Map<NodeKey, Vehicle> vehicles, Set<NodeKey> mixed) {
        this.begin = begin;
        this.observations = observations;
        this.vehicles = vehicles;
        this.mixed = mixed;
    }

    /** Of one year, to whose statements others add nothing; parameters as below. */
    static QualityRules ofYear(
            int begin, List<Observation> observations, Map<NodeKey, Vehicle> vehicles, Set<NodeKey> mixed) {
        return new QualityRules(
                begin,
                observations.stream()
                        .filter(observation -> Months.of(observation.period().from()) < begin + Months.PER_YEAR
                                && Months.of(observation.period().to()) >= begin)
                        .toList(),
                vehicles,
                mixed);
    }

    /** Of single months, which statements on other years may lead to; parameters as below. */
    static QualityRules ofAll(List<Observation> observations, Map<NodeKey, Vehicle> vehicles, Set<NodeKey> mixed) {
        return new QualityRules(0, observations, vehicles, mixed);
    }

    /** Quality of each node that has a cell in the year. */
    Map<NodeKey, Quality> of(Collection<NodeKey> nodes) {
        Map<NodeKey, Quality> known = new HashMap<>();
        for (NodeKey node : nodes) {
            Quality said = said(node);
            if (said != null) {
                known.put(node, said);
            }
        }
        List<List<NodeKey>> sums = sums(nodes);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<NodeKey> sum : sums) {
                changed |= deriveLast(sum, known);
            }
        }
        for (NodeKey node : nodes) {
            known.computeIfAbsent(
                    node, key -> monthsSpokenOf(key) >= Months.PER_YEAR / 2 ? Quality.INFERRED : Quality.UNKNOWN);
        }
        return known;
    }

    private static boolean deriveLast(List<NodeKey> sum, Map<NodeKey, Quality> known) {
        NodeKey missing = null;
        for (NodeKey member : sum) {
            if (!known.containsKey(member)) {
                if (missing != null) {
                    return false;
                }
                missing = member;
            }
        }
        if (missing == null) {
            return false;
        }
        known.put(missing, Quality.DERIVED);
        return true;
    }

    /** Each sum as a list: the whole first, then its parts. */
    private static List<List<NodeKey>> sums(Collection<NodeKey> nodes) {
        Map<List<String>, List<NodeKey>> sums = new HashMap<>();
        for (NodeKey node : nodes) {
            switch (node.level()) {
                case TOTAL -> {}
                case ORIGIN -> add(sums, "origins of", NodeKey.TOTAL, node);
                case MAKER -> add(sums, "makers of", NodeKey.TOTAL, node);
                case ORIGIN_MAKER -> {
                    add(sums, "makers of", NodeKey.ofOrigin(node.origin()), node);
                    add(sums, "origins of", NodeKey.ofMaker(node.maker()), node);
                }
                case PROGRAMME -> add(sums, "programmes of", NodeKey.ofOriginMaker(node.origin(), node.maker()), node);
            }
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<List<String>, List<NodeKey>> sums, String what, NodeKey whole, NodeKey part) {
        sums.computeIfAbsent(List.of(what, whole.id()), key -> new ArrayList<>(List.of(whole)))
                .add(part);
    }

    private @Nullable Quality said(NodeKey node) {
        boolean[] reached = new boolean[Months.PER_YEAR + 1];
        reached[0] = true;
        boolean whole = false;
        for (int month = 0; month < Months.PER_YEAR; month++) {
            for (Observation observation : observations) {
                int from = Months.of(observation.period().from()) - begin;
                int to = Months.of(observation.period().to()) - begin;
                if (reached[month] && from == month && to < Months.PER_YEAR && gives(observation, node)) {
                    whole |= month == 0 && to + 1 == Months.PER_YEAR;
                    reached[to + 1] = true;
                }
            }
        }
        if (whole) {
            return Quality.OBSERVED;
        }
        return reached[Months.PER_YEAR] ? Quality.DERIVED : null;
    }

    /**
     * Quality of one month: observed where a statement gives it, derived where hard ones on runs of months do by
     * sums and differences, which is when they lead from its first day to its last.
     */
    Quality ofMonth(NodeKey node, int month) {
        Set<Integer> reached = new TreeSet<>(Set.of(month));
        boolean further = true;
        while (further) {
            further = false;
            for (Observation observation : observations) {
                int from = Months.of(observation.period().from());
                int until = Months.of(observation.period().to()) + 1;
                if (gives(observation, node)) {
                    if (from == month && until == month + 1) {
                        return Quality.OBSERVED;
                    }
                    boolean onward = reached.contains(from) && !reached.contains(until);
                    boolean back = reached.contains(until) && !reached.contains(from);
                    if (observation.hard() && (onward || back)) {
                        reached.add(onward ? until : from);
                        further = true;
                    }
                }
            }
        }
        return reached.contains(month + 1) ? Quality.DERIVED : Quality.INFERRED;
    }

    private boolean gives(Observation observation, NodeKey node) {
        boolean sharp = observation.sd() <= SHARP * observation.value();
        return observation.isPoint() && sharp && observation.node().equals(node) && countsAllOf(observation, node);
    }

    private boolean countsAllOf(Observation observation, NodeKey node) {
        if (observation.definition() == Definition.ALL_VEHICLES) {
            return !mixed.contains(node);
        }
        Vehicle counted = observation.definition() == Definition.TRUCK ? Vehicle.TRUCK : Vehicle.PASSENGER;
        return vehicles.get(node) == counted;
    }

    private int monthsSpokenOf(NodeKey node) {
        boolean[] spoken = new boolean[Months.PER_YEAR];
        for (Observation observation : observations) {
            if (observation.bound() == Bound.EQUAL
                    && observation.period().months() <= Months.PER_YEAR
                    && relates(observation.node(), node)) {
                int from = Math.max(0, Months.of(observation.period().from()) - begin);
                int to = Math.min(
                        Months.PER_YEAR - 1, Months.of(observation.period().to()) - begin);
                for (int month = from; month <= to; month++) {
                    spoken[month] = true;
                }
            }
        }
        int count = 0;
        for (boolean month : spoken) {
            count += month ? 1 : 0;
        }
        return count;
    }

    /** A statement on a part says something on an origin, but little on a total or a maker. */
    private static boolean relates(NodeKey said, NodeKey node) {
        return switch (node.level()) {
            case TOTAL, MAKER -> said.covers(node);
            case ORIGIN, ORIGIN_MAKER, PROGRAMME -> said.covers(node) || node.covers(said);
        };
    }
}
