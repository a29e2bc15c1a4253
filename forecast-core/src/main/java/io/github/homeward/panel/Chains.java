package io.github.homeward.panel;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A symmetric tridiagonal matrix: a precision for each unknown and one for each difference between neighbours, so that
 * the unknowns form chains. Factorised on a subset of the unknowns (the free ones), the others being held at zero.
 */
final class Chains {

    private final double[] diagonal;
    private final double[] couplings;
    private final double[] pivots;
    private final double[] carries;
    private final int[] chainOf;
    private final int[] chainEnds;
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
        this.carries = new double[precisions.length];
        this.chainOf = new int[precisions.length];
        int chains = 0;
        int[] ends = new int[precisions.length];
        for (int j = 0; j < diagonal.length; j++) {
            chainOf[j] = chains;
            if (couplings[j] == 0 || j + 1 == diagonal.length) {
                ends[chains++] = j + 1;
            }
            diagonal[j] = precisions[j] + couplings[j] + (j == 0 ? 0 : couplings[j - 1]);
        }
        this.chainEnds = Arrays.copyOf(ends, chains);
    }

    /** The chains that a row touches, in order. */
    int[] touched(SparseRows rows, int row) {
        return IntStream.range(rows.start(row), rows.end(row))
                .map(entry -> chainOf[rows.column(entry)])
                .sorted()
                .distinct()
                .toArray();
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
                double pivot = diagonal[j] - (link == 0 ? 0 : link * carries[j - 1]);
                pivots[j] = 1 / pivot;
                carries[j] = couplings[j] * pivots[j];
            } else {
                pivots[j] = 0;
                carries[j] = 0;
            }
        }
    }

    /** Solves in place for the free unknowns; the entries of the others must be zero. */
    void solve(double[] z) {
        solve(z, 0, z.length);
    }

    /** As above, for some chains only. */
    void solve(double[] z, int[] chains) {
        for (int chain : chains) {
            solve(z, start(chain), chainEnds[chain]);
        }
    }

    /** Sets the entries of some chains to zero. */
    void clear(double[] z, int[] chains) {
        for (int chain : chains) {
            Arrays.fill(z, start(chain), chainEnds[chain], 0);
        }
    }

    private int start(int chain) {
        return chain == 0 ? 0 : chainEnds[chain - 1];
    }

    /** A held unknown carries nothing on, so that the free runs on both of its sides stay apart. */
    private void solve(double[] z, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (free[j]) {
                z[j] += carries[j - 1] * z[j - 1];
            }
        }
        double next = 0;
        for (int j = to - 1; j >= from; j--) {
            next = z[j] * pivots[j] + carries[j] * next;
            z[j] = next;
        }
    }
}
