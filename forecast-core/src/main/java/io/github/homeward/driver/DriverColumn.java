package io.github.homeward.driver;

import io.github.homeward.spi.Driver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A driver as a column of the response regression, shared by all origins that state it.
 *
 * @param name the driver's id without the origin's code
 * @param kind which kind of cause it is
 * @param effect which way it may move the volume; never {@link Driver.Effect#WITHIN_ANOTHER}
 */
public record DriverColumn(String name, Driver.Kind kind, Driver.Effect effect) {

    /** The columns that the drivers of several origins make: those with a path of their own, in order of name. */
    public static List<DriverColumn> of(Collection<DriverTable> tables) {
        Map<String, DriverColumn> columns = new TreeMap<>();
        for (DriverTable table : tables) {
            for (DriverValues values : table.drivers()) {
                Driver driver = values.driver();
                if (driver.effect() != Driver.Effect.WITHIN_ANOTHER) {
                    String name = name(driver, table.origin());
                    columns.putIfAbsent(name, new DriverColumn(name, driver.kind(), driver.effect()));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    /**
     * How this column moves between two years: costs on the log scale, so that a coefficient is an elasticity;
     * everything else in its own unit. 0 where either value is unknown.
     */
    double change(DriverTable table, int from, int to) {
        for (DriverValues values : table.drivers()) {
            if (name(values.driver(), table.origin()).equals(name)) {
                double before = values.value(from);
                double after = values.value(to);
                double change = kind == Driver.Kind.COST ? Math.log(after / before) : after - before;
                return Double.isFinite(change) ? change : 0;
            }
        }
        return 0;
    }

    private static String name(Driver driver, String origin) {
        List<String> parts = new ArrayList<>(Arrays.asList(driver.id().split("\\.", -1)));
        parts.removeIf(origin::equals);
        return String.join(".", parts);
    }
}
