package io.github.homeward.scenario;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.Column;
import java.util.List;

/**
 * What one changed input adds to a difference; over the inputs of a node and year the contributions add up to it.
 *
 * @param scenario the scenario's name
 * @param node as in forecasts
 * @param level where the node stands
 * @param year the year
 * @param input the lever, or the programme added or removed
 * @param contribution vehicles in the year; never 0, since what does nothing is left out
 */
public record AttributionRow(
        String scenario, String node, ForecastRow.Level level, int year, String input, double contribution) {

    /** The columns of a file, in their order. */
    public static final List<Column<AttributionRow>> COLUMNS = List.of(
            new Text<>("scenario", AttributionRow::scenario),
            new Text<>("node", AttributionRow::node),
            new Whole<>("year", AttributionRow::year),
            new Text<>("input", AttributionRow::input),
            new Real<>("contribution", AttributionRow::contribution));
}
