package io.github.homeward.report.page;

import io.github.homeward.forecast.YearToDate;
import io.github.homeward.node.NodeKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * Months for reading, with the year to date, and what they say of the running year.
 *
 * @param rows node by node, then by month
 * @param soFar how far the counts reach into the running year
 * @param subject what it is about, as a headline says it
 * @param cutoff the day up to which anything was known
 */
public record MonthTable(List<MonthRow> rows, YearToDate soFar, String subject, LocalDate cutoff) {

    private static final int HUNDRED = 100;

    /** Copies the list. */
    public MonthTable {
        rows = List.copyOf(rows);
    }

    /** The page. */
    public String text() {
        int age = soFar.age(YearMonth.from(cutoff));
        return subject.replace("vehicles a year", "vehicles a month")
                + Words.view(rows.isEmpty() ? null : rows.get(0).view()) + "; as known on " + cutoff
                + "; the last month counted is " + Words.month(soFar.through()) + ", "
                + (age == 1 ? "1 month" : age + " months") + " before\n"
                + "observed = a source gives it; derived = sums and differences of counts; inferred = reconstructed\n\n"
                + table()
                + runningYear();
    }

    private String table() {
        TextTable table = new TextTable(
                "node", "name", "month", ">vehicles", ">year to date", ">year before", ">change", "quality", "sources");
        NodeKey before = null;
        for (MonthRow row : rows) {
            boolean same = row.node().equals(before);
            table.row(
                    same ? "" : row.node().id(),
                    same ? "" : row.label(),
                    row.month().toString(),
                    whole(row.value()),
                    whole(row.toDate()),
                    whole(row.yearBefore()),
                    Figures.change(row.yearBefore(), row.value()).strip(),
                    row.quality(),
                    String.join(" ", row.sources()));
            before = row.node();
        }
        return table.isEmpty() ? "Nothing is known of the months asked for.\n" : table.text("");
    }

    private String runningYear() {
        boolean total = rows.stream().anyMatch(row -> row.node().equals(NodeKey.TOTAL));
        return !total || soFar.months() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%n%s so far: %,.0f vehicles, usually %.1f %% of a year: %,.0f by the seasons of the last "
                                + "years alone. 'homeward forecast' adds what is known of programmes.%n",
                        Words.year(soFar.year(), rows.get(0).view()),
                        soFar.counted(NodeKey.TOTAL),
                        HUNDRED * soFar.usualShare(),
                        soFar.bySeasons());
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? Figures.NONE : String.format(Locale.ROOT, "%,.0f", value);
    }
}
