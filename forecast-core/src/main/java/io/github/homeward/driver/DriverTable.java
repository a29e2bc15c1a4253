package io.github.homeward.driver;

import io.github.homeward.facts.CutoffView;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Driver;
import io.github.homeward.spi.LandedCost;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an origin's rules say at a cutoff, year by year.
 *
 * @param origin ISO code of the origin
 * @param cutoff the date up to which anything was known
 * @param firstYear first year
 * @param lastYear last year
 * @param drivers the drivers in the plugin's order
 * @param landedCosts one stack a year; empty if the plugin states no landed cost
 */
public record DriverTable(
        String origin,
        LocalDate cutoff,
        int firstYear,
        int lastYear,
        List<DriverValues> drivers,
        List<LandedCostStack> landedCosts) {

    /** Copies the lists. */
    public DriverTable {
        drivers = List.copyOf(drivers);
        landedCosts = List.copyOf(landedCosts);
    }

    /**
     * Asks every rule of a plugin for every year of a span.
     *
     * @param book the destination's and the plugin's facts
     * @throws HomewardException if a rule throws, gives an infinite value or reads an indicator nobody states; the
     *     error names the plugin and the driver
     */
    public static DriverTable of(OriginPlugin plugin, FactBook book, LocalDate cutoff, int firstYear, int lastYear) {
        CutoffView view = new CutoffView(book, cutoff);
        String origin = ask("of " + plugin.getClass().getName(), "origin()", plugin::origin)
                .code();
        List<DriverValues> drivers = new ArrayList<>();
        for (Driver driver : ask(origin, "drivers()", plugin::drivers)) {
            drivers.add(ask(origin, "driver " + driver.id(), () -> values(driver, view, firstYear, lastYear)));
        }
        List<LandedCostStack> stacks = new ArrayList<>();
        Optional<LandedCost> landedCost = ask(origin, "landedCost()", plugin::landedCost);
        if (landedCost.isPresent()) {
            for (int year = firstYear; year <= lastYear; year++) {
                int asked = year;
                stacks.add(
                        ask(origin, "landed cost of " + year, () -> LandedCostStack.of(landedCost.get(), view, asked)));
            }
        }
        return new DriverTable(origin, cutoff, firstYear, lastYear, drivers, stacks);
    }

    /**
     * The same of some of the years.
     *
     * @throws IllegalArgumentException if they are not within these
     */
    public DriverTable between(int first, int last) {
        if (first < firstYear || last > lastYear || last < first) {
            throw new IllegalArgumentException(
                    first + " to " + last + " is not within " + firstYear + " to " + lastYear);
        }
        return new DriverTable(
                origin,
                cutoff,
                first,
                last,
                drivers.stream().map(values -> values.between(first, last)).toList(),
                landedCosts.stream()
                        .filter(stack -> stack.year() >= first && stack.year() <= last)
                        .toList());
    }

    /** The values of a driver, if the plugin has one of that id. */
    public Optional<DriverValues> driver(String id) {
        return drivers.stream()
                .filter(values -> values.driver().id().equals(id))
                .findFirst();
    }

    /** The landed cost of a year, if the plugin states one and the year lies in the span. */
    public Optional<LandedCostStack> landedCost(int year) {
        return landedCosts.stream().filter(stack -> stack.year() == year).findFirst();
    }

    /**
     * Through which drivers one without a path of its own acts: those that have a path and read all that it reads.
     * Empty if there is none, and then it is shown only.
     */
    public List<String> carriers(Driver driver) {
        return drivers.stream()
                .map(DriverValues::driver)
                .filter(other -> driver.effect() == Driver.Effect.WITHIN_ANOTHER
                        && other.effect() != Driver.Effect.WITHIN_ANOTHER
                        && other.indicators().containsAll(driver.indicators()))
                .map(Driver::id)
                .toList();
    }

    /** The weakest status of the indicators in a year. */
    static Status status(CutoffView view, List<String> indicators, int year) {
        Status status = Status.KNOWN;
        for (String indicator : indicators) {
            status = status.and(view.status(indicator, year));
        }
        return status;
    }

    /** The sources of the indicators in a year, none twice. */
    static List<String> sources(CutoffView view, List<String> indicators, int year) {
        Set<String> ids = new LinkedHashSet<>();
        for (String indicator : indicators) {
            ids.addAll(view.sources(indicator, year));
        }
        return List.copyOf(ids);
    }

    private static DriverValues values(Driver driver, CutoffView view, int firstYear, int lastYear) {
        double[] values = new double[lastYear - firstYear + 1];
        List<Status> statuses = new ArrayList<>();
        List<List<String>> sourceIds = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            double value = driver.rule().value(view, year);
            if (Double.isInfinite(value)) {
                throw new IllegalStateException("the value of " + year + " is infinite");
            }
            values[year - firstYear] = value;
            statuses.add(status(view, driver.indicators(), year));
            sourceIds.add(sources(view, driver.indicators(), year));
        }
        return new DriverValues(driver, firstYear, values, statuses, sourceIds);
    }

    /** A rule is foreign code: errors of linking, assertions and endless recursion are its own, not ours. */
    static <T> T ask(String origin, String what, Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get(), "null");
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            throw new HomewardException(
                    ErrorCode.PLUGIN_BROKEN,
                    "origin plugin " + origin + ", " + what,
                    broken.toString(),
                    "a finite value, or NaN where nothing is known",
                    "mend the rule; OriginContract of origin-testkit shows such mistakes early",
                    broken);
        }
    }
}
