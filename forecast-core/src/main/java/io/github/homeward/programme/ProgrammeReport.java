package io.github.homeward.programme;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Setting;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeNames;
import java.time.LocalDate;
import java.util.List;

/**
 * How the forecasts of programmes come about, before drivers move them.
 *
 * @param cutoff nothing known later is in it
 * @param firstYear first year ahead
 * @param lastYear last year ahead
 * @param outlooks one a programme, in order of id, also of those that have ended
 * @param estimates what others say may come from whole origins, by origin and year
 */
public record ProgrammeReport(
        LocalDate cutoff, int firstYear, int lastYear, List<Outlook> outlooks, List<OutsideEstimate> estimates) {

    /** Copies the lists. */
    public ProgrammeReport {
        outlooks = List.copyOf(outlooks);
        estimates = List.copyOf(estimates);
    }

    /**
     * The programmes of a part of the hierarchy that sell, may, or are to come; ended or cancelled ones only where
     * one is named itself.
     *
     * @param node {@code ALL}, an origin, {@code ALL/Maker}, {@code XX/Maker}, {@code XX/Maker/programme}, a maker's
     *     name or a programme's id
     * @throws HomewardException {@link ErrorCode#UNKNOWN_NODE} if no programme is known there
     */
    public ProgrammeReport of(String node) {
        NodeKey asked = node(node);
        List<Outlook> there = outlooks.stream()
                .filter(outlook -> asked.covers(outlook.programme().node()))
                .toList();
        return new ProgrammeReport(
                cutoff,
                firstYear,
                lastYear,
                asked.level() == NodeKey.Level.PROGRAMME
                        ? there
                        : there.stream().filter(this::lives).toList(),
                estimates.stream()
                        .filter(estimate ->
                                asked.equals(NodeKey.TOTAL) || asked.equals(NodeKey.ofOrigin(estimate.origin())))
                        .toList());
    }

    private NodeKey node(String said) {
        List<NodeKey> bottom =
                outlooks.stream().map(outlook -> outlook.programme().node()).toList();
        NodeNames names = new NodeNames(Hierarchy.over(bottom).nodes());
        return names.find(said)
                .orElseThrow(() -> new HomewardException(
                        ErrorCode.UNKNOWN_NODE,
                        Setting.NODE,
                        "'" + said + "'",
                        "an origin, ALL/Maker, an origin/Maker or the id of a programme known on " + cutoff,
                        bottom.isEmpty() ? "choose a later cutoff" : names.suggestion(said)));
    }

    /** Vehicles a year of all outlooks here, before drivers. */
    public double volume(int year) {
        return outlooks.stream()
                .mapToDouble(outlook -> outlook.volumes()[year - firstYear])
                .sum();
    }

    /** The outlooks of programmes that sell, may, or are to come. */
    public List<Outlook> living() {
        return outlooks.stream().filter(this::lives).toList();
    }

    private boolean lives(Outlook outlook) {
        Stage stage = Stage.of(outlook.programme(), cutoff);
        boolean over = stage == Stage.ENDED || stage == Stage.CANCELLED;
        return !over || outlook.years().stream().anyMatch(year -> year.constrained() > 0);
    }
}
