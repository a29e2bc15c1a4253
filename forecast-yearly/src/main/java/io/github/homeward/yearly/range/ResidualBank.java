package io.github.homeward.yearly.range;

import io.github.homeward.math.Quantiles;
import java.util.Arrays;

/**
 * Past errors, scaled and sorted, one pool a horizon, and the ranges they support.
 *
 * <p>The quantile of {@code n} errors at probability {@code p} is the one at position {@code p (n + 1)}, as in split
 * conformal prediction (Vovk, Gammerman &amp; Shafer 2005; Lei et al. 2018, JASA 113), so a two-sided range of level
 * {@code 1 - a} needs at least {@code 2/a - 1} independent errors. With fewer, errors on synthetic series step in;
 * where those are too few as well, the range is refused.
 *
 * <p>Ranges of {@link #range} grow with their level and do not shrink with the horizon, follow the asymmetry of the
 * errors, never go below zero, and hold the point forecast.
 */
public final class ResidualBank {

    private static final double[] NESTED = {0.5, 0.8, 0.95};

    private final double[][] own;
    private final int[] support;
    private final double[][] prior;

    private ResidualBank(double[][] own, int[] support, double[][] prior) {
        this.own = own;
        this.support = support;
        this.prior = prior;
    }

    /**
     * A bank.
     *
     * @param own scaled errors {@code (actual - forecast) / scale}, one array a horizon; NaN entries are skipped
     * @param support how many of them are independent, one number a horizon: errors of one year over the parts of one
     *     total count once
     * @param prior scaled errors on synthetic series, one array a horizon; empty arrays where there are none
     */
    public static ResidualBank of(double[][] own, int[] support, double[][] prior) {
        if (own.length == 0 || support.length != own.length || prior.length != own.length) {
            throw new IllegalArgumentException(
                    "horizons: " + own.length + " own, " + support.length + " supports, " + prior.length + " prior");
        }
        return new ResidualBank(sorted(own), support.clone(), sorted(prior));
    }

    /** A bank whose errors are all independent. */
    public static ResidualBank of(double[][] own, double[][] prior) {
        int[] support = new int[own.length];
        Arrays.setAll(support, h -> sorted(own)[h].length);
        return of(own, support, prior);
    }

    /** Number of horizons. */
    public int horizon() {
        return own.length;
    }

    /** Independent own errors at a horizon, from 1. */
    public int support(int horizon) {
        return Math.min(support[horizon - 1], own[horizon - 1].length);
    }

    /**
     * Scaled errors to draw from: the bank's own, and where they are fewer than needed, quantiles of the prior's spread
     * evenly over them to fill up.
     *
     * @param horizon years ahead, from 1
     * @param needed how many errors the widest range asks for
     * @return ascending; empty if there are neither own nor prior errors
     */
    public double[] errors(int horizon, int needed) {
        double[] mine = own[horizon - 1];
        double[] synthetic = prior[horizon - 1];
        int fill = synthetic.length == 0 ? 0 : Math.max(0, needed - mine.length);
        double[] errors = Arrays.copyOf(mine, mine.length + fill);
        for (int i = 0; i < fill; i++) {
            errors[mine.length + i] = Quantiles.ofNext(synthetic, (i + 0.5) / fill);
        }
        Arrays.sort(errors);
        return errors;
    }

    /**
     * The central range of a forecast.
     *
     * @param level share of futures it is meant to hold, in (0, 1)
     * @param horizon years ahead, from 1
     * @param point the forecast
     * @param scale the unit the errors were divided by, of this series; see {@link ErrorScale}
     */
    public Range range(double level, int horizon, double point, double scale) {
        if (!(level > 0 && level < 1) || horizon < 1 || horizon > own.length || !(scale >= 0)) {
            throw new IllegalArgumentException("level " + level + ", horizon " + horizon + ", scale " + scale);
        }
        Range.Support rests = rests(level, horizon);
        if (rests == Range.Support.REFUSED) {
            return Range.REFUSED;
        }
        double below = quantile(level, horizon, false);
        double above = quantile(level, horizon, true);
        for (double inner : NESTED) {
            if (inner < level) {
                below = Math.min(below, quantile(inner, horizon, false));
                above = Math.max(above, quantile(inner, horizon, true));
            }
        }
        return new Range(Math.max(0, point + scale * Math.min(below, 0)), point + scale * Math.max(above, 0), rests);
    }

    private Range.Support rests(double level, int horizon) {
        // The last digit of 1 - 0.95 must not decide whether 39 errors are enough.
        double needed = 2 / (1 - level) - 1 - 1e-9;
        if (support(horizon) >= needed) {
            return Range.Support.OWN;
        }
        return prior[horizon - 1].length >= needed ? Range.Support.PRIOR : Range.Support.REFUSED;
    }

    /** The widest scaled error at a level over this and all earlier years ahead. */
    private double quantile(double level, int horizon, boolean upper) {
        double widest = upper ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int h = 1; h <= horizon; h++) {
            Range.Support rests = rests(level, h);
            if (rests == Range.Support.REFUSED) {
                continue;
            }
            double[] pool = rests == Range.Support.OWN ? own[h - 1] : prior[h - 1];
            double value = Quantiles.ofNext(pool, upper ? (1 + level) / 2 : (1 - level) / 2);
            widest = upper ? Math.max(widest, value) : Math.min(widest, value);
        }
        return widest;
    }

    private static double[][] sorted(double[][] pools) {
        double[][] sorted = new double[pools.length][];
        for (int h = 0; h < pools.length; h++) {
            sorted[h] = Arrays.stream(pools[h])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
        }
        return sorted;
    }
}
