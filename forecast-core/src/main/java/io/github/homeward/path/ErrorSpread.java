package io.github.homeward.path;

import java.util.Arrays;

/**
 * The distribution of a scaled error at one year ahead: past errors as far as they reach, errors on synthetic series beyond.
 *
 * <p>Of {@code n} errors the i-th smallest is the quantile at {@code i / (n + 1)}, as in split conformal prediction (Vovk, Gammerman
 * &amp; Shafer 2005), straight lines between. Outside of {@code 1 / (n + 1)} and {@code n / (n + 1)} past errors say nothing: there the quantiles of
 * the synthetic errors go on, shifted to join. Fewer than {@link #FEWEST} errors are filled up with evenly spread
 * synthetic ones.
 */
final class ErrorSpread {

    /** An 80 % range needs so many: 2/α − 1, α = 0.2. */
    static final int FEWEST = 9;

    private final double[] errors;
    private final double[] prior;

    /**
     * @param own past errors, in any order
     * @param prior errors on synthetic series, in any order; may be empty
     */
    ErrorSpread(double[] own, double[] prior) {
        this.prior = prior.clone();
        Arrays.sort(this.prior);
        int fill = prior.length == 0 ? 0 : Math.max(0, FEWEST - own.length);
        this.errors = Arrays.copyOf(own, own.length + fill);
        for (int i = 0; i < fill; i++) {
            errors[own.length + i] = quantile(this.prior, (i + 0.5) / fill);
        }
        Arrays.sort(errors);
    }

    /** Whether there is nothing at all. */
    boolean isEmpty() {
        return errors.length == 0;
    }

    /** Whether there are synthetic errors to go on with. */
    boolean hasPrior() {
        return prior.length > 0;
    }

    /** The error at a probability in (0, 1). */
    double at(double probability) {
        double first = 1.0 / (errors.length + 1);
        double last = 1 - first;
        if (prior.length > 0 && probability < first) {
            return errors[0] + quantile(prior, probability) - quantile(prior, first);
        }
        if (prior.length > 0 && probability > last) {
            return errors[errors.length - 1] + quantile(prior, probability) - quantile(prior, last);
        }
        return quantile(errors, probability);
    }

    /** Where an error stands: the probability in (0, 1) of the middle of its place. */
    double standing(double error) {
        int place = Arrays.binarySearch(errors, error);
        return ((place < 0 ? -place - 1 : place) + 0.5) / errors.length;
    }

    private static double quantile(double[] sorted, double probability) {
        double position = Math.max(0, Math.min(sorted.length - 1, probability * (sorted.length + 1) - 1));
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
