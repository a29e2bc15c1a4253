package io.github.homeward.scenario;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.report.file.Column;
import java.util.List;

/**
 * One node and year of a scenario beside the base case.
 *
 * @param scenario the scenario's name
 * @param node as in forecasts
 * @param level where the node stands
 * @param year the year
 * @param base forecast of the base case, vehicles in the year
 * @param value forecast of the scenario
 * @param lower80 lower end of the scenario's central 80 % range; NaN where nothing supports one
 * @param upper80 its upper end
 * @param flags what a reader must know, words of files
 */
public record ScenarioRow(
        String scenario,
        String node,
        ForecastRow.Level level,
        int year,
        double base,
        double value,
        double lower80,
        double upper80,
        List<String> flags) {

    /** An input is outside everything in the facts known at the cutoff. */
    public static final String OUTSIDE_HISTORY = "outside-history";

    /** The response to drivers behind the row is mostly what was held before seeing any data. */
    public static final String MOSTLY_PRIOR = "mostly-prior";

    /** The columns of a file, in their order. */
    public static final List<Column<ScenarioRow>> COLUMNS = List.of(
            new Text<>("scenario", ScenarioRow::scenario),
            new Text<>("node", ScenarioRow::node),
            new Text<>("level", row -> row.level().word()),
            new Whole<>("year", ScenarioRow::year),
            new Real<>("base", ScenarioRow::base),
            new Real<>("value", ScenarioRow::value),
            new Real<>("difference", ScenarioRow::difference),
            new Real<>("lower80", ScenarioRow::lower80),
            new Real<>("upper80", ScenarioRow::upper80),
            new Text<>("flags", row -> String.join(";", row.flags())));

    /** Copies the flags. */
    public ScenarioRow {
        flags = List.copyOf(flags);
    }

    /** Value less base. */
    public double difference() {
        return value - base;
    }
}
