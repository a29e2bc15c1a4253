package io.github.homeward.panel;

/** Dense Cholesky factor of a symmetric positive definite matrix, of which the lower triangle is given by rows. */
final class Cholesky {

    private final double[][] lower;

    /**
     * Factorises in place.
     *
     * @param lower the lower triangle
     * @param floors what every pivot exceeds in exact arithmetic, so that rounding cannot take it lower
     */
    Cholesky(double[][] lower, double[] floors) {
        this.lower = lower;
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
            }
            row[i] = Math.sqrt(Math.max(floors[i], row[i] - dot(row, row, i)));
        }
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

    /** Solves in place. */
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
