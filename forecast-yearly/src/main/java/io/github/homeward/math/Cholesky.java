package io.github.homeward.math;

/** Dense Cholesky factor of a symmetric positive definite matrix, of which the lower triangle is given by rows. */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Factorises in place.
     *
     * @param lower the lower triangle by rows; longer rows are read as far as the diagonal
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static Cholesky factor(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            double pivot = reduce(lower, i);
            if (!(pivot > 0)) {
                throw new ArithmeticException("not positive definite at " + i);
            }
            lower[i][i] = Math.sqrt(pivot);
        }
        return new Cholesky(lower);
    }

    /**
     * Factorises in place where rounding alone can make a pivot too small.
     *
     * @param lower the lower triangle by rows
     * @param floors what every pivot exceeds in exact arithmetic, so that rounding cannot take it lower
     */
    public static Cholesky factor(double[][] lower, double[] floors) {
        for (int i = 0; i < lower.length; i++) {
            lower[i][i] = Math.sqrt(Math.max(floors[i], reduce(lower, i)));
        }
        return new Cholesky(lower);
    }

    /** Fills a row but for its diagonal, and returns the square of that. */
    private static double reduce(double[][] lower, int i) {
        double[] row = lower[i];
        for (int j = 0; j < i; j++) {
            row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
        }
        return row[i] - dot(row, row, i);
    }

    private static double dot(double[] one, double[] other, int length) {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            even += one[k] * other[k];
            odd += one[k + 1] * other[k + 1];
        }
        return k < length ? even + odd + one[k] * other[k] : even + odd;
    }

    /** Solves in place: what is the right side before is the solution after. */
    public void solve(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = (z[i] - dot(lower[i], z, i)) / lower[i][i];
        }
        for (int i = z.length - 1; i >= 0; i--) {
            z[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                z[k] -= lower[i][k] * z[i];
            }
        }
    }
}
