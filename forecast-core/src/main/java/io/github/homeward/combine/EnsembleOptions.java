package io.github.homeward.combine;

/**
 * What may be chosen about an ensemble; {@link #defaults()} suits every panel we tried.
 *
 * @param seed seed of the trees and of the synthetic series
 * @param threads threads to use; changes nothing but the time
 * @param trees number of trees in each forest
 * @param priorSeries number of synthetic series, at least 100
 * @param priorWeight weight of the synthetic series against the default; at 0 they are used only where a panel is too
 *     short to train on
 */
public record EnsembleOptions(long seed, int threads, int trees, int priorSeries, double priorWeight) {

    /** Checks the bounds. */
    public EnsembleOptions {
        if (threads < 1 || trees < 1 || priorSeries < 100 || !(priorWeight >= 0) || Double.isInfinite(priorWeight)) {
            throw new IllegalArgumentException("threads " + threads + ", trees " + trees + ", prior series "
                    + priorSeries + ", prior weight " + priorWeight);
        }
    }

    /** The defaults, on one thread. */
    public static EnsembleOptions defaults() {
        return new EnsembleOptions(1, 1, 50, 1_000, 1);
    }

    /** The same on another number of threads. */
    public EnsembleOptions withThreads(int threads) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight);
    }

    /** The same with another seed. */
    public EnsembleOptions withSeed(long seed) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight);
    }
}
