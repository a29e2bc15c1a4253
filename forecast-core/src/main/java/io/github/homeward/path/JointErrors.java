package io.github.homeward.path;

import io.github.homeward.math.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Draws whole futures of errors: of the total, of its groups and of single nodes, for all years ahead together.
 *
 * <p>A path follows one past cutoff. What its total and its groups missed by, in each year ahead, sets where in the distribution of such
 * errors the path lies, so that errors of one cutoff stay together over groups and years (the "Schaake shuffle": Clark et al. 2004, J.
 * Hydrometeorology 5; as a copula: Schefzik, Thorarinsdottir &amp; Gneiting 2013, Statistical Science 28). The distributions themselves are those of
 * all cutoffs, see {@link ErrorSpread}.
 *
 * <p>Not all is known of every cutoff. Later years that have not come yet keep the place of the last year that has; a group
 * that was not counted gets a place of its own at random, the same in all years; so do single nodes. Where there are
 * fewer cutoffs than {@link ErrorSpread#FEWEST}, made-up ones whose total keeps its place over the years fill up.
 *
 * <p>Random numbers belong to a path and a name: what else is drawn changes nothing.
 */
public final class JointErrors {

    private final List<CutoffErrors> cutoffs;
    private final ErrorSpread[] total;
    private final ErrorSpread[] group;
    private final ErrorSpread[] single;
    private final int[] support;
    private final int[][] ranks;

    /**
     * @param cutoffs errors of past cutoffs
     * @param single errors of single nodes, by year ahead
     * @param prior errors on synthetic series, by year ahead; empty arrays where there are none
     */
    public JointErrors(List<CutoffErrors> cutoffs, double[][] single, double[][] prior) {
        this.cutoffs = List.copyOf(cutoffs);
        int horizon = prior.length;
        this.total = new ErrorSpread[horizon];
        this.group = new ErrorSpread[horizon];
        this.single = new ErrorSpread[horizon];
        this.support = new int[horizon];
        for (int h = 0; h < horizon; h++) {
            int year = h;
            double[] totals = known(cutoffs.stream().mapToDouble(cutoff -> cutoff.total()[year]));
            support[h] = totals.length;
            total[h] = new ErrorSpread(totals, prior[h]);
            group[h] = new ErrorSpread(
                    known(cutoffs.stream()
                            .flatMap(cutoff -> cutoff.groups().values().stream())
                            .mapToDouble(errors -> errors[year])),
                    prior[h]);
            this.single[h] = new ErrorSpread(known(Arrays.stream(single[h])), prior[h]);
        }
        this.ranks = ranks();
    }

    /** Number of years ahead. */
    public int horizon() {
        return total.length;
    }

    /** Past cutoffs whose total can be checked at a year ahead, from 0. */
    public int support(int year) {
        return support[year];
    }

    /** Whether a range that asks for so many past cutoffs can be given at a year ahead, from 0: on their word or the prior's. */
    public boolean supports(int year, int needed) {
        return support[year] >= needed || total[year].hasPrior();
    }

    /** Whether there is nothing to draw from at a year ahead, from 0. */
    public boolean isEmpty(int year) {
        return total[year].isEmpty() || group[year].isEmpty() || single[year].isEmpty();
    }

    /**
     * One future.
     *
     * @param index number of the path, from 0
     * @param count number of paths; the total's errors are spread evenly over them
     * @param seed of everything random
     */
    public Path path(int index, int count, long seed) {
        return new Path(index, count, seed);
    }

    /** Scaled errors of one future. */
    public final class Path {
        private final int index;
        private final long seed;
        private final int template;
        private final double within;

        private Path(int index, int count, long seed) {
            this.index = index;
            this.seed = seed;
            double position = (index + 0.5) / count * ranks[0].length;
            this.template = (int) position;
            this.within = position - template;
        }

        /** Errors of the total by year ahead. */
        public double[] total() {
            double[] errors = new double[total.length];
            Arrays.setAll(errors, h -> total[h].at((ranks[h][template] + within) / ranks[h].length));
            return errors;
        }

        /** Errors of a group by year ahead. */
        public double[] group(String name) {
            double[] own =
                    template < cutoffs.size() ? cutoffs.get(template).groups().get(name) : null;
            double place = uniform(name);
            double[] errors = new double[total.length];
            for (int h = 0; h < errors.length; h++) {
                if (own != null && !Double.isNaN(own[h])) {
                    place = group[h].standing(own[h]);
                }
                errors[h] = group[h].at(place);
            }
            return errors;
        }

        /** Errors of a single node by year ahead. */
        public double[] single(String name) {
            double place = uniform(name);
            double[] errors = new double[total.length];
            Arrays.setAll(errors, h -> single[h].at(place));
            return errors;
        }

        /** A standard normal number for a node whose uncertainty is told otherwise: the same in all years. */
        public double normal(String name) {
            return random(name).nextGaussian();
        }

        private double uniform(String name) {
            return random(name).nextDouble();
        }

        private SplitMix64 random(String name) {
            return SplitMix64.of(seed ^ ((long) name.hashCode() << Integer.SIZE), index);
        }
    }

    /** The order of the cutoffs by their total's error, by year ahead. */
    private int[][] ranks() {
        int count = total.length == 0 ? 0 : Math.max(support[0], total[0].isEmpty() ? 0 : ErrorSpread.FEWEST);
        count = Math.max(count, cutoffs.size());
        double[] places = new double[count];
        for (int i = cutoffs.size(); i < count; i++) {
            places[i] = (i - cutoffs.size() + 0.5) / (count - cutoffs.size());
        }
        int[][] order = new int[total.length][count];
        for (int h = 0; h < total.length; h++) {
            for (int i = 0; i < cutoffs.size(); i++) {
                double error = cutoffs.get(i).total()[h];
                places[i] = Double.isNaN(error) ? (h == 0 ? 0.5 : places[i]) : total[h].standing(error);
            }
            List<Integer> sorted =
                    new ArrayList<>(IntStream.range(0, count).boxed().toList());
            sorted.sort(Comparator.comparingDouble(i -> places[i]));
            for (int rank = 0; rank < count; rank++) {
                order[h][sorted.get(rank)] = rank;
            }
        }
        return order;
    }

    private static double[] known(DoubleStream errors) {
        return errors.filter(error -> !Double.isNaN(error)).toArray();
    }
}
