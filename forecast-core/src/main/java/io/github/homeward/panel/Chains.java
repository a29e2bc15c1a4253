package io.github.homeward.panel;

/**
 * A symmetric tridiagonal matrix: a precision for each unknown and one for each difference between neighbours, so that
 * the unknowns form chains. Factorised on a subset of the unknowns (the free ones), the others being held at zero.
 */
final class Chains {

    private final double[] diagonal;
    private final double[] couplings;
    private final double[] pivots;
    private boolean[] free;

    /**
     * @param precisions precision of each unknown, positive
     * @param couplings precision of the difference between an unknown and the next one; 0 where a chain ends
     */
    Chains(double[] precisions, double[] couplings) {
        this.couplings = couplings;
        this.diagonal = new double[precisions.length];
        this.pivots = new double[precisions.length];
        this.free = new boolean[precisions.length];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = precisions[j] + couplings[j] + (j == 0 ? 0 : couplings[j - 1]);
        }
    }

    double diagonal(int j) {
        return diagonal[j];
    }

    /** One row times a vector. */
    double times(int j, double[] x) {
        double sum = diagonal[j] * x[j];
        if (j > 0) {
            sum -= couplings[j - 1] * x[j - 1];
        }
        if (j + 1 < x.length) {
            sum -= couplings[j] * x[j + 1];
        }
        return sum;
    }

    /** Factorises the block of the free unknowns. */
    void factorise(boolean[] unknownsFree) {
        free = unknownsFree;
        for (int j = 0; j < pivots.length; j++) {
            if (free[j]) {
                double link = j > 0 && free[j - 1] ? couplings[j - 1] : 0;
                pivots[j] = link == 0 ? diagonal[j] : diagonal[j] - link * link / pivots[j - 1];
            }
        }
    }

    /** Solves in place for the free unknowns; the entries of the others must be zero. */
    void solve(double[] z) {
        for (int j = 1; j < z.length; j++) {
            if (free[j] && free[j - 1] && z[j - 1] != 0) {
                z[j] += couplings[j - 1] / pivots[j - 1] * z[j - 1];
            }
        }
        for (int j = z.length - 1; j >= 0; j--) {
            if (free[j]) {
                double next = j + 1 < z.length && free[j + 1] ? couplings[j] * z[j + 1] : 0;
                z[j] = (z[j] + next) / pivots[j];
            }
        }
    }
}
