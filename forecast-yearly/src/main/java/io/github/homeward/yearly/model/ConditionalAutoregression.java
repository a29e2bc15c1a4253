package io.github.homeward.yearly.model;

import io.github.homeward.math.Cholesky;

/**
 * An autoregression by conditional least squares: each value regressed on those before it, the first ones given.
 *
 * <p>Unlike the likelihood it knows no border at the unit circle. Where it points beyond, the values explode, and the
 * likelihood has its peak just inside the border: a model that stands for no stationary process.
 */
final class ConditionalAutoregression {

    private static final double RIDGE = 1e-12;

    private ConditionalAutoregression() {}

    /** Whether the fitted autoregression of this order is stationary. */
    static boolean stationary(double[] values, int order, boolean constant) {
        int size = order + (constant ? 1 : 0);
        if (values.length - order < size) {
            return true;
        }
        double[][] squares = new double[size][size];
        double[] cross = new double[size];
        double[] row = new double[size];
        double total = 0;
        for (int t = order; t < values.length; t++) {
            for (int i = 0; i < order; i++) {
                row[i] = values[t - 1 - i];
            }
            if (constant) {
                row[order] = 1;
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    squares[i][j] += row[i] * row[j];
                }
                cross[i] += row[i] * values[t];
            }
            total += values[t] * values[t];
        }
        for (int i = 0; i < size; i++) {
            squares[i][i] += RIDGE * (total + 1e-300);
        }
        Cholesky factor;
        try {
            factor = Cholesky.factor(squares);
        } catch (ArithmeticException e) {
            return true;
        }
        factor.solve(cross);
        double[] phi = new double[order];
        System.arraycopy(cross, 0, phi, 0, order);
        return PartialAutocorrelations.rootsBeyond(phi, 1);
    }
}
