package io.github.homeward.panel;

import io.github.homeward.math.Cholesky;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Least squares under non-negativity, few rows over many unknowns in chains:
 *
 * <pre>min over x ≥ 0 of  ½ Σᵢ (aᵢ·x − bᵢ)² / vᵢ  +  ½ (x − m)ᵀ T (x − m)  +  cᵀx</pre>
 *
 * with T tridiagonal ({@link Chains}) and vᵢ as small as one likes: a row of variance 10⁻⁴ holds to the hundredth.
 *
 * <p>Each linear system goes through the rows' multipliers y = (A x − b) / v, of which there are few: (V + A T⁻¹ Aᵀ)
 * y = A T⁻¹ h − b over the unknowns that are not held at zero. Which ones these are is found by block pivoting
 * (Portugal, Júdice and Vicente, "A comparison of block pivoting and interior-point algorithms for linear least
 * squares problems with nonnegative variables", Mathematics of Computation 63, 1994): exchange all that came out
 * negative or would rather be positive. Rows that contradict each other grossly can make that cycle; then a Newton
 * method with line search climbs the dual function, which is concave in y, once differentiable, and so always gets
 * there (as in Qi and Sun, SIAM J. Matrix Analysis 28, 2006).
 */
final class NonNegativeLeastSquares {

    /** Exchanges before care sets in; a few suffice as a rule. */
    private static final int CARELESS = 15;

    private static final int MOST_CLIMBS = 200;

    /** Below so many, what is left to exchange lies at the edges of runs of zeros, which shift month by month. */
    private static final int FEW = 200;

    private static final int CHAIN_PASSES = 200;

    private static final double SHORTEST_STEP = 1e-10;

    private final SparseRows rows;
    private final double[] variances;
    private final double[] linear;
    private final double tolerance;
    private final Chains chains;
    private final int[][] touched;

    /** Of each row the rows up to itself with a chain in common: no other bears on it. */
    private final int[][] neighbours;

    /**
     * @param rows one row per equation
     * @param variances their variances, positive
     * @param precisions precision of each unknown around its mean, positive
     * @param couplings precision of the difference between an unknown and the next one; 0 where a chain ends
     * @param linear cost of each unknown
     * @param tolerance how far below zero, in its own unit, an unknown may lie before it is held there
     */
    NonNegativeLeastSquares(
            SparseRows rows,
            double[] variances,
            double[] precisions,
            double[] couplings,
            double[] linear,
            double tolerance) {
        this.rows = rows;
        this.variances = variances;
        this.linear = linear;
        this.tolerance = tolerance;
        this.chains = new Chains(precisions, couplings);
        this.touched = new int[rows.count()][];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = chains.touched(rows, i);
        }
        this.neighbours = neighbours(touched);
    }

    private static int[][] neighbours(int[][] touched) {
        BitSet[] chains = new BitSet[touched.length];
        int[][] neighbours = new int[touched.length][];
        for (int i = 0; i < touched.length; i++) {
            BitSet own = new BitSet();
            for (int chain : touched[i]) {
                own.set(chain);
            }
            chains[i] = own;
            neighbours[i] = IntStream.rangeClosed(0, i)
                    .filter(k -> own.intersects(chains[k]))
                    .toArray();
        }
        return neighbours;
    }

    /**
     * A minimum.
     *
     * @param x the unknowns
     * @param multipliers one per row: (aᵢ·x − bᵢ) / vᵢ
     * @param free which unknowns are not held at zero
     * @param solves linear systems solved
     */
    record Solution(double[] x, double[] multipliers, boolean[] free, int solves) {}

    /** Solves from nothing. */
    Solution solve(double[] targets, double[] means) {
        boolean[] free = new boolean[means.length];
        for (int j = 0; j < free.length; j++) {
            free[j] = linear[j] == 0;
        }
        return solve(targets, means, free);
    }

    /**
     * Solves from a guess at the unknowns that are not zero.
     *
     * @param targets bᵢ
     * @param means mⱼ
     * @param guess the nearer to the truth, the sooner it ends
     */
    Solution solve(double[] targets, double[] means, boolean[] guess) {
        Run run = new Run(targets, means, guess.clone());
        for (int solves = 1; solves <= CARELESS; solves++) {
            run.solve();
            int infeasible = run.markInfeasible();
            if (infeasible == 0) {
                return run.solution(solves);
            }
            run.exchangeAll();
            if (infeasible < FEW) {
                run.settleChains();
            }
        }
        return run.climb();
    }

    /** The state of one solve. */
    private final class Run {
        private final double[] targets;
        private final double[] pull;
        private final double[] x;
        private final double[] multipliers;
        private final double[] work;
        private final boolean[] free;
        private final boolean[] infeasible;

        Run(double[] targets, double[] means, boolean[] free) {
            this.targets = targets;
            this.free = free;
            this.x = new double[means.length];
            this.work = new double[means.length];
            this.pull = new double[means.length];
            this.infeasible = new boolean[means.length];
            this.multipliers = new double[targets.length];
            for (int j = 0; j < pull.length; j++) {
                pull[j] = chains.times(j, means) - linear[j];
            }
        }

        /** The minimum over the free unknowns, whatever their sign. */
        private void solve() {
            chains.factorise(free);
            Cholesky schur = Cholesky.factor(schurComplement(), variances);
            prior();
            for (int i = 0; i < multipliers.length; i++) {
                multipliers[i] = rows.times(i, work) - targets[i];
            }
            schur.solve(multipliers);
            place();
            // One step of refinement: exact rows make the system stiff.
            double[] correction = new double[multipliers.length];
            for (int i = 0; i < correction.length; i++) {
                correction[i] = rows.times(i, x) - targets[i] - variances[i] * multipliers[i];
            }
            schur.solve(correction);
            for (int i = 0; i < correction.length; i++) {
                multipliers[i] += correction[i];
            }
            place();
        }

        private double[][] schurComplement() {
            double[][] lower = new double[multipliers.length][];
            Arrays.fill(work, 0);
            for (int i = 0; i < lower.length; i++) {
                addFree(i, 1, work);
                chains.solve(work, touched[i]);
                lower[i] = new double[i + 1];
                for (int k : neighbours[i]) {
                    lower[i][k] = rows.times(k, work);
                }
                lower[i][i] += variances[i];
                chains.clear(work, touched[i]);
            }
            return lower;
        }

        private void prior() {
            for (int j = 0; j < work.length; j++) {
                work[j] = free[j] ? pull[j] : 0;
            }
            chains.solve(work);
        }

        /** Unknowns that belong to the multipliers. */
        private void place() {
            for (int j = 0; j < x.length; j++) {
                x[j] = free[j] ? pull[j] : 0;
            }
            for (int i = 0; i < multipliers.length; i++) {
                addFree(i, -multipliers[i], x);
            }
            chains.solve(x);
        }

        private void addFree(int row, double factor, double[] into) {
            for (int k = rows.start(row); k < rows.end(row); k++) {
                if (free[rows.column(k)]) {
                    into[rows.column(k)] += factor * rows.value(k);
                }
            }
        }

        private int markInfeasible() {
            Arrays.fill(work, 0);
            for (int i = 0; i < multipliers.length; i++) {
                rows.addTo(i, multipliers[i], work);
            }
            int count = 0;
            for (int j = 0; j < x.length; j++) {
                // A held unknown would move by gradient over curvature if let go.
                double surplus = free[j] ? x[j] : (chains.times(j, x) - pull[j] + work[j]) / chains.diagonal(j);
                infeasible[j] = surplus < -tolerance;
                count += infeasible[j] ? 1 : 0;
            }
            return count;
        }

        private void exchangeAll() {
            for (int j = 0; j < free.length; j++) {
                free[j] ^= infeasible[j];
            }
        }

        /**
         * Exchanges on within each chain, the rows' multipliers being held: cheap, since chains do not touch each
         * other.
         */
        private void settleChains() {
            for (int pass = 0; pass < CHAIN_PASSES; pass++) {
                chains.factorise(free);
                place();
                if (markInfeasible() == 0) {
                    break;
                }
                exchangeAll();
            }
        }

        /** Newton steps on the dual function, each as long as it climbs. */
        private Solution climb() {
            settleChains();
            double height = dual();
            for (int step = 1; step <= MOST_CLIMBS; step++) {
                double[] from = multipliers.clone();
                solve();
                if (markInfeasible() == 0) {
                    return solution(CARELESS + step);
                }
                double[] to = multipliers.clone();
                double length = 1;
                double reached = Double.NEGATIVE_INFINITY;
                while (!(reached > height)) {
                    if (length < SHORTEST_STEP) {
                        return solution(CARELESS + step);
                    }
                    for (int i = 0; i < multipliers.length; i++) {
                        multipliers[i] = from[i] + length * (to[i] - from[i]);
                    }
                    settleChains();
                    reached = dual();
                    length /= 2;
                }
                height = reached;
            }
            throw new IllegalStateException("no minimum after " + MOST_CLIMBS + " Newton steps");
        }

        /** Dual function at the multipliers, x being the minimum that belongs to them, less a constant. */
        private double dual() {
            double value = 0;
            for (int j = 0; j < x.length; j++) {
                value += x[j] * (0.5 * chains.times(j, x) - pull[j]);
            }
            for (int i = 0; i < multipliers.length; i++) {
                double y = multipliers[i];
                value += y * (rows.times(i, x) - targets[i] - 0.5 * variances[i] * y);
            }
            return value;
        }

        private Solution solution(int solves) {
            return new Solution(clipped(), multipliers, free, solves);
        }

        private double[] clipped() {
            double[] clipped = x.clone();
            for (int j = 0; j < clipped.length; j++) {
                clipped[j] = Math.max(0, clipped[j]);
            }
            return clipped;
        }
    }
}
