package io.github.homeward.explain;

import io.github.homeward.driver.DriverColumn;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Analogues;
import io.github.homeward.programme.Level;
import io.github.homeward.programme.Outlook;
import io.github.homeward.programme.Outlook.Constraint;
import io.github.homeward.programme.Programme;
import io.github.homeward.programme.Wheel;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Prior;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up parts of a forecast whose last published year is 2025, known at the end of March 2026. */
final class SampleReasons {

    static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);
    static final int LAST_YEAR = 2025;

    static final List<DriverColumn> DRIVERS = List.of(
            driver("cost", Driver.Kind.COST), driver("duty", Driver.Kind.TARIFF), driver("rules", Driver.Kind.POLICY));

    private SampleReasons() {}

    private static DriverColumn driver(String name, Driver.Kind kind) {
        return new DriverColumn(name, kind, Driver.Effect.LOWERS, Prior.UNSTATED, List.of("XX"));
    }

    static NodeKey node(String model) {
        return new NodeKey("XX", "Acme", model);
    }

    /** A programme with nothing but its dates. */
    static Programme programme(String model, String start, boolean announced, @Nullable String end) {
        LocalDate first = LocalDate.parse(start);
        return new Programme(
                model,
                "Acme",
                model,
                "XX",
                Vehicle.PASSENGER,
                new Wheel(Steering.RIGHT, Steering.RIGHT),
                first,
                announced,
                end == null ? null : YearMonth.parse(end),
                false,
                first,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Double.NaN,
                Double.NaN,
                first,
                null,
                List.of("source"));
    }

    /** A year ahead of it. */
    static Outlook outlook(Programme programme, double unconstrained, double constrained, Constraint constraint) {
        return outlook(programme, Double.NaN, unconstrained, constrained, constraint);
    }

    /** The same with a goal of 1,000 vehicles in the year, so that new demand and orders that wait are told apart. */
    static Outlook outlook(
            Programme programme, double newDemand, double unconstrained, double constrained, Constraint constraint) {
        double plan = Double.isNaN(newDemand) ? Double.NaN : 1_000;
        return new Outlook(
                programme,
                new Level(0, 1, 0, 1, 0.3, false),
                new Analogues.Expected(0, 1, 1, List.of()),
                Double.POSITIVE_INFINITY,
                List.of(new Outlook.Year(
                        2026,
                        programme.monthsOnSale(2026),
                        plan,
                        newDemand / plan,
                        0.5,
                        unconstrained,
                        constrained,
                        0,
                        0,
                        0,
                        1,
                        Double.POSITIVE_INFINITY,
                        constraint)));
    }

    /** A leaf whose forecast is its base moved by the drivers. */
    static Leaf leaf(Programme programme, double last, double base, double... pushes) {
        double factor = 0;
        for (double push : pushes) {
            factor += push;
        }
        return new Leaf(
                node(programme.id()),
                last,
                new double[] {base},
                new double[1],
                new double[] {base * Math.exp(factor)},
                new double[][] {pushes.length == 0 ? new double[3] : pushes},
                outlook(programme, base, base, Constraint.NONE));
    }
}
