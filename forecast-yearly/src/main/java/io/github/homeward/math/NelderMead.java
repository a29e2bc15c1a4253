package io.github.homeward.math;

import java.util.function.ToDoubleFunction;

/**
 * Minimises a function of a few variables without derivatives. Nelder &amp; Mead (1965), A simplex method for function
 * minimization, The Computer Journal 7(4), with the usual coefficients: reflection 1, expansion 2, contraction and
 * shrinking 1/2.
 *
 * <p>Deterministic. A value that is not finite counts as worse than any other.
 */
public final class NelderMead {

    private final ToDoubleFunction<double[]> function;
    private final double tolerance;
    private final int most;
    private int evaluations;

    /**
     * @param function what to minimise; it must not keep its argument
     * @param tolerance the search ends when all corners are within this of the best
     * @param most evaluations after which it ends anyway
     */
    public NelderMead(ToDoubleFunction<double[]> function, double tolerance, int most) {
        this.function = function;
        this.tolerance = tolerance;
        this.most = most;
    }

    /**
     * Searches from a simplex at {@code start} with the given edges.
     *
     * @return the best point found
     */
    public double[] minimise(double[] start, double step) {
        int n = start.length;
        double[][] corners = new double[n + 1][];
        double[] values = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            corners[i] = start.clone();
            if (i > 0) {
                corners[i][i - 1] += step;
            }
            values[i] = value(corners[i]);
        }
        double[] centre = new double[n];
        while (n > 0) {
            sort(corners, values);
            if (values[n] - values[0] <= tolerance || evaluations >= most) {
                break;
            }
            for (int j = 0; j < n; j++) {
                centre[j] = 0;
                for (int i = 0; i < n; i++) {
                    centre[j] += corners[i][j] / n;
                }
            }
            if (!improve(corners, values, centre)) {
                shrink(corners, values);
            }
        }
        return corners[0];
    }

    /** Replaces the worst corner by a better point on the line through the centre of the others, if there is one. */
    private boolean improve(double[][] corners, double[] values, double[] centre) {
        int n = centre.length;
        double[] reflected = onLine(centre, corners[n], -1);
        double atReflected = value(reflected);
        if (atReflected < values[0]) {
            double[] expanded = onLine(centre, corners[n], -2);
            double atExpanded = value(expanded);
            boolean further = atExpanded < atReflected;
            corners[n] = further ? expanded : reflected;
            values[n] = further ? atExpanded : atReflected;
            return true;
        }
        if (atReflected < values[n - 1]) {
            corners[n] = reflected;
            values[n] = atReflected;
            return true;
        }
        boolean outside = atReflected < values[n];
        double[] contracted = onLine(centre, corners[n], outside ? -0.5 : 0.5);
        double atContracted = value(contracted);
        if (atContracted < Math.min(atReflected, values[n])) {
            corners[n] = contracted;
            values[n] = atContracted;
            return true;
        }
        return false;
    }

    private void shrink(double[][] corners, double[] values) {
        for (int i = 1; i < corners.length; i++) {
            corners[i] = onLine(corners[0], corners[i], 0.5);
            values[i] = value(corners[i]);
        }
    }

    private static double[] onLine(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int j = 0; j < point.length; j++) {
            point[j] = from[j] + share * (to[j] - from[j]);
        }
        return point;
    }

    private double value(double[] point) {
        evaluations++;
        double value = function.applyAsDouble(point);
        return Double.isFinite(value) ? value : Double.MAX_VALUE;
    }

    /** Insertion sort: a handful of corners, nearly sorted, and ties keep their order. */
    private static void sort(double[][] corners, double[] values) {
        for (int i = 1; i < values.length; i++) {
            double value = values[i];
            double[] corner = corners[i];
            int j = i;
            for (; j > 0 && values[j - 1] > value; j--) {
                values[j] = values[j - 1];
                corners[j] = corners[j - 1];
            }
            values[j] = value;
            corners[j] = corner;
        }
    }
}
