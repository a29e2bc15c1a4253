package io.github.homeward.report.file;

import io.github.homeward.input.Visible;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was read from a file, and how: one line for who asks, and a warning where two names look like one. */
final class PanelNotes {

    private static final Logger LOG = LoggerFactory.getLogger(PanelNotes.class);

    private String how = "Arrow IPC";
    private final List<Long> leftOut = new ArrayList<>();
    private int notKnown;
    private boolean fiscal;

    void sheet(Sheet sheet, Layout layout) {
        how = sheet.description() + ", header in line " + layout.header().place()
                + (layout instanceof Layout.Wide ? ", a column for each year" : "");
    }

    void leftOut(SheetRow row) {
        leftOut.add(row.place());
    }

    void notKnown() {
        notKnown++;
    }

    void fiscal(boolean fiscal) {
        this.fiscal = fiscal;
    }

    /** Tells it. */
    void tell(SeriesPanel panel) {
        if (LOG.isInfoEnabled()) {
            LOG.info("{}", Visible.of(line(panel)));
        }
        for (String pair : lookAlikes(panel)) {
            LOG.warn("{}: {}", panel.name(), Visible.of(pair));
        }
    }

    String line(SeriesPanel panel) {
        return "read " + panel.name() + ": " + what(panel);
    }

    /** How it was read and what is in it. */
    String what(SeriesPanel panel) {
        int first = panel.train().stream().mapToInt(Series::firstYear).min().orElse(0);
        int last = panel.train().stream().mapToInt(Series::lastYear).max().orElse(0);
        long values = panel.train().stream().mapToLong(Series::length).sum()
                + panel.test().stream().mapToLong(Series::length).sum();
        StringBuilder line = new StringBuilder(how + "; "
                + panel.train().size() + " series, " + values + " values, " + (fiscal ? "fiscal years " : "") + first
                + " to " + last);
        if (notKnown > 0) {
            line.append("; ").append(notKnown).append(" marked as not known");
        }
        if (!leftOut.isEmpty()) {
            line.append("; left out below the table: line ").append(leftOut);
        }
        return line.toString();
    }

    static List<String> lookAlikes(SeriesPanel panel) {
        Map<String, String> seen = new LinkedHashMap<>();
        List<String> pairs = new ArrayList<>();
        for (Series series : panel.train()) {
            String first = seen.putIfAbsent(EverydayText.key(series.id()), series.id());
            if (first != null) {
                pairs.add("series '" + first + "' and '" + series.id()
                        + "' differ only in blanks, case or form of letters, and are kept apart; write them alike if"
                        + " they are one");
            }
        }
        return pairs;
    }
}
