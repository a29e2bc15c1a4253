package io.github.homeward.driver;

import io.github.homeward.spi.Driver;
import io.github.homeward.spi.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One driver's yearly values at a cutoff.
 *
 * @param driver the driver
 * @param firstYear year of the first value
 * @param values one value a year, in the driver's unit; NaN where unknown
 * @param statuses how well each value is known: the weakest of the indicators read
 * @param sourceIds keys of the sources behind each value
 */
public record DriverValues(
        Driver driver, int firstYear, double[] values, List<Status> statuses, List<List<String>> sourceIds) {

    /** Copies the values. */
    public DriverValues {
        values = values.clone();
        statuses = List.copyOf(statuses);
        sourceIds = List.copyOf(sourceIds);
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** The same of some of its years. */
    DriverValues between(int first, int last) {
        int from = first - firstYear;
        int to = last - firstYear + 1;
        return new DriverValues(
                driver,
                first,
                Arrays.copyOfRange(values, from, to),
                statuses.subList(from, to),
                sourceIds.subList(from, to));
    }

    /** Value of a year; NaN where unknown or outside the span. */
    public double value(int year) {
        int index = year - firstYear;
        return index < 0 || index >= values.length ? Double.NaN : values[index];
    }

    /** How well a year's value is known. */
    public Status status(int year) {
        return statuses.get(year - firstYear);
    }

    /** Keys of the sources behind a year's value. */
    public List<String> sourceIds(int year) {
        return sourceIds.get(year - firstYear);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriverValues that
                && driver.id().equals(that.driver.id())
                && firstYear == that.firstYear
                && Arrays.equals(values, that.values)
                && statuses.equals(that.statuses)
                && sourceIds.equals(that.sourceIds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(driver.id(), firstYear, Arrays.hashCode(values), statuses, sourceIds);
    }

    @Override
    public String toString() {
        return driver.id() + " from " + firstYear + ": " + Arrays.toString(values);
    }
}
