package io.github.homeward.panel;

import io.github.homeward.error.ErrorCode;
import io.github.homeward.error.HomewardException;
import io.github.homeward.ledger.Observation;
import io.github.homeward.ledger.Tolerance;
import io.github.homeward.panel.NonNegativeLeastSquares.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Solves the panel: once with all statements, once more without the soft ones that the others contradict.
 *
 * <p>Ranges come from perturb-and-MAP (Papandreou and Yuille, "Gaussian sampling by local perturbations", NIPS 2010):
 * statements and beliefs are shifted by noise of their own spread and the problem is solved again from the same free set.
 */
final class Reconstruction {

    /** Hard statements hold to the unit. */
    private static final double UNIT = 0.5;

    /** A thousandth of a vehicle below zero is zero. */
    private static final double FEASIBLE = 1e-3;

    /** Spread of a programme's level around its plan, on the log scale, in samples. */
    private static final double LEVEL_SPREAD = 0.5;

    /** Share of a monthly deviation that the next month keeps, in samples. */
    private static final double RETURN = 0.9;

    private final PanelProblem problem;
    private final double[] variances;
    private final Solution solution;
    private final List<Contradiction> contradictions;

    Reconstruction(PanelProblem problem) {
        this.problem = problem;
        Solution first = solver(problem.variances, problem.linear).solve(problem.targets, problem.means);
        checkHard(first.x());
        List<Integer> yielding = problem.beyond(Tolerance.DISAGREEMENT, first.x());
        this.variances = problem.variancesWithout(yielding, first.x());
        this.solution = yielding.isEmpty()
                ? first
                : solver(variances, problem.linear).solve(problem.targets, problem.means, first.free());
        checkHard(solution.x());
        this.contradictions = contradictions(yielding, first.x());
    }

    private NonNegativeLeastSquares solver(double[] rowVariances, double[] linear) {
        return new NonNegativeLeastSquares(
                problem.rows, rowVariances, problem.precisions, problem.couplings, linear, FEASIBLE);
    }

    private List<Contradiction> contradictions(List<Integer> yielding, double[] before) {
        List<Contradiction> found = new ArrayList<>();
        for (int row : yielding) {
            Observation observation = problem.observations.get(row);
            found.add(new Contradiction(
                    observation,
                    observation.value() + problem.residual(row, solution.x()),
                    Math.abs(problem.residual(row, before)) / observation.sd()));
        }
        return found;
    }

    private void checkHard(double[] x) {
        List<Observation> broken = new ArrayList<>();
        for (int row = 0; row < problem.observations.size(); row++) {
            if (problem.observations.get(row).hard() && Math.abs(problem.residual(row, x)) > UNIT) {
                broken.add(problem.observations.get(row));
            }
        }
        if (!broken.isEmpty()) {
            throw new HomewardException(
                    ErrorCode.CONTRADICTION,
                    "ledger",
                    broken.stream().map(Observation::describe).collect(Collectors.joining("; ")),
                    "exact totals and makers that can all be true at once",
                    "mark the wrong one derived or doubtful");
        }
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** The unknowns, strand by strand. */
    double[] months() {
        return solution.x();
    }

    /** One draw of the unknowns; the same seed gives the same draw. */
    double[] sample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] targets = problem.targets.clone();
        for (int row = 0; row < targets.length; row++) {
            targets[row] = Math.max(0, targets[row] + Math.sqrt(variances[row]) * random.nextGaussian());
        }
        double[] means = problem.means.clone();
        double[] linear = problem.linear.clone();
        for (Strand strand : problem.strands) {
            double factor = strand.programme() == null
                    ? -Math.log1p(-random.nextDouble())
                    : Math.exp(LEVEL_SPREAD * random.nextGaussian());
            double drift = 0;
            for (int month = strand.first(); month <= strand.last(); month++) {
                int j = strand.at(month);
                drift += month == strand.first() || problem.couplings[j - 1] == 0
                        ? 0
                        : random.nextGaussian() / Math.sqrt(problem.couplings[j - 1]);
                // A walk that returns, so that old strands do not wander off.
                drift *= RETURN;
                if (strand.programme() == null) {
                    linear[j] *= factor;
                } else {
                    means[j] = Math.max(0, means[j] * factor + drift);
                }
            }
        }
        return solver(variances, linear).solve(targets, means, solution.free()).x();
    }
}
