package io.github.homeward.report.page;

import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.Response;
import io.github.homeward.report.file.Column;
import io.github.homeward.report.file.Column.Real;
import io.github.homeward.report.file.Column.Text;
import io.github.homeward.report.file.Column.Whole;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One driver and year.
 *
 * @param table the origin's drivers
 * @param values the driver
 * @param year the year
 * @param coefficient how volume answers it; empty for a driver without a path of its own
 */
public record DriverRow(DriverTable table, DriverValues values, int year, Optional<Response.Coefficient> coefficient) {

    public static final List<Column<DriverRow>> COLUMNS = List.of(
            new Text<>("origin", row -> row.table().origin()),
            new Text<>("driver", row -> row.driver().id()),
            new Text<>("kind", row -> Words.of(row.driver().kind())),
            new Text<>("unit", row -> row.driver().unit()),
            new Text<>("effect", row -> Words.of(row.driver().effect())),
            new Text<>("through", row -> String.join(";", row.table().carriers(row.driver()))),
            new Real<>("prior_mean", row -> row.prior().map(Prior::mean).orElse(Double.NaN)),
            new Real<>("prior_sd", row -> row.prior().map(Prior::sd).orElse(Double.NaN)),
            new Text<>("prior_status", row -> row.prior().map(DriverRow::status).orElse("")),
            new Text<>(
                    "prior_source_id",
                    row -> row.prior()
                            .map(prior -> String.join(";", prior.sourceIds()))
                            .orElse("")),
            new Real<>(
                    "posterior_mean",
                    row -> row.coefficient().map(Response.Coefficient::value).orElse(Double.NaN)),
            new Real<>(
                    "posterior_sd",
                    row -> row.coefficient().map(Response.Coefficient::sd).orElse(Double.NaN)),
            new Whole<>(
                    "rows",
                    row -> row.coefficient().map(Response.Coefficient::rows).orElse(0)),
            new Whole<>("year", DriverRow::year),
            new Real<>("value", row -> row.values().value(row.year())),
            new Text<>("status", row -> Words.of(row.values().status(row.year()))),
            new Text<>("source_id", row -> String.join(";", row.values().sourceIds(row.year()))));

    /** Every driver and year of a report. */
    public static List<DriverRow> of(DriverReport report) {
        List<DriverRow> rows = new ArrayList<>();
        for (DriverTable table : report.tables()) {
            for (DriverValues values : table.drivers()) {
                Optional<Response.Coefficient> coefficient = report.coefficient(table, values);
                for (int year = table.firstYear(); year <= table.lastYear(); year++) {
                    rows.add(new DriverRow(table, values, year, coefficient));
                }
            }
        }
        return rows;
    }

    /** Whether a prior comes from the literature or is a judgement. */
    static String status(Prior prior) {
        return prior.assumed() ? "assumed" : "sourced";
    }

    private Driver driver() {
        return values.driver();
    }

    private Optional<Prior> prior() {
        return coefficient.map(known -> known.column().prior());
    }
}
