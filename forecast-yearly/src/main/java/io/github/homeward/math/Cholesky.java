package io.github.homeward.math;

/** Symmetric positive definite systems, in place, on full row-major matrices. */
public final class Cholesky {

    private Cholesky() {}

    /**
     * Replaces the lower triangle of {@code a} by its Cholesky factor.
     *
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static void factor(double[][] a) {
        int n = a.length;
        for (int j = 0; j < n; j++) {
            double[] rowJ = a[j];
            double diagonal = rowJ[j];
            for (int k = 0; k < j; k++) {
                diagonal -= rowJ[k] * rowJ[k];
            }
            if (!(diagonal > 0)) {
                throw new ArithmeticException("not positive definite at " + j);
            }
            double root = Math.sqrt(diagonal);
            rowJ[j] = root;
            for (int i = j + 1; i < n; i++) {
                double[] rowI = a[i];
                double sum = rowI[j];
                for (int k = 0; k < j; k++) {
                    sum -= rowI[k] * rowJ[k];
                }
                rowI[j] = sum / root;
            }
        }
    }

    /** Solves {@code L L' x = b} for a factor from {@link #factor}, overwriting {@code b}. */
    public static void solve(double[][] factor, double[] b) {
        int n = factor.length;
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * b[k];
            }
            b[i] = sum / factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < n; k++) {
                sum -= factor[k][i] * b[k];
            }
            b[i] = sum / factor[i][i];
        }
    }
}
