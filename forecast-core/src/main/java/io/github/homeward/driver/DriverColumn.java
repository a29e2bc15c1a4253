package io.github.homeward.driver;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A driver as a column of the response regression, shared by all origins that state it alike.
 *
 * @param name the driver's id if one origin states it; without the origin's code where several do; followed by the
 *     origins where others state the same driver with another kind, effect or prior
 * @param kind which kind of cause it is
 * @param effect which way it may move the volume; never {@link Driver.Effect#WITHIN_ANOTHER}
 * @param prior what its authors hold of its coefficient
 * @param origins codes of the origins that state it, in order
 */
public record DriverColumn(String name, Driver.Kind kind, Driver.Effect effect, Prior prior, List<String> origins) {

    /** Copies the origins. */
    public DriverColumn {
        origins = List.copyOf(origins);
    }

    /** What must agree for two origins to share a coefficient. */
    private record Stated(Driver.Kind kind, Driver.Effect effect, Prior prior) {

        static Stated of(Driver driver) {
            return new Stated(driver.kind(), driver.effect(), driver.prior());
        }
    }

    /** The columns that the drivers of several origins make: those with a path of their own, in order of name. */
    public static List<DriverColumn> of(Collection<DriverTable> tables) {
        Map<String, Map<Stated, List<String>>> statements = new TreeMap<>();
        List<DriverTable> ordered = tables.stream()
                .sorted(Comparator.comparing(DriverTable::origin))
                .toList();
        for (DriverTable table : ordered) {
            for (DriverValues values : table.drivers()) {
                Driver driver = values.driver();
                if (driver.effect() != Driver.Effect.WITHIN_ANOTHER) {
                    statements
                            .computeIfAbsent(name(driver, table.origin()), name -> new LinkedHashMap<>())
                            .computeIfAbsent(Stated.of(driver), stated -> new ArrayList<>())
                            .add(table.origin());
                }
            }
        }
        List<DriverColumn> columns = new ArrayList<>();
        statements.forEach((name, alike) -> alike.forEach((stated, origins) -> columns.add(new DriverColumn(
                alike.size() == 1 ? name : shared(name, origins),
                stated.kind(),
                stated.effect(),
                stated.prior(),
                origins))));
        return columns.stream()
                .map(column -> column.origins().size() == 1 ? column.named(tables) : column)
                .sorted(Comparator.comparing(DriverColumn::name))
                .toList();
    }

    /** The column of one origin, which goes by the driver's own id. */
    private DriverColumn named(Collection<DriverTable> tables) {
        for (DriverTable table : tables) {
            for (DriverValues values : table.drivers()) {
                if (holds(values.driver(), table.origin())) {
                    return new DriverColumn(values.driver().id(), kind, effect, prior, origins);
                }
            }
        }
        return this;
    }

    /** −1 if the coefficient may not be positive, 1 if it may not be negative. */
    public int sign() {
        return effect == Driver.Effect.RAISES ? 1 : -1;
    }

    /** Whether the driver of an origin is this column. */
    boolean holds(Driver driver, String origin) {
        String plain = name(driver, origin);
        return origins.contains(origin)
                && Stated.of(driver).equals(new Stated(kind, effect, prior))
                && (name.equals(plain) || name.equals(driver.id()) || name.equals(shared(plain, origins)));
    }

    /**
     * How this column moves between two years: costs on the log scale, so that a coefficient is an elasticity;
     * everything else in its own unit. 0 where either value is unknown.
     */
    double change(DriverTable table, int from, int to) {
        return move(value(table, from), value(table, to));
    }

    /** How far a change of facts moves this column in one year, measured likewise. */
    public double difference(DriverTable before, DriverTable after, int year) {
        return move(value(before, year), value(after, year));
    }

    /**
     * Where this column stands in a year: the logarithm of a cost, everything else in its own unit, so that differences
     * are changes. NaN where it is unknown.
     */
    public double level(DriverTable table, int year) {
        double value = value(table, year);
        return kind == Driver.Kind.COST ? Math.log(value) : value;
    }

    private double move(double before, double after) {
        double change = kind == Driver.Kind.COST ? Math.log(after / before) : after - before;
        return Double.isFinite(change) ? change : 0;
    }

    private double value(DriverTable table, int year) {
        for (DriverValues values : table.drivers()) {
            if (holds(values.driver(), table.origin())) {
                return values.value(year);
            }
        }
        return Double.NaN;
    }

    private static String shared(String name, List<String> origins) {
        return name + "." + String.join("+", origins);
    }

    private static String name(Driver driver, String origin) {
        List<String> parts = new ArrayList<>(Arrays.asList(driver.id().split("\\.", -1)));
        parts.removeIf(origin::equals);
        return String.join(".", parts);
    }
}
