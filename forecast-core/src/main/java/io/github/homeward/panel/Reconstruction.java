package io.github.homeward.panel;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.Observation;
import io.github.homeward.ledger.Tolerance;
import io.github.homeward.math.SplitMix64;
import io.github.homeward.panel.NonNegativeLeastSquares.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Solves the panel with all statements, then again without the soft ones that the others contradict.
 *
 * <p>Ranges come from perturb-and-MAP (Papandreou and Yuille, "Gaussian sampling by local perturbations", NIPS 2010):
 * statements and beliefs are shifted by noise of their own spread and the problem is solved again from the same free
 * set.
 */
final class Reconstruction {

    /** Hard statements hold to the unit. */
    private static final double UNIT = 0.5;

    /** Solves that may each bring up more statements to set aside. */
    private static final int ROUNDS = 4;

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
    private final List<Observation> standing;

    Reconstruction(PanelProblem problem) {
        this.problem = problem;
        double[] loosened = problem.variances;
        Solution found = solver(loosened, problem.linear).solve(problem.targets, problem.means);
        checkHard(found.x());
        Map<Integer, Double> deviations = new TreeMap<>();
        for (int round = 0; round < ROUNDS && addContradicted(found.x(), deviations); round++) {
            loosened = problem.variancesWithout(deviations.keySet(), found.x());
            found = solver(loosened, problem.linear).solve(problem.targets, problem.means, found.free());
            checkHard(found.x());
        }
        this.variances = loosened;
        this.solution = found;
        this.contradictions = deviations.entrySet().stream()
                .map(entry -> contradiction(entry.getKey(), entry.getValue()))
                .toList();
        this.standing = standing(deviations.keySet());
    }

    private NonNegativeLeastSquares solver(double[] rowVariances, double[] linear) {
        return new NonNegativeLeastSquares(
                problem.rows, rowVariances, problem.precisions, problem.couplings, linear, FEASIBLE);
    }

    /** Notes soft statements too far from the cells; tells whether any is new. */
    private boolean addContradicted(double[] x, Map<Integer, Double> deviations) {
        int before = deviations.size();
        for (int row : problem.beyond(Tolerance.DISAGREEMENT, x)) {
            double sd = problem.observations.get(row).sd();
            deviations.putIfAbsent(row, Math.abs(problem.residual(row, x)) / sd);
        }
        return deviations.size() > before;
    }

    private Contradiction contradiction(int row, double deviations) {
        Observation observation = problem.observations.get(row);
        return new Contradiction(observation, observation.value() + problem.residual(row, solution.x()), deviations);
    }

    private List<Observation> standing(Set<Integer> yielding) {
        List<Observation> standing = new ArrayList<>();
        for (int row = 0; row < problem.observations.size(); row++) {
            if (!yielding.contains(row)) {
                standing.add(problem.observations.get(row));
            }
        }
        return List.copyOf(standing);
    }

    /** The statements that did not yield. */
    List<Observation> standing() {
        return standing;
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
        SplitMix64 random = new SplitMix64(seed);
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
