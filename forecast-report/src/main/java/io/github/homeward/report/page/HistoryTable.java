package io.github.homeward.report.page;

import io.github.homeward.node.NodeKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The yearly history for reading: each node's years with how well they are known and from which sources, and the total
 * beside what the whole destination bought.
 *
 * @param lines all, node by node, then by year: what is printed adds up over them
 * @param shown which to show
 * @param subject what it is about, as a headline says it
 * @param cutoff the day up to which anything was known
 */
public record HistoryTable(List<HistoryLine> lines, Predicate<HistoryLine> shown, String subject, LocalDate cutoff) {

    private static final int HUNDRED = 100;

    /** Copies the list. */
    public HistoryTable {
        lines = List.copyOf(lines);
    }

    /** The page. */
    public String text() {
        return subject + Words.view(lines.isEmpty() ? null : lines.get(0).view()) + "; as known on " + cutoff
                + "; 95 % ranges\n"
                + "observed = a source gives it; derived = arithmetic on such figures; inferred = "
                + "reconstructed; unknown ="
                + " no evidence\n\n"
                + table()
                + shares();
    }

    private String table() {
        Map<Integer, Map<NodeKey, Double>> values = new HashMap<>();
        for (HistoryLine line : lines) {
            values.computeIfAbsent(line.row().year(), year -> new HashMap<>())
                    .put(line.row().node(), line.row().value());
        }
        Map<Integer, WholeVehicles> whole = new HashMap<>();
        values.forEach((year, nodes) -> whole.put(year, new WholeVehicles(nodes)));
        TextTable table = new TextTable("node", "name", ">year", ">vehicles", ">range", "quality", "sources");
        String before = "";
        for (HistoryLine line : lines) {
            HistoryRow row = line.row();
            WholeVehicles ofYear = whole.get(row.year());
            if (shown.test(line) && ofYear != null) {
                boolean same = row.node().id().equals(before);
                table.row(
                        same ? "" : row.node().id(),
                        same ? "" : line.label(),
                        Words.year(row.year(), line.view()),
                        Double.isNaN(row.value())
                                ? Figures.NONE
                                : String.format(Locale.ROOT, "%,d", ofYear.of(row.node())),
                        row.low() == row.high() ? "" : Figures.range(row.low(), row.high()),
                        row.quality(),
                        String.join(" ", row.sources()));
                before = row.node().id();
            }
        }
        return table.isEmpty() ? "Nothing is known of the years asked for.\n" : table.text("");
    }

    private String shares() {
        TextTable table = new TextTable(
                ">year", ">vehicles", ">share of imports", ">all imports", ">share of market", ">market", "sources");
        for (HistoryLine line : lines) {
            MarketShare share = line.share();
            if (shown.test(line) && line.row().node().equals(NodeKey.TOTAL) && !share.unknown()) {
                table.row(
                        String.valueOf(line.row().year()),
                        Figures.number(share.vehicles()),
                        percent(share.ofImports()),
                        share.imports() == null
                                ? Figures.NONE
                                : Figures.number(share.imports().vehicles()),
                        percent(share.ofMarket()),
                        share.market() == null
                                ? Figures.NONE
                                : Figures.number(share.market().vehicles()),
                        String.join(" ", share.sources()));
            }
        }
        return table.isEmpty()
                ? ""
                : "\nBeside all imports and the whole market, as far as facts say\n\n" + table.text("");
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? Figures.NONE : String.format(Locale.ROOT, "%.1f %%", HUNDRED * share);
    }
}
