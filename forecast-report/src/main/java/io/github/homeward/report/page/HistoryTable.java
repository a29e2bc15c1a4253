package io.github.homeward.report.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The yearly history for reading: each node's years with how well they are known and from which sources.
 *
 * @param rows node by node, then by year
 * @param subject what it is about, as a headline says it
 * @param cutoff the day up to which anything was known
 */
public record HistoryTable(List<HistoryRow> rows, String subject, LocalDate cutoff) {

    /** Copies the list. */
    public HistoryTable {
        rows = List.copyOf(rows);
    }

    /** The page. */
    public String text() {
        return subject + "; as known on " + cutoff + "; 95 % ranges\n"
                + "observed = a source gives it; derived = arithmetic on such figures; inferred = "
                + "reconstructed; unknown ="
                + " no evidence\n\n"
                + table();
    }

    private String table() {
        TextTable table = new TextTable("node", ">year", ">vehicles", ">range", "quality", "sources");
        String before = "";
        for (HistoryRow row : rows) {
            boolean exact = row.low() == row.high();
            table.row(
                    row.node().id().equals(before) ? "" : row.node().id(),
                    String.valueOf(row.year()),
                    Figures.number(row.value()),
                    exact ? "" : Figures.range(row.low(), row.high()),
                    row.quality(),
                    String.join(" ", row.sources()));
            before = row.node().id();
        }
        return table.isEmpty() ? "Nothing is known of the years asked for.\n" : table.text("");
    }
}
