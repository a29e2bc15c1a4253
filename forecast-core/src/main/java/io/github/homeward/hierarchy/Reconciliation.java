package io.github.homeward.hierarchy;

import java.util.Arrays;
import java.util.List;

/**
 * Makes values of the bottom nodes agree with values of nodes above them.
 *
 * <p>Of all bottom values within their floors and caps the nearest to a wish:
 *
 * <pre>min over floor ≤ b ≤ cap of  Σᵢ (bᵢ − wishᵢ)² / varianceᵢ  +  Σₜ (Σ_{i∈t} bᵢ − sumₜ)² / varianceₜ</pre>
 *
 * where a target of variance 0 holds exactly. Several soft targets with wishes from forecasts of the bottom nodes are least-squares
 * reconciliation with diagonal weights (Wickramasuriya, Athanasopoulos &amp; Hyndman 2019, JASA 114), held within bounds
 * (Wickramasuriya, Turlach &amp; Hyndman 2020, Statistics and Computing 30); one exact target is an override of that node,
 * handed down to its parts in proportion to their variances. What adds up already is returned as it is.
 *
 * <p>Solved through the targets' multipliers, one after the other until all hold (Hildreth 1957): each is the root of a rising, piecewise
 * linear function. Targets that share no node are met in one pass.
 */
public final class Reconciliation {

    /** Groupings that cross take some hundred passes as a rule and tens of thousands near their bounds; a pass is microseconds. */
    private static final int MOST_PASSES = 200_000;

    private static final int MOST_STEPS = 200;
    private static final int NEWTON_STEPS = 60;
    private static final double TOLERANCE = 1e-9;

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
     * @param variance by bottom node, not negative: how far its wish may be wrong; 0 for a node that stays where it is wished
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
        }
        if (!holds) {
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
