package io.github.homeward.node;

import java.util.Arrays;
import java.util.List;

/**
 * Makes values of the bottom nodes agree with values of nodes above them.
 *
 * <p>Of all bottom values within their floors and caps the nearest to a wish:
 *
 * <pre>min over floor ≤ b ≤ cap of  Σᵢ (bᵢ − wishᵢ)² / varianceᵢ  +  Σₜ (Σ_{i∈t} bᵢ − sumₜ)² / varianceₜ</pre>
 *
 * where a target of variance 0 holds exactly. Several soft targets with wishes from forecasts of the bottom nodes are
 * least-squares reconciliation with diagonal weights (Wickramasuriya, Athanasopoulos &amp; Hyndman 2019, JASA 114),
 * held within bounds (Wickramasuriya, Turlach &amp; Hyndman 2020, Statistics and Computing 30); one exact target is
 * an override of that node, handed down to its parts in proportion to their variances. What adds up already is
 * returned as it is.
 *
 * <p>Solved through the targets' multipliers, one after the other until all hold (Hildreth 1957): each is the root of
 * a rising, piecewise linear function. Between passes a Newton step for all of them together is taken where it comes
 * nearer. Targets that share no node are met in one pass.
 */
public final class Reconciliation {

    private static final int MOST_PASSES = 20_000;
    private static final int MOST_STEPS = 200;
    private static final int NEWTON_STEPS = 60;
    private static final double TOLERANCE = 1e-9;

    /** Targets that the passes bring no nearer than this share of their size contradict each other. */
    private static final double NEARLY = 1e-7;

    private static final double SHORTEST = 1e-6;

    /** Keeps the Newton step defined where targets overlap fully. */
    private static final double RIDGE = 1e-10;

    private final double[] variance;
    private final double[] floor;
    private final double[] cap;

    /**
     * What a node shall sum to.
     *
     * @param parts positions of its bottom nodes
     * @param sum the value wished for
     * @param variance how far it may give way; 0 for not at all
     */
    public record Target(int[] parts, double sum, double variance) {

        /** A value that holds exactly, unless floors and caps leave no way to reach it. */
        public static Target exact(int[] parts, double sum) {
            return new Target(parts, sum, 0);
        }
    }

    /**
     * @param variance by bottom node, not negative: how far its wish may be wrong; 0 for a node that stays where it
     *     is wished
     * @param floor by bottom node
     * @param cap by bottom node, not below the floor; infinite where there is none
     */
    public Reconciliation(double[] variance, double[] floor, double[] cap) {
        if (variance.length != floor.length || variance.length != cap.length) {
            throw new IllegalArgumentException(
                    variance.length + " variances, " + floor.length + " floors, " + cap.length + " caps");
        }
        for (int i = 0; i < variance.length; i++) {
            if (!(variance[i] >= 0) || !(cap[i] >= floor[i])) {
                throw new IllegalArgumentException(
                        "node " + i + ": variance " + variance[i] + ", floor " + floor[i] + ", cap " + cap[i]);
            }
        }
        this.variance = variance;
        this.floor = floor;
        this.cap = cap;
    }

    /**
     * The nearest bottom values.
     *
     * @param wish by bottom node
     * @param targets an exact one out of reach of floors and caps takes the nearest value within reach
     * @return by bottom node, a new array
     * @throws IllegalArgumentException if exact targets contradict each other
     */
    public double[] nearest(double[] wish, List<Target> targets) {
        double[] shift = new double[wish.length];
        double[] multipliers = new double[targets.size()];
        boolean holds = targets.isEmpty();
        for (int pass = 0; pass < MOST_PASSES && !holds; pass++) {
            holds = true;
            for (int t = 0; t < multipliers.length; t++) {
                holds &= meet(targets.get(t), t, wish, shift, multipliers);
            }
            holds |= multipliers.length == 1;
            if (!holds) {
                leap(targets, wish, shift, multipliers);
            }
        }
        if (!holds && !nearlyHold(targets, wish, shift, multipliers)) {
            throw new IllegalArgumentException("targets contradict each other");
        }
        double[] values = new double[wish.length];
        Arrays.setAll(values, i -> value(i, wish[i], shift[i]));
        return values;
    }

