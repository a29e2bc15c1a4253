package io.github.homeward.driver;

import java.util.List;
import java.util.Optional;

/**
 * What the drivers of every origin do, and how volume is held to answer them.
 *
 * @param response the coefficients in use
 * @param tables one an origin, in order of its code; from the last year with a published total to the last year ahead
 */
public record DriverReport(Response response, List<DriverTable> tables) {

    /** Copies the list. */
    public DriverReport {
        tables = List.copyOf(tables);
    }

    /** The coefficient of an origin's driver; empty for one without a path of its own. */
    public Optional<Response.Coefficient> coefficient(DriverTable table, DriverValues values) {
        return response.coefficients().stream()
                .filter(coefficient -> coefficient.column().holds(values.driver(), table.origin()))
                .findFirst();
    }
}
