package io.github.homeward.own;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A panel whose series are the bottom nodes of a hierarchy, so that sums follow.
 *
 * <p>A series that begins after others counts as nothing before; one without the panel's last year has ended, counts
 * as nothing from then on, and is forecast at nothing. Immutable.
 */
public final class NodePanel {

    private static final int MOST_NAMED = 8;

    private final SeriesPanel bottom;
    private final Hierarchy hierarchy;
    private final Map<NodeKey, Series> series = new HashMap<>();
    private final int firstYear;
    private final int lastYear;

    private NodePanel(SeriesPanel bottom) {
        this.bottom = bottom;
        bottom.train().forEach(one -> series.put(NodeKey.parse(one.id()), one));
        this.hierarchy = Hierarchy.over(series.keySet());
        this.firstYear =
                bottom.train().stream().mapToInt(Series::firstYear).min().orElseThrow();
        this.lastYear = bottom.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
    }

    /**
     * A panel of nodes.
     *
     * @param bottom its series; ids are those of nodes
     * @throws HomewardException for rows to test on, or a node that is the sum of others in the panel
     */
    public static NodePanel of(SeriesPanel bottom) {
        if (!bottom.test().isEmpty()) {
            throw new HomewardException(
                    ErrorCode.UNKNOWN_WORD,
                    bottom.name(),
                    "rows marked test in a hierarchy",
                    "years to learn from alone",
                    "take the column out; a backtest looks back from any cutoff");
        }
        Set<NodeKey> above = new HashSet<>();
        for (Series one : bottom.train()) {
            above.addAll(Hierarchy.above(NodeKey.parse(one.id())));
        }
        for (Series one : bottom.train()) {
            NodeKey node = NodeKey.parse(one.id());
            boolean sum = above.contains(node)
                    && bottom.train().stream()
                            .map(other -> NodeKey.parse(other.id()))
                            .anyMatch(other -> !other.equals(node) && node.covers(other));
            if (sum) {
                throw new HomewardException(
                        ErrorCode.DUPLICATE_POINT,
                        bottom.name() + ", series " + one.id(),
                        "a sum beside its parts",
                        "the parts alone: their sums follow",
                        "take the rows of sums out");
            }
        }
        return new NodePanel(bottom);
    }

    /** What was known at a cutoff: the years that had ended by then. */
    public NodePanel upTo(LocalDate cutoff) {
        return new NodePanel(bottom.upTo(cutoff));
    }

    /** The series themselves. */
    public SeriesPanel bottom() {
        return bottom;
    }

    /** The nodes. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The first year of the panel. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year of the panel. */
    public int lastYear() {
        return lastYear;
    }

    /** Whether a bottom node has a value in the panel's last year. */
    public boolean alive(NodeKey node) {
        Series one = series.get(node);
        return one != null && one.lastYear() == lastYear;
    }

    /** A node's value of a year: the sum of its parts. */
    public double value(NodeKey node, int year) {
        double sum = 0;
        for (NodeKey part : hierarchy.bottom()) {
            Series one = series.get(part);
            if (one != null && node.covers(part) && year >= one.firstYear() && year <= one.lastYear()) {
                sum += one.at(year - one.firstYear());
            }
        }
        return sum;
    }

    /** A node as a series from its first part's first year to the panel's last. */
    public Series sum(NodeKey node) {
        int first = firstYear(node);
        double[] values = new double[lastYear - first + 1];
        Arrays.setAll(values, i -> value(node, first + i));
        return new Series(node.id(), first, values);
    }

    private int firstYear(NodeKey node) {
        return series.entrySet().stream()
                .filter(entry -> node.covers(entry.getKey()))
                .mapToInt(entry -> entry.getValue().firstYear())
                .min()
                .orElseThrow();
    }

    /** The nodes to forecast side by side: those that sell, and sums of two or more that are no sum of the same. */
    public SeriesPanel learned() {
        List<Series> learned = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            NodeKey node = hierarchy.nodes().get(i);
            int[] parts = hierarchy.parts(i);
            boolean alive = Arrays.stream(parts)
                    .anyMatch(part -> alive(hierarchy.bottom().get(part)));
            if (!alive) {
                continue;
            }
            if (series.containsKey(node)) {
                learned.add(series.get(node));
            } else if (parts.length > 1 && seen.add(Arrays.toString(parts))) {
                learned.add(sum(node));
            }
        }
        return new SeriesPanel(bottom.name(), learned, List.of(), bottom.sha256());
    }

    /** What a reader must know of how the series were taken. */
    public List<String> notes() {
        List<String> ended = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        for (NodeKey node : hierarchy.bottom()) {
            Series one = series.get(node);
            if (one != null && !alive(node)) {
                ended.add(node.id() + " (" + one.lastYear() + ")");
            } else if (one != null && one.firstYear() > firstYear) {
                begun.add(node.id() + " (" + one.firstYear() + ")");
            }
        }
        List<String> notes = new ArrayList<>();
        if (!ended.isEmpty()) {
            notes.add("Without the panel's last year, taken to have ended and forecast at nothing; last year in "
                    + "brackets: " + named(ended));
        }
        if (!begun.isEmpty()) {
            notes.add("Begun after the panel's first year " + firstYear + ", counted as nothing before; first year in "
                    + "brackets: " + named(begun));
        }
        return notes;
    }

    private static String named(List<String> all) {
        String named = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        return named + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more." : ".");
    }
}
