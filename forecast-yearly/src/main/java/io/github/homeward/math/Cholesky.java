package io.github.homeward.math;

/**
 * Dense Cholesky factor of a symmetric positive definite matrix, of which the lower triangle is given by rows. Rows are
 * eliminated one from another, which the machine does several numbers at a time, and zeros are passed over, of which
 * there are many where equations share no unknown.
 */
public final class Cholesky {

    /** The factor's transpose: the row of an index holds what it does to itself and all later ones. */
    private final double[][] upper;

    private Cholesky(double[][] upper) {
        this.upper = upper;
    }

    /**
     * Factorises.
     *
     * @param lower the lower triangle by rows, unchanged; longer rows are read as far as the diagonal
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static Cholesky factor(double[][] lower) {
        double[][] upper = transposed(lower);
        for (int i = 0; i < upper.length; i++) {
            if (!(upper[i][i] > 0)) {
                throw new ArithmeticException("not positive definite at " + i);
            }
            eliminate(upper, i, Math.sqrt(upper[i][i]));
        }
        return new Cholesky(upper);
    }

    /**
     * Factorises where rounding alone can make a pivot too small.
     *
     * @param lower the lower triangle by rows, unchanged
     * @param floors what every pivot exceeds in exact arithmetic, so that rounding cannot take it lower
     */
    public static Cholesky factor(double[][] lower, double[] floors) {
        double[][] upper = transposed(lower);
        for (int i = 0; i < upper.length; i++) {
            eliminate(upper, i, Math.sqrt(Math.max(floors[i], upper[i][i])));
        }
        return new Cholesky(upper);
    }

    private static double[][] transposed(double[][] lower) {
        double[][] upper = new double[lower.length][lower.length];
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k <= i; k++) {
                upper[k][i] = lower[i][k];
            }
        }
        return upper;
    }

    /** Divides a row by the root of its pivot and takes it out of all later rows. */
    private static void eliminate(double[][] upper, int i, double root) {
        double[] row = upper[i];
        row[i] = root;
        for (int k = i + 1; k < row.length; k++) {
            row[k] /= root;
        }
        for (int j = i + 1; j < row.length; j++) {
            if (row[j] != 0) {
                subtract(upper[j], row[j], row, j);
            }
        }
    }

    private static void subtract(double[] from, double times, double[] row, int first) {
        for (int k = first; k < row.length; k++) {
            from[k] -= times * row[k];
        }
    }

    /** Solves in place: what is the right side before is the solution after. */
    public void solve(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] /= upper[i][i];
            for (int k = i + 1; k < z.length; k++) {
                z[k] -= upper[i][k] * z[i];
            }
        }
        for (int i = z.length - 1; i >= 0; i--) {
            double rest = z[i];
            for (int k = i + 1; k < z.length; k++) {
                rest -= upper[i][k] * z[k];
            }
            z[i] = rest / upper[i][i];
        }
    }
}
