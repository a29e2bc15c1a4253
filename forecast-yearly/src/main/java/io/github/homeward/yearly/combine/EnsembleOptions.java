package io.github.homeward.yearly.combine;

import java.util.Collection;
import java.util.Set;

/**
 * What may be chosen about an ensemble; {@link #defaults()} suits every panel we tried.
 *
 * @param seed seed of the trees and of the synthetic series
 * @param threads threads to use; changes nothing but the time
 * @param trees number of trees in each forest
 * @param priorSeries number of synthetic series, at least 100
 * @param priorWeight weight of the synthetic series against the default; at 0 they are used only where a panel is too
 *     short to train on
 * @param beside names of {@linkplain Ensemble#onRequest() one-series models} to compute and show beside the usual ones
 * @param without names of members that do not enter the combination; they are computed and shown all the same
 */
public record EnsembleOptions(
        long seed,
        int threads,
        int trees,
        int priorSeries,
        double priorWeight,
        Set<String> beside,
        Set<String> without) {

    /** Copies the names and checks the bounds. */
    public EnsembleOptions {
        if (threads < 1 || trees < 1 || priorSeries < 100 || !(priorWeight >= 0) || Double.isInfinite(priorWeight)) {
            throw new IllegalArgumentException("threads " + threads + ", trees " + trees + ", prior series "
                    + priorSeries + ", prior weight " + priorWeight);
        }
        beside = Set.copyOf(beside);
        without = Set.copyOf(without);
    }

    /** Options with every member. */
    public EnsembleOptions(long seed, int threads, int trees, int priorSeries, double priorWeight) {
        this(seed, threads, trees, priorSeries, priorWeight, Set.of(), Set.of());
    }

    /** The defaults, on one thread. */
    public static EnsembleOptions defaults() {
        return new EnsembleOptions(1, 1, 50, 1_000, 1);
    }

    /** The same on another number of threads. */
    public EnsembleOptions withThreads(int threads) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight, beside, without);
    }

    /** The same with another seed. */
    public EnsembleOptions withSeed(long seed) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight, beside, without);
    }

    /** The same with another weight of the synthetic series. */
    public EnsembleOptions withPriorWeight(double priorWeight) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight, beside, without);
    }

    /** The same with these models computed and shown too; names of no model are ignored. */
    public EnsembleOptions beside(Collection<String> models) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight, Set.copyOf(models), without);
    }

    /** The same without these members in the combination; names of no member are ignored. */
    public EnsembleOptions without(Collection<String> members) {
        return new EnsembleOptions(seed, threads, trees, priorSeries, priorWeight, beside, Set.copyOf(members));
    }
}
