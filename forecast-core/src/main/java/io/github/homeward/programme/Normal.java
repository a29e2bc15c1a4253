package io.github.homeward.programme;

/** The standard normal distribution. */
final class Normal {

    /** Beyond, the distribution function differs from 0 and 1 by less than a double can tell. */
    private static final double FAR = 8;

    private static final int ROUNDS = 60;

    private Normal() {}

    /** Density. */
    static double density(double x) {
        return StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * Distribution function, by the series of Marsaglia (2004), Evaluating the normal distribution, J. Stat. Software
     * 11.
     */
    static double below(double x) {
        if (Math.abs(x) > FAR) {
            return x > 0 ? 1 : 0;
        }
        double sum = x;
        double term = x;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return Math.max(0, Math.min(1, 0.5 + sum * density(x)));
    }

    /** Where a probability in (0, 1) is reached, by halving. */
    static double quantile(double probability) {
        double low = -FAR;
        double high = FAR;
        for (int round = 0; round < ROUNDS; round++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Mean of a standard normal that is known to exceed x: density ÷ probability of exceeding (inverse Mills ratio).
     */
    static double meanAbove(double x) {
        double above = 1 - below(x);
        // The ratio approaches x from above.
        return above < 1e-10 ? Math.max(x, 0) + 1 / Math.max(1, x) : density(x) / above;
    }
}
