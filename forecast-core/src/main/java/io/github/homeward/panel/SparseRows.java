package io.github.homeward.panel;

import java.util.Arrays;

/** A sparse matrix by rows (CSR), grown row by row. */
final class SparseRows {

    private int rows;
    private int[] starts = new int[64];
    private int[] columns = new int[256];
    private double[] values = new double[256];

    /** Adds an entry to the row being written. */
    void add(int column, double value) {
        int end = starts[rows + 1] == 0 ? starts[rows] : starts[rows + 1];
        if (end == columns.length) {
            columns = Arrays.copyOf(columns, 2 * end);
            values = Arrays.copyOf(values, 2 * end);
        }
        columns[end] = column;
        values[end] = value;
        starts[rows + 1] = end + 1;
    }

    /** Ends the row being written and tells its number. */
    int endRow() {
        if (starts[rows + 1] == 0) {
            starts[rows + 1] = starts[rows];
        }
        rows++;
        if (rows + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        return rows - 1;
    }

    int count() {
        return rows;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int column(int entry) {
        return columns[entry];
    }

    double value(int entry) {
        return values[entry];
    }

    /** One row times a vector. */
    double times(int row, double[] x) {
        double sum = 0;
        for (int k = starts[row]; k < starts[row + 1]; k++) {
            sum += values[k] * x[columns[k]];
        }
        return sum;
    }

    /** Adds {@code factor} times a row to a vector. */
    void addTo(int row, double factor, double[] into) {
        for (int k = starts[row]; k < starts[row + 1]; k++) {
            into[columns[k]] += factor * values[k];
        }
    }
}
