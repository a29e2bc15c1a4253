package io.github.homeward.yearly.model;

import java.util.List;

/**
 * One model of the family without seasons.
 *
 * @param multiplicative whether errors grow with the level
 * @param trend the form of its trend
 */
record EtsModel(boolean multiplicative, Trend trend) {

    /** Forms of a trend. */
    enum Trend {
        /** None. */
        NONE(1),
        /** A straight line. */
        ADDITIVE(2),
        /** A line that flattens. */
        DAMPED(3);

        private final int smoothing;

        Trend(int smoothing) {
            this.smoothing = smoothing;
        }
    }

    /** Simplest first, so that of two equally good ones the simpler is taken. */
    static final List<EtsModel> ALL = List.of(
            new EtsModel(false, Trend.NONE),
            new EtsModel(true, Trend.NONE),
            new EtsModel(false, Trend.ADDITIVE),
            new EtsModel(true, Trend.ADDITIVE),
            new EtsModel(false, Trend.DAMPED),
            new EtsModel(true, Trend.DAMPED));

    /** Number of smoothing parameters: alpha, then beta, then phi. */
    int smoothing() {
        return trend.smoothing;
    }

    /** Number of first states: level, and trend if there is one. */
    int states() {
        return trend == Trend.NONE ? 1 : 2;
    }

    /** Whether the criterion is defined for so many values. */
    boolean fits(int length) {
        return length - smoothing() - states() - 2 > 0;
    }

    /** What the corrected criterion adds to minus twice the log-likelihood. */
    double penalty(int length) {
        int k = smoothing() + states() + 1;
        return 2.0 * k + 2.0 * k * (k + 1) / (length - k - 1);
    }
}