    /** Moves one target's multiplier to where the target holds; true if it held before. */
    private boolean meet(Target target, int index, double[] wish, double[] shift, double[] multipliers) {
        double sum = reachable(target, wish, shift);
        double tolerance = TOLERANCE * Math.max(1, Math.abs(sum));
        double before = multipliers[index];
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double step = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double missing = sum - target.variance() * (before + step);
            double slope = target.variance();
            double nextUp = Double.POSITIVE_INFINITY;
            double nextDown = Double.NEGATIVE_INFINITY;
            for (int part : target.parts()) {
                double free = wish[part] + variance[part] * (shift[part] + step);
                missing -= Math.min(cap[part], Math.max(floor[part], free));
                if (variance[part] == 0) {
                    continue;
                }
                if (free < floor[part]) {
                    nextUp = Math.min(nextUp, (floor[part] - free) / variance[part]);
                } else if (free > cap[part]) {
                    nextDown = Math.max(nextDown, (cap[part] - free) / variance[part]);
                } else {
                    slope += variance[part];
                }
            }
            if (Math.abs(missing) <= tolerance) {
                break;
            }
            if (missing > 0) {
                low = step;
            } else {
                high = step;
            }
            double jump = missing > 0 ? nextUp : nextDown;
            double newton = slope > 0 ? step + missing / slope : step + jump;
            boolean bounded = Double.isFinite(low) && Double.isFinite(high);
            if (bounded && (i >= NEWTON_STEPS || newton <= low || newton >= high)) {
                newton = (low + high) / 2;
            }
            if (!Double.isFinite(newton) || newton == step) {
                break;
            }
            step = newton;
        }
        multipliers[index] += step;
        for (int part : target.parts()) {
            shift[part] += step;
        }
        return step == 0;
    }

    /**
     * A Newton step for all multipliers, given which nodes stand at a bound; shortened until the dual function rises.
     */
    private void leap(List<Target> targets, double[] wish, double[] shift, double[] multipliers) {
        int count = targets.size();
        double[][] system = new double[count][count + 1];
        for (int t = 0; t < count; t++) {
            system[t][count] = missing(targets.get(t), wish, shift, multipliers[t]);
            system[t][t] += targets.get(t).variance();
            for (int u = 0; u < count; u++) {
                system[t][u] += freeVariance(targets.get(t), targets.get(u), wish, shift);
            }
            system[t][t] *= 1 + RIDGE;
        }
        double[] step = solve(system);
        double now = dual(targets, wish, shift, multipliers);
        for (double share = 1; share > SHORTEST; share /= 2) {
            double[] movedShift = shift.clone();
            double[] moved = multipliers.clone();
            for (int t = 0; t < count; t++) {
                moved[t] += share * step[t];
                for (int part : targets.get(t).parts()) {
                    movedShift[part] += share * step[t];
                }
            }
            if (dual(targets, wish, movedShift, moved) > now) {
                System.arraycopy(movedShift, 0, shift, 0, shift.length);
                System.arraycopy(moved, 0, multipliers, 0, count);
                return;
            }
        }
    }

    /** The concave function whose maximum the multipliers are; every pass raises it. */
    private double dual(List<Target> targets, double[] wish, double[] shift, double[] multipliers) {
        double dual = 0;
        for (int i = 0; i < wish.length; i++) {
            double value = value(i, wish[i], shift[i]);
            double off = value - wish[i];
            dual += (variance[i] == 0 ? 0 : off * off / variance[i] / 2) - shift[i] * value;
        }
        for (int t = 0; t < multipliers.length; t++) {
            Target target = targets.get(t);
            dual += multipliers[t] * reachable(target, wish, shift)
                    - target.variance() * multipliers[t] * multipliers[t] / 2;
        }
        return dual;
    }

    /** Whether what rounding leaves open is all that is open. */
    private boolean nearlyHold(List<Target> targets, double[] wish, double[] shift, double[] multipliers) {
        for (int t = 0; t < multipliers.length; t++) {
            double missing = Math.abs(missing(targets.get(t), wish, shift, multipliers[t]));
            if (missing > NEARLY * Math.max(1, Math.abs(targets.get(t).sum()))) {
                return false;
            }
        }
        return true;
    }

    private double missing(Target target, double[] wish, double[] shift, double multiplier) {
        double missing = reachable(target, wish, shift) - target.variance() * multiplier;
        for (int part : target.parts()) {
            missing -= value(part, wish[part], shift[part]);
        }
        return missing;
    }

    /** Variance of the nodes that two targets share and no bound holds. */
    private double freeVariance(Target one, Target other, double[] wish, double[] shift) {
        double sum = 0;
        for (int part : one.parts()) {
            double free = wish[part] + variance[part] * shift[part];
            if (free > floor[part] && free < cap[part]) {
                for (int shared : other.parts()) {
                    sum += shared == part ? variance[part] : 0;
                }
            }
        }
        return sum;
    }

    /** Gaussian elimination of a symmetric system, right side in the last column; unknowns without a pivot are zero. */
    private static double[] solve(double[][] system) {
        int count = system.length;
        for (int pivot = 0; pivot < count; pivot++) {
            if (system[pivot][pivot] <= 0) {
                continue;
            }
            for (int row = 0; row < count; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= count; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        double[] solution = new double[count];
        Arrays.setAll(solution, i -> system[i][i] > 0 ? system[i][count] / system[i][i] : 0);
        return solution;
    }

    /** The target's sum, or the nearest that its parts can reach. */
    private double reachable(Target target, double[] wish, double[] shift) {
        if (target.variance() > 0) {
            return target.sum();
        }
        double least = 0;
        double most = 0;
        for (int part : target.parts()) {
            boolean fixed = variance[part] == 0;
            least += fixed ? value(part, wish[part], shift[part]) : floor[part];
            most += fixed ? value(part, wish[part], shift[part]) : cap[part];
        }
        return Math.max(least, Math.min(most, target.sum()));
    }

    private double value(int i, double wish, double shift) {
        return Math.min(cap[i], Math.max(floor[i], wish + variance[i] * shift));
    }
}
