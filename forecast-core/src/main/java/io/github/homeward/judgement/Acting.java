package io.github.homeward.judgement;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.judgement.OverrideEntry.Op;
import io.github.homeward.node.NodeKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which overrides act on a forecast. One acts from the day of entry to the day it expires, both included, as long as
 * its year is not counted and no later {@code set} for the same node and year takes its place.
 */
final class Acting {

    private final NodeTree tree;
    private final LocalDate cutoff;
    private final int firstYear;
    private final int lastYear;
    private final List<Judged.Unused> unused = new ArrayList<>();
    private final TreeMap<Integer, SortedMap<Integer, List<OverrideEntry>>> byYear = new TreeMap<>();

    /**
     * @param firstYear first year of the forecast
     * @param lastYear its last
     */
    Acting(NodeTree tree, LocalDate cutoff, int firstYear, int lastYear) {
        this.tree = tree;
        this.cutoff = cutoff;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The entries of each node that act, by year; nodes in the order in which they are to be worked off. */
    Map<Integer, SortedMap<Integer, List<OverrideEntry>>> of(Overrides overrides) {
        for (OverrideEntry entry : overrides.entries()) {
            String why = whyNot(entry);
            if (!why.isEmpty()) {
                unused.add(new Judged.Unused(entry, why));
                continue;
            }
            check(entry);
            List<OverrideEntry> before = byYear.computeIfAbsent(entry.year(), year -> new TreeMap<>(finerFirst()))
                    .computeIfAbsent(tree.index(entry.node()), node -> new ArrayList<>());
            if (entry.op() == Op.SET) {
                before.forEach(
                        earlier -> unused.add(new Judged.Unused(earlier, "line " + entry.line() + " sets anew")));
                before.clear();
            }
            before.add(entry);
        }
        return byYear;
    }

    /** Which entries do not act, and why. */
    List<Judged.Unused> unused() {
        return unused;
    }

    /** Finer nodes first; among equals of a level by id. */
    private Comparator<Integer> finerFirst() {
        return Comparator.<Integer, NodeKey.Level>comparing(tree::level, Comparator.reverseOrder())
                .thenComparing(tree::id);
    }

    private String whyNot(OverrideEntry entry) {
        if (entry.enteredOn().isAfter(cutoff)) {
            return "entered on " + entry.enteredOn() + ", after the cutoff";
        }
        LocalDate expires = entry.expiresOn();
        if (expires != null && expires.isBefore(cutoff)) {
            return "expired on " + expires;
        }
        return entry.year() < firstYear ? entry.year() + " is counted by now" : "";
    }

    private void check(OverrideEntry entry) {
        if (!tree.has(entry.node())) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_NODE,
                    entry.where(),
                    "node '" + entry.node() + "'",
                    "a node of the forecast",
                    "perhaps " + tree.names().nearest(entry.node()).id()
                            + " was meant; programmes are the finest nodes");
        }
        if (entry.year() > lastYear) {
            throw new HomewardException(
                    ErrorCode.OVERRIDE_YEAR,
                    entry.where(),
                    "year " + entry.year(),
                    firstYear + " to " + lastYear + ", the years of the forecast",
                    "correct the year, or look further ahead");
        }
    }
}
