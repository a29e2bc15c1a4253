package io.github.homeward.report.page;

import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.Column;
import java.util.List;

/**
 * One node and year of the reconstructed panel.
 *
 * @param node as in forecasts
 * @param level where the node stands
 * @param year the year
 * @param value vehicles in the year; NaN where unknown
 * @param low lower end of what the evidence allows; NaN where unknown
 * @param high upper end; NaN where unknown
 * @param quality {@code observed}, {@code derived}, {@code inferred} or {@code unknown}
 * @param sources ids of the sources that speak of this cell
 */
public record HistoryRow(
        String node,
        Level level,
        int year,
        double value,
        double low,
        double high,
        String quality,
        List<String> sources) {

    public static final List<Column<HistoryRow>> COLUMNS = List.of(
            new Text<>("node", HistoryRow::node),
            new Text<>("level", row -> row.level().word()),
            new Whole<>("year", HistoryRow::year),
            new Real<>("value", HistoryRow::value),
            new Real<>("low", HistoryRow::low),
            new Real<>("high", HistoryRow::high),
            new Text<>("quality", HistoryRow::quality),
            new Text<>("sources", row -> String.join(";", row.sources())));

    public HistoryRow {
        sources = List.copyOf(sources);
    }
}
