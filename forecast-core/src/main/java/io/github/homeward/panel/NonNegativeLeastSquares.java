package io.github.homeward.panel;

/**
 * Least squares under non-negativity, with rows that may have to hold exactly:
 *
 * <pre>min over x ≥ 0 of  ½ Σᵢ (aᵢ·x − bᵢ)² / vᵢ  +  Σⱼ ½ pⱼ (xⱼ − mⱼ)² + cⱼ xⱼ,   with aᵢ·x = bᵢ where vᵢ = 0.</pre>
 *
 * <p>Projected Newton steps (Bertsekas, "Projected Newton methods for optimization problems with simple constraints",
 * SIAM J. Control and Optimization 20, 1982), each solved by conjugate gradients on the free variables, preconditioned by
 * the diagonal. Rows whose variance is far below what the prior allows them would ruin the conditioning: they enter with
 * a larger variance and are brought to their own by the method of multipliers (Bertsekas, "Constrained Optimization and
 * Lagrange Multiplier Methods", 1982, chapter 2), which serves exact rows (vᵢ = 0) and merely sharp ones alike.
 */
final class NonNegativeLeastSquares {

    /** A row enters with at least this share of the variance that the prior alone gives to it. */
    private static final double SOFTENING = 0.02;

    /** A row lags if a step leaves more than this share of its misfit; its softening is then cut to the other share. */
    private static final double LAGGING = 0.25;

    private static final double HARDENING = 0.2;

    private static final int MULTIPLIER_STEPS = 80;
    private static final int NEWTON_STEPS = 60;
    private static final int GRADIENT_STEPS = 400;
    private static final double ARMIJO = 1e-4;

    private final SparseRows rows;
    private final double[] variances;
    private final double[] precisions;
    private final double[] linear;
    private final double[] priorVariances;

    /**
     * @param rows one row per equation
     * @param variances their variances; 0 for an equation that must hold
     * @param precisions pⱼ, positive
     * @param linear cⱼ
     */
    NonNegativeLeastSquares(SparseRows rows, double[] variances, double[] precisions, double[] linear) {
        this.rows = rows;
        this.variances = variances;
        this.precisions = precisions;
        this.linear = linear;
        this.priorVariances = new double[rows.count()];
        for (int i = 0; i < rows.count(); i++) {
            for (int k = rows.start(i); k < rows.end(i); k++) {
                priorVariances[i] += rows.value(k) * rows.value(k) / precisions[rows.column(k)];
            }
        }
    }

    /**
     * A solution, or a place to start from.
     *
     * @param x the unknowns
     * @param multipliers one per row: (aᵢ·x − bᵢ) / vᵢ, which stays finite for exact rows
     * @param misfit how far the worst row is from where its multiplier says it should be, in its own unit
     * @param steps conjugate gradient steps taken
     */
    record Solution(double[] x, double[] multipliers, double misfit, int steps) {}

    /** A start without any knowledge. */
    Solution cold(double[] means) {
        double[] x = new double[means.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.max(0, means[j]);
        }
        return new Solution(x, new double[rows.count()], Double.POSITIVE_INFINITY, 0);
    }

