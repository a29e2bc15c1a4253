package io.github.homeward.yearly.series;

import java.util.Arrays;

/**
 * A yearly series without gaps.
 *
 * @param id the node or the series of a plain panel
 * @param firstYear year of the first value
 * @param values one value a year, finite and not negative; never empty
 */
public record Series(String id, int firstYear, double[] values) {

    /** Copies the values. */
    public Series {
        if (values.length == 0) {
            throw new IllegalArgumentException("series " + id + " has no value");
        }
        values = values.clone();
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** Number of years. */
    public int length() {
        return values.length;
    }

    /** Year of the last value. */
    public int lastYear() {
        return firstYear + values.length - 1;
    }

    /** The last value. */
    public double last() {
        return values[values.length - 1];
    }

    /** Value at a position, the first being 0. */
    public double at(int index) {
        return values[index];
    }

    /** The first {@code length} years: what was known earlier. */
    public Series head(int length) {
        return new Series(id, firstYear, Arrays.copyOf(values, length));
    }

    /** The last {@code length} years. */
    public Series tail(int length) {
        int from = values.length - length;
        return new Series(id, firstYear + from, Arrays.copyOfRange(values, from, values.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && id.equals(that.id)
                && firstYear == that.firstYear
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * id.hashCode() + firstYear) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return id + " from " + firstYear + ": " + Arrays.toString(values);
    }
}
