package io.github.homeward.yearly.model;

import io.github.homeward.math.NelderMead;
import java.util.Arrays;

/**
 * An ARMA process fitted by exact maximum likelihood; variance and mean have closed forms, the partial autocorrelations
 * of both sides are searched without bounds.
 */
final class ArmaFit {

    /** A model with a root nearer to the unit circle than this is not taken: its forecasts hang on rounding. */
    private static final double NEAREST_ROOT = 1.01;

    private static final double ROUNDING = 1e-28;
    private static final double TOLERANCE = 1e-6;
    private static final int MOST = 600;
    private static final double STEP = 0.3;

    private final double[] values;
    private final int p;
    private final int q;
    private final boolean constant;
    private final double[] free;
    private final double aicc;

    /**
     * @param values the series, differenced as often as it needs
     * @param near a fitted neighbour whose parameters start the search, or none
     */
    ArmaFit(double[] values, int p, int q, boolean constant, double[] near, int nearP) {
        this.values = values;
        this.p = p;
        this.q = q;
        this.constant = constant;
        double[] start = new double[p + q];
        System.arraycopy(near, 0, start, 0, Math.min(p, nearP));
        System.arraycopy(near, nearP, start, p, Math.min(q, near.length - nearP));
        this.free = new NelderMead(this::deviance, TOLERANCE, MOST).minimise(start, STEP);
        this.aicc = criterion();
    }

    private double criterion() {
        int k = p + q + (constant ? 1 : 0) + 1;
        int rest = values.length - k - 1;
        boolean apart = PartialAutocorrelations.rootsBeyond(ar(free), NEAREST_ROOT)
                && PartialAutocorrelations.rootsBeyond(negated(ma(free)), NEAREST_ROOT);
        return rest > 0 && apart ? deviance(free) + 2.0 * k + 2.0 * k * (k + 1) / rest : Double.POSITIVE_INFINITY;
    }

    double aicc() {
        return aicc;
    }

    int p() {
        return p;
    }

    int q() {
        return q;
    }

    boolean constant() {
        return constant;
    }

    double[] free() {
        return free.clone();
    }

    /** The values after the series. */
    double[] forecast(int horizon) {
        Innovations innovations = innovations(free, values.length + horizon);
        double mean = innovations.fit(values, constant).mean();
        return innovations.forecast(values, mean, horizon);
    }

    /** Minus twice the log-likelihood, but for a constant that all models of a series share. */
    private double deviance(double[] at) {
        int n = values.length;
        Innovations.Fit fit = innovations(at, n).fit(values, constant);
        return n * Math.log(Math.max(fit.squares() / n, ROUNDING)) + fit.logVariances();
    }

    private Innovations innovations(double[] at, int length) {
        return new Innovations(partial(at, 0, p), ar(at), ma(at), length);
    }

    private double[] ar(double[] at) {
        return PartialAutocorrelations.coefficients(partial(at, 0, p));
    }

    /** An invertible moving average is a stationary autoregression with the signs turned. */
    private double[] ma(double[] at) {
        return negated(PartialAutocorrelations.coefficients(partial(at, p, p + q)));
    }

    private static double[] partial(double[] at, int from, int to) {
        double[] partial = Arrays.copyOfRange(at, from, to);
        for (int i = 0; i < partial.length; i++) {
            partial[i] = PartialAutocorrelations.squeeze(partial[i]);
        }
        return partial;
    }

    private static double[] negated(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -values[i];
        }
        return turned;
    }
}
