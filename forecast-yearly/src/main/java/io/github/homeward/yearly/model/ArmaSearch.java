package io.github.homeward.yearly.model;

/**
 * The stepwise search for ARMA orders. Hyndman &amp; Khandakar (2008), section 3.2: simple models first, then from the
 * best so far one order or both a step up or down, or the constant in or out, until no step helps.
 *
 * <p>As in the authors' program the steps keep the constant unless putting it in or out was itself the step that
 * helped: a constant that the simplest model can do without is not taken from the larger ones unasked.
 */
final class ArmaSearch {

    private static final int MOST_ORDER = 5;
    private static final int START_ORDER = 2;

    private static final int[][] STEPS = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    private final double[] values;
    private final int most;
    private final boolean[][][] tried;
    private ArmaFit best;

    /**
     * @param values the series, differenced as often as it needs, at least three
     * @param mayHaveConstant whether a constant may be tried
     */
    ArmaSearch(double[] values, boolean mayHaveConstant) {
        this.values = values;
        this.most = Math.min(MOST_ORDER, values.length / 3);
        this.tried = new boolean[most + 1][most + 1][2];
        this.best = new ArmaFit(values, 0, 0, false, new double[0], 0);
        tried[0][0][0] = true;
        int start = Math.min(START_ORDER, most);
        attempt(0, 0, mayHaveConstant);
        attempt(start, start, mayHaveConstant);
        attempt(1, 0, mayHaveConstant);
        attempt(0, 1, mayHaveConstant);
        boolean constant = mayHaveConstant;
        boolean better = true;
        while (better) {
            better = step(constant);
            if (!better && mayHaveConstant && attempt(best.p(), best.q(), !constant)) {
                constant = !constant;
                better = true;
            }
        }
    }

    /** The model with the least AICc. */
    ArmaFit best() {
        return best;
    }

    private boolean step(boolean constant) {
        for (int[] step : STEPS) {
            if (attempt(best.p() + step[0], best.q() + step[1], constant)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this model has not been tried before and is better than all that have. */
    private boolean attempt(int p, int q, boolean constant) {
        if (p < 0 || q < 0 || p > most || q > most || tried[p][q][constant ? 1 : 0]) {
            return false;
        }
        tried[p][q][constant ? 1 : 0] = true;
        if (values.length - p - q - (constant ? 1 : 0) - 2 <= 0
                || (q == 0 && !ConditionalAutoregression.stationary(values, p, constant))) {
            return false;
        }
        ArmaFit fit = new ArmaFit(values, p, q, constant, best.free(), best.p());
        if (fit.aicc() < best.aicc()) {
            best = fit;
            return true;
        }
        return false;
    }
}
