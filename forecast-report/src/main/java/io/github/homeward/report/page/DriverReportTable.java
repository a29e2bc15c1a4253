package io.github.homeward.report.page;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.driver.DriverTable;
import io.github.homeward.driver.DriverValues;
import io.github.homeward.driver.Response;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drivers for reading: how volume answers each, why that is held, and what each does in the years ahead. */
public final class DriverReportTable {

    private static final String INDENT = "  ";

    /** Whole from here on; below, decimals tell more. */
    private static final double WHOLE_FROM = 1_000;

    /** A spread below needs a third decimal. */
    private static final double SMALL = 0.05;

    private DriverReportTable() {}

    public static String text(DriverReport report, LocalDate cutoff) {
        if (report.tables().isEmpty()) {
            return "No origin states a driver.\n";
        }
        StringBuilder text = new StringBuilder();
        text.append("Drivers of volume; as known on ")
                .append(cutoff)
                .append('\n')
                .append(learned(report.response()));
        text.append("\nCoefficients: change of log volume by one unit (of a cost: by one unit of its logarithm)\n");
        text.append(coefficients(report.response()));
        text.append("\nWhy these priors:\n");
        for (Response.Coefficient coefficient : report.response().coefficients()) {
            text.append(INDENT).append(why(coefficient.column())).append('\n');
        }
        for (DriverTable table : report.tables()) {
            text.append('\n').append(table.origin()).append('\n').append(values(table));
        }
        return text.append('\n').append(Words.LEGEND).append('\n').toString();
    }

    private static String learned(Response response) {
        return response.rows() == 0
                ? "No past forecast could be checked: the priors speak.\n"
                : String.format(
                        Locale.ROOT,
                        "Learned from %d past errors of programme forecasts, worth %.0f (one origin's at one "
                                + "cutoff say much"
                                + " the same); each misses by a factor of e^±%.2f.%n",
                        response.rows(),
                        response.effectiveRows(),
                        response.noiseSd());
    }

    private static String coefficients(Response response) {
        TextTable table = new TextTable("driver", "kind", "origins", ">prior", "from", ">posterior", ">rows");
        for (Response.Coefficient coefficient : response.coefficients()) {
            DriverColumn column = coefficient.column();
            Prior prior = column.prior();
            table.row(
                    column.name(),
                    Words.of(column.kind()),
                    String.join(" ", column.origins()),
                    spread(prior.mean(), prior.sd()),
                    prior.assumed() ? DriverRow.status(prior) : String.join(" ", prior.sourceIds()),
                    spread(coefficient.value(), coefficient.sd()),
                    String.valueOf(coefficient.rows()));
        }
        return table.text(INDENT);
    }

    private static String why(DriverColumn column) {
        return column.name() + " (" + DriverRow.status(column.prior()) + "): "
                + column.prior().reasoning();
    }

    private static String values(DriverTable table) {
        List<String> header = new ArrayList<>(List.of("driver", "effect", "unit"));
        for (int year = table.firstYear(); year <= table.lastYear(); year++) {
            header.add(">" + year + " ");
        }
        TextTable text = new TextTable(header.toArray(String[]::new));
        for (DriverValues values : table.drivers()) {
            List<String> cells = new ArrayList<>(List.of(
                    values.driver().id(),
                    effect(table, values.driver()),
                    values.driver().unit()));
            for (int year = table.firstYear(); year <= table.lastYear(); year++) {
                cells.add(number(values.value(year)) + Words.mark(values.status(year)));
            }
            text.row(cells.toArray(String[]::new));
        }
        return text.text(INDENT);
    }

    private static String effect(DriverTable table, Driver driver) {
        return switch (driver.effect()) {
            case RAISES, LOWERS -> Words.of(driver.effect());
            case WITHIN_ANOTHER -> {
                List<String> carriers = table.carriers(driver);
                yield carriers.isEmpty() ? "shown only" : "through " + String.join(", ", carriers);
            }
        };
    }

    private static String spread(double mean, double sd) {
        return String.format(Locale.ROOT, sd < SMALL ? "%.3f ± %.3f" : "%.2f ± %.2f", mean, sd);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return Figures.NONE;
        }
        return String.format(Locale.ROOT, Math.abs(value) >= WHOLE_FROM ? "%,.0f" : "%.3f", value);
    }
}