    /**
     * Solves.
     *
     * @param targets bᵢ
     * @param means mⱼ
     * @param start where to begin; the nearer the sooner it ends
     * @param tolerance misfit to reach, in the rows' own unit
     */
    Solution solve(double[] targets, double[] means, Solution start, double tolerance) {
        Run run = new Run(targets, means, start);
        double misfit = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MULTIPLIER_STEPS && misfit > tolerance; step++) {
            run.minimise(tolerance * 0.1);
            misfit = run.updateMultipliers(tolerance);
        }
        return new Solution(run.x, run.multipliers, misfit, run.steps);
    }

    /** The state of one solve. */
    private final class Run {
        private final int n = precisions.length;
        private final double[] targets;
        private final double[] means;
        private final double[] x;
        private final double[] multipliers;
        private final double[] shifted = new double[rows.count()];
        private final double[] misfits = new double[rows.count()];
        private final double[] softening = new double[rows.count()];
        private final double[] weights = new double[rows.count()];
        private final double[] diagonal = new double[precisions.length];
        private final double[] fitted = new double[rows.count()];
        private final double[] gradient = new double[n];
        private final boolean[] free = new boolean[n];
        private final double[] direction = new double[n];
        private final double[] residual = new double[n];
        private final double[] search = new double[n];
        private final double[] product = new double[n];
        private final double[] trial = new double[n];
        private int steps;

        Run(double[] targets, double[] means, Solution start) {
            this.targets = targets;
            this.means = means;
            this.x = start.x().clone();
            this.multipliers = start.multipliers().clone();
            for (int i = 0; i < shifted.length; i++) {
                softening[i] = Math.max(0, SOFTENING * priorVariances[i] - variances[i]);
                misfits[i] = Double.POSITIVE_INFINITY;
            }
            weigh();
        }

        private void weigh() {
            System.arraycopy(precisions, 0, diagonal, 0, n);
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = targets[i] - softening[i] * multipliers[i];
                weights[i] = 1 / (variances[i] + softening[i]);
                for (int k = rows.start(i); k < rows.end(i); k++) {
                    diagonal[rows.column(k)] += weights[i] * rows.value(k) * rows.value(k);
                }
            }
        }

        /** Moves the multipliers; a row that lags is softened less from now on. */
        private double updateMultipliers(double tolerance) {
            double worst = 0;
            for (int i = 0; i < shifted.length; i++) {
                double error = rows.times(i, x) - targets[i];
                multipliers[i] = weights[i] * (error + softening[i] * multipliers[i]);
                double misfit = Math.abs(error - variances[i] * multipliers[i]);
                if (misfit > tolerance && misfit > LAGGING * misfits[i]) {
                    softening[i] *= HARDENING;
                }
                misfits[i] = misfit;
                worst = Math.max(worst, misfit);
            }
            weigh();
            return worst;
        }

        /** Projected Newton until no variable would move by more than the tolerance. */
        private void minimise(double tolerance) {
            double value = evaluate(x);
            for (int newton = 0; newton < NEWTON_STEPS; newton++) {
                if (chooseFree() <= tolerance) {
                    return;
                }
                conjugateGradients(newton == 0 ? 0.05 : 0.005);
                double accepted = lineSearch(value);
                if (!(accepted < value)) {
                    return;
                }
                value = accepted;
            }
        }

        private double evaluate(double[] at) {
            double value = 0;
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] = rows.times(i, at) - shifted[i];
                value += 0.5 * weights[i] * fitted[i] * fitted[i];
            }
            for (int j = 0; j < n; j++) {
                double off = at[j] - means[j];
                value += 0.5 * precisions[j] * off * off + linear[j] * at[j];
            }
            return value;
        }

        /** Gradient at x (whose fit is at hand), the variables free to move, and the longest step any of them wants. */
        private double chooseFree() {
            for (int j = 0; j < n; j++) {
                gradient[j] = precisions[j] * (x[j] - means[j]) + linear[j];
            }
            for (int i = 0; i < fitted.length; i++) {
                rows.addTo(i, weights[i] * fitted[i], gradient);
            }
            double longest = 0;
            for (int j = 0; j < n; j++) {
                double step = gradient[j] / diagonal[j];
                // Near the bound and pushed towards it: Bertsekas' guard against zigzagging.
                free[j] = gradient[j] <= 0 || x[j] > Math.min(step, 1e-3);
                if (free[j]) {
                    longest = Math.max(longest, Math.min(Math.abs(step), gradient[j] > 0 ? x[j] : Math.abs(step)));
                }
            }
            return longest;
        }

        private void conjugateGradients(double relative) {
            double rho = 0;
            for (int j = 0; j < n; j++) {
                direction[j] = 0;
                residual[j] = free[j] ? -gradient[j] : 0;
                search[j] = residual[j] / diagonal[j];
                rho += residual[j] * search[j];
            }
            double goal = relative * relative * rho;
            for (int step = 0; step < GRADIENT_STEPS && rho > goal; step++) {
                steps++;
                multiply();
                double curvature = 0;
                for (int j = 0; j < n; j++) {
                    curvature += search[j] * product[j];
                }
                double alpha = rho / curvature;
                double next = 0;
                for (int j = 0; j < n; j++) {
                    if (free[j]) {
                        direction[j] += alpha * search[j];
                        residual[j] -= alpha * product[j];
                        next += residual[j] * residual[j] / diagonal[j];
                    }
                }
                double beta = next / rho;
                rho = next;
                for (int j = 0; j < n; j++) {
                    search[j] = free[j] ? residual[j] / diagonal[j] + beta * search[j] : 0;
                }
            }
        }

        private void multiply() {
            for (int j = 0; j < n; j++) {
                product[j] = precisions[j] * search[j];
            }
            for (int i = 0; i < fitted.length; i++) {
                double along = rows.times(i, search);
                if (along != 0) {
                    rows.addTo(i, weights[i] * along, product);
                }
            }
        }

        private double lineSearch(double value) {
            for (double length = 1; length > 1e-10; length *= 0.5) {
                double slope = 0;
                for (int j = 0; j < n; j++) {
                    trial[j] = free[j] ? Math.max(0, x[j] + length * direction[j]) : 0;
                    slope += gradient[j] * (trial[j] - x[j]);
                }
                double reached = evaluate(trial);
                if (reached <= value + ARMIJO * slope) {
                    System.arraycopy(trial, 0, x, 0, n);
                    return reached;
                }
            }
            evaluate(x);
            return value;
        }
    }
}
