package io.github.homeward.judgement;

import io.github.homeward.forecast.ForecastRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Puts overrides on a forecast so that all sums go on holding.
 *
 * <p>Overrides of one node and year follow each other in order of entry, the latest {@code set} first. Nodes are
 * worked off from the finest level to the total (programmes, makers of an origin, makers, origins, the total). What
 * an override says of a node is spread over those of its parts that no finer override speaks of, in proportion to
 * their forecasts and never below what is counted already; all other nodes are the sums of their parts. So every
 * override that acts holds in the result, or there is an error that names the ones that conflict.
 */
public final class Judgement {

    private final List<ForecastRow> rows;
    private final NodeTree tree;
    private final Counted counted;
    private final ForecastRow[][] byNode;
    private final int firstYear;

    private Judgement(List<ForecastRow> rows, Counted counted) {
        this.rows = rows;
        this.tree = new NodeTree(rows);
        this.counted = counted;
        this.firstYear = rows.stream().mapToInt(ForecastRow::year).min().orElse(0);
        int years = rows.stream().mapToInt(ForecastRow::year).max().orElse(-1) - firstYear + 1;
        this.byNode = new ForecastRow[tree.size()][years];
        for (ForecastRow row : rows) {
            byNode[tree.index(row.node().id())][row.year() - firstYear] = row;
        }
    }

    /**
     * The forecast after the overrides that act at a cutoff.
     *
     * @param rows all nodes and years of a forecast, every node with the same years
     * @param cutoff the day of the forecast
     * @param counted what is counted already of the years ahead
     * @throws io.github.homeward.input.HomewardException for an override that acts and names an unknown node or a year
     *     beyond the forecast, makes a number negative or lower than what is counted, or conflicts with finer ones
     */
    public static Judged apply(List<ForecastRow> rows, Overrides overrides, LocalDate cutoff, Counted counted) {
        return overrides.entries().isEmpty() || rows.isEmpty()
                ? new Judged(rows, List.of(), List.of(), List.of())
                : new Judgement(rows, counted).judged(overrides, cutoff);
    }

    /** Such as {@code IN 2027 set 60000 (A. Sato, 2026-02-10, overrides.csv line 2)}. */
    static String words(Overrides overrides, OverrideEntry entry) {
        return String.format(
                Locale.ROOT,
                "%s %d %s (%s, %s, %s line %d)",
                entry.node(),
                entry.year(),
                entry.words(),
                entry.author(),
                entry.enteredOn(),
                overrides.name(),
                entry.line());
    }

    private Judged judged(Overrides overrides, LocalDate cutoff) {
        Acting acting = new Acting(tree, cutoff, firstYear, firstYear + byNode[0].length - 1);
        Map<Integer, SortedMap<Integer, List<OverrideEntry>>> byYear = acting.of(overrides);
        Map<ForecastRow, ForecastRow> moved = new HashMap<>();
        List<String> notes = new ArrayList<>();
        Map<ForecastRow, List<OverrideEntry>> own = new HashMap<>();
        byYear.forEach((year, nodes) -> {
            ForecastRow[] ofYear =
                    Arrays.stream(byNode).map(years -> years[year - firstYear]).toArray(ForecastRow[]::new);
            moved.putAll(moved(ofYear, nodes));
            nodes.forEach((node, entries) -> {
                own.put(ofYear[node], entries);
                entries.forEach(entry -> notes.add("Override: " + words(overrides, entry) + ": " + entry.reason()));
            });
        });
        for (Judged.Unused unused : acting.unused()) {
            notes.add("Override not used: " + words(overrides, unused.entry()) + ": " + unused.why() + ".");
        }
        List<ForecastRow> result = new ArrayList<>(rows.size());
        List<OverrideRow> changes = new ArrayList<>();
        for (ForecastRow row : rows) {
            ForecastRow after = moved.get(row);
            result.add(after == null ? row : after);
            if (after != null) {
                changes.add(change(row, after, own.getOrDefault(row, List.of())));
            }
        }
        return new Judged(result, changes, acting.unused(), notes);
    }

    /** The rows of one year that change. */
    private Map<ForecastRow, ForecastRow> moved(ForecastRow[] ofYear, SortedMap<Integer, List<OverrideEntry>> nodes) {
        double[] values = new double[tree.bottoms()];
        double[] floors = new double[tree.bottoms()];
        for (int node = 0; node < tree.size(); node++) {
            if (tree.isBottom(node)) {
                values[tree.parts(node)[0]] = ofYear[node].forecast();
                floors[tree.parts(node)[0]] = counted.of(ofYear[node]);
            }
        }
        YearOfParts year = new YearOfParts(values, floors);
        Map<Integer, Double> stated = new HashMap<>();
        nodes.forEach((node, entries) -> stated.put(node, year.override(tree.parts(node), entries)));
        Map<ForecastRow, ForecastRow> moved = new HashMap<>();
        for (int node = 0; node < tree.size(); node++) {
            Double own = stated.get(node);
            double after = own == null ? year.sum(tree.parts(node)) : own;
            if (own != null || !Spreading.same(after, ofYear[node].forecast())) {
                moved.put(ofYear[node], MovedRanges.row(ofYear[node], after, year.floor(tree.parts(node))));
            }
        }
        return moved;
    }

    private static OverrideRow change(ForecastRow before, ForecastRow after, List<OverrideEntry> own) {
        return new OverrideRow(
                before.node(),
                before.year(),
                before.forecast(),
                after.forecast(),
                own.stream().map(OverrideEntry::words).toList(),
                own.stream().map(OverrideEntry::author).distinct().toList(),
                own.stream().map(OverrideEntry::reason).distinct().toList());
    }
}
