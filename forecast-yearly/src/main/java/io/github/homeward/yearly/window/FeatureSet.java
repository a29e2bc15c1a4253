package io.github.homeward.yearly.window;

import java.util.List;

/** Turns the values up to a cutoff into one scale-free row. */
interface FeatureSet {

    /** Column names in alphabetical order, the order of the row; Tribuo keeps features sorted by name. */
    List<String> names();

    /** Fewest values a training window may have. */
    int minimumLength();

    /** Most training windows a series supplies, its latest. */
    int mostCutoffs();

    /**
     * Writes the features of the first {@code length} values. Only differences and ratios may enter a row, never a
     * value itself.
     *
     * @param values one value a year, oldest first
     * @param path the values, or their logarithms, whichever the model forecasts
     * @param length values before the cutoff, at least one
     * @param scale positive unit of one yearly change of the path
     * @param row receives one value for each name, finite
     */
    void fill(double[] values, double[] path, int length, double scale, double[] row);
}
