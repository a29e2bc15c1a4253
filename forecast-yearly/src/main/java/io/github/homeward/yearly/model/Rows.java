package io.github.homeward.yearly.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training rows on primitive arrays: dense, finite, with names in the order Tribuo keeps them.
 *
 * <p>The arrays are shared, not copied: whoever hands them over no longer changes them.
 *
 * @param features feature names, strictly ascending, so that a column's number is Tribuo's feature id
 * @param outputs output names, strictly ascending
 * @param columns one array of values a feature
 * @param targets all outputs of row 0, then of row 1, and so on
 * @param weights one positive weight a row
 */
public record Rows(
        List<String> features, List<String> outputs, double[][] columns, double[] targets, double[] weights) {

    /**
     * Checks the shape and every value.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public Rows {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
        Guard.ascending("feature", features);
        Guard.ascending("output", outputs);
        if (weights.length == 0) {
            throw new IllegalArgumentException("no rows");
        }
        if (columns.length != features.size() || targets.length != weights.length * outputs.size()) {
            throw new IllegalArgumentException("shape: " + columns.length + " columns for " + features.size()
                    + " features, " + targets.length + " targets for " + weights.length + " rows of "
                    + outputs.size());
        }
        for (int f = 0; f < columns.length; f++) {
            if (columns[f].length != weights.length) {
                throw new IllegalArgumentException("feature " + features.get(f) + " has " + columns[f].length
                        + " values for " + weights.length + " rows");
            }
            Guard.finite("feature " + features.get(f), columns[f]);
        }
        Guard.finite("targets", targets);
        for (double weight : weights) {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight " + weight + " is not positive and finite");
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return weights.length;
    }

    /** The values of one row. */
    public double[] row(int index) {
        double[] row = new double[columns.length];
        for (int f = 0; f < row.length; f++) {
            row[f] = columns[f][index];
        }
        return row;
    }

    /** Names of the features that never vary. */
    public List<String> constants() {
        List<String> constants = new ArrayList<>();
        for (int f = 0; f < columns.length; f++) {
            if (Guard.constant(columns[f])) {
                constants.add(features.get(f));
            }
        }
        return constants;
    }

    /** The same rows with only the named features, which must be in ascending order. */
    public Rows keep(List<String> names) {
        double[][] kept = new double[names.size()][];
        Arrays.setAll(kept, i -> columns[features.indexOf(names.get(i))]);
        return new Rows(names, outputs, kept, targets, weights);
    }
}
