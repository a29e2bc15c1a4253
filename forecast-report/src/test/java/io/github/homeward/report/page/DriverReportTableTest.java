package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.Response;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriverReportTableTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);

    @Test
    void priorPosteriorAndWhatADriverActsThroughAreShown() {
        assertThat(DriverReportTable.text(report(), CUTOFF)).isEqualTo("""
                        Drivers of volume; as known on 2026-03-31
                        Learned from 12 past errors of programme forecasts, worth 3 (one origin's at one cutoff say much the same); each misses by a factor of e^±0.50.

                        Coefficients: change of log volume by one unit (of a cost: by one unit of its logarithm)
                          driver   kind  origins         prior  from       posterior  rows
                          cost.XX  cost  XX       -1.50 ± 0.75  a_book  -1.25 ± 0.50     7

                        Why these priors:
                          cost.XX (sourced): read in a book

                        XX
                          driver   effect           unit          2025    2026
                          cost.XX  lowers           ratio        0.900       -*
                          fx.XX    through cost.XX  JPY per AAA  1,235   2.000*

                        * = an assumption is in it; ~ = carried on from the last known value; no mark = known
                        """);
    }

    @Test
    void driversComeAsData() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        RowFiles.csv(DriverRow.COLUMNS, DriverRow.of(report()), csv);

        assertThat(csv).asString().isEqualTo("""
                        origin,driver,kind,unit,effect,through,prior_mean,prior_sd,prior_status,prior_source_id,posterior_mean,posterior_sd,rows,year,value,status,source_id
                        XX,cost.XX,cost,ratio,lowers,,-1.5,0.75,sourced,a_book,-1.25,0.5,7,2025,0.9,known,s1
                        XX,cost.XX,cost,ratio,lowers,,-1.5,0.75,sourced,a_book,-1.25,0.5,7,2026,,assumed,s1;s2
                        XX,fx.XX,cost,JPY per AAA,within-another,cost.XX,,,,,,,0,2025,1234.5,known,s1
                        XX,fx.XX,cost,JPY per AAA,within-another,cost.XX,,,,,,,0,2026,2.0,assumed,s1;s2
                        """);
    }

    /** One driver that acts and one that acts through it, at an origin that does not exist. */
    private static DriverReport report() {
        Driver cost = new Driver(
                "cost.XX",
                Driver.Kind.COST,
                Driver.Effect.LOWERS,
                "ratio",
                "for a test",
                List.of("fx.AAA", "duty.JP.XX"),
                (view, year) -> Double.NaN,
                Prior.sourced(-1.5, 0.75, "read in a book", "a_book"));
        Driver rate = new Driver(
                "fx.XX",
                Driver.Kind.COST,
                Driver.Effect.WITHIN_ANOTHER,
                "JPY per AAA",
                "for a test",
                List.of("fx.AAA"),
                (view, year) -> Double.NaN);
        DriverTable table = new DriverTable(
                "XX", CUTOFF, 2025, 2026, List.of(values(cost, 0.9, Double.NaN), values(rate, 1_234.5, 2)), List.of());
        DriverColumn column = DriverColumn.of(List.of(table)).get(0);
        return new DriverReport(
                new Response(List.of(new Response.Coefficient(column, -1.25, 0.5, 7)), 12, 3, 0.5, "learned by a test"),
                List.of(table));
    }

    private static DriverValues values(Driver driver, double... values) {
        return new DriverValues(
                driver,
                2025,
                values,
                List.of(Status.KNOWN, Status.ASSUMED),
                List.of(List.of("s1"), List.of("s1", "s2")));
    }
}
