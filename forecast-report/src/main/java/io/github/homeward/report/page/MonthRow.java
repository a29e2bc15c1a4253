package io.github.homeward.report.page;

import io.github.homeward.forecast.View;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.panel.Quality;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.ForecastLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One node and month of the reconstructed panel.
 *
 * @param node the node
 * @param label its name for reading
 * @param month the month
 * @param value vehicles in it
 * @param toDate vehicles from the beginning of its year to its end
 * @param yearBefore vehicles in the same month of the year before; NaN if that is before the panel
 * @param quality {@code observed}, {@code derived} or {@code inferred}
 * @param sources ids of the sources that speak of the month and of the fewest others
 * @param view what is added up
 */
public record MonthRow(
        NodeKey node,
        String label,
        YearMonth month,
        double value,
        double toDate,
        double yearBefore,
        String quality,
        List<String> sources,
        View view) {

    public static final List<Column<MonthRow>> COLUMNS = List.of(
            new Text<>("node", row -> row.node().id()),
            new Text<>("level", row -> row.node().level().word()),
            new Text<>("month", row -> row.month().toString()),
            new Real<>("value", MonthRow::value),
            new Real<>("year_to_date", MonthRow::toDate),
            new Real<>("year_before", MonthRow::yearBefore),
            new Text<>("quality", MonthRow::quality),
            new Text<>("sources", row -> String.join(";", row.sources())),
            new Text<>("label", MonthRow::label),
            new Text<>("vehicle", row -> row.view().kind()),
            new Text<>("years", row -> ForecastLine.years(row.view())));

    /** Copies the list. */
    public MonthRow {
        sources = List.copyOf(sources);
    }

    /**
     * Months of a panel, node by node.
     *
     * @param first first month to give
     */
    public static List<MonthRow> of(Panel panel, Names names, View view, Predicate<NodeKey> wanted, YearMonth first) {
        List<MonthRow> rows = new ArrayList<>();
        for (NodeKey node : panel.nodes().stream().filter(wanted).toList()) {
            YearMonth start = first.isBefore(panel.firstMonth()) ? panel.firstMonth() : first;
            for (YearMonth month = start; !month.isAfter(panel.lastMonth()); month = month.plusMonths(1)) {
                rows.add(row(panel, node, month, names.node(node), view));
            }
        }
        return rows;
    }

    private static MonthRow row(Panel panel, NodeKey node, YearMonth month, String label, View view) {
        double toDate = 0;
        for (YearMonth other = panel.begin(month); !other.isAfter(month); other = other.plusMonths(1)) {
            toDate += panel.month(node, other);
        }
        YearMonth before = month.minusYears(1);
        Quality quality = panel.monthQuality(node, month);
        return new MonthRow(
                node,
                label,
                month,
                printed(panel.month(node, month)),
                printed(toDate),
                before.isBefore(panel.firstMonth()) ? Double.NaN : printed(panel.month(node, before)),
                Words.of(quality),
                panel.sources(node, month),
                view);
    }

    /** To the millionth of a vehicle: digits beyond that tell of the solver. */
    private static double printed(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
