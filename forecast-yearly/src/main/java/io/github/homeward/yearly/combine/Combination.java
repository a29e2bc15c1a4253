package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.Movement;
import java.util.List;
import java.util.Set;

/**
 * The robust combination: the weighted mean of the members without the lowest and the highest.
 *
 * <p>Simple combinations are hard to beat (Clemen 1989, Combining forecasts, IJF 5(4)), and trimming keeps one model
 * that ran away from doing harm (Jose &amp; Winkler 2008, Simple robust averages of forecasts, IJF 24(1)). A very short
 * history tells the models little, so the result is drawn toward the last value.
 */
final class Combination {

    /** Up to this many values the forecast is the last value. */
    static final int NAIVE_UP_TO = 2;

    /** From this many values on the forecast stands as it is. */
    static final int FULL_FROM = 8;

    private static final String NAIVE = "naive";

    /** Members that enter where they were trained; the others are computed and shown for comparison. */
    private static final List<String> POOL = List.of(
            "damped",
            "dotm",
            "extra-trees",
            "extra-trees-own",
            "extra-trees-log",
            "extra-trees-log-own",
            "lad",
            "lad-stack",
            "boosted",
            "drift");

    private final List<String> entering;
    private final int[] positions;
    private final double[] weights;
    private final double share;
    private final String origin;

    /**
     * @param members names of the members, in the order of their forecasts
     * @param entering names of those that enter, at least one; see {@link #entering(List, Set)}
     * @param weights what the members weigh
     */
    Combination(List<String> members, List<String> entering, Weights weights) {
        this.entering = List.copyOf(entering);
        this.positions = entering.stream().mapToInt(members::indexOf).toArray();
        this.weights = weights.of(entering);
        this.share = weights.share();
        this.origin = weights.origin();
    }

    /** Whether a member of this name enters where it was computed. */
    static boolean mayEnter(String member) {
        return POOL.contains(member);
    }

    /** Of these members those that enter, unless they are left out; naive, where nothing else is left. */
    static List<String> entering(List<String> members, Set<String> without) {
        List<String> entering = POOL.stream()
                .filter(member -> members.contains(member) && !without.contains(member))
                .toList();
        return entering.isEmpty() ? List.of(NAIVE) : entering;
    }

    /** Names of the members that enter. */
    List<String> entering() {
        return entering;
    }

    /** Their weights, which sum to 1. */
    double[] weights() {
        return weights.clone();
    }

    /** The rule in words. */
    String rule() {
        return "mean of " + entering.size() + " members without the lowest and the highest, " + origin
                + "; drawn toward the last value below " + FULL_FROM + " years of history";
    }

    /** Combines the members' forecasts of a series. */
    SeriesForecast combine(Series known, double[][] members) {
        int horizon = members[0].length;
        double trust = Movement.still(known.values(), known.length()) ? 0 : share * trust(known.length());
        double[] point = new double[horizon];
        double[] spread = new double[horizon];
        double[] entered = new double[positions.length];
        for (int h = 0; h < horizon; h++) {
            double mean = 0;
            for (int m = 0; m < entered.length; m++) {
                entered[m] = members[positions[m]][h];
                mean += entered[m] / entered.length;
            }
            for (double value : entered) {
                spread[h] += Math.abs(value - mean) / entered.length;
            }
            spread[h] = Math.max(spread[h], h == 0 ? 0 : spread[h - 1]);
            point[h] = trust * trimmedMean(entered, weights) + (1 - trust) * known.last();
        }
        return new SeriesForecast(known.id(), known.lastYear(), point, members, spread, trust(known.length()) < 1);
    }

    /** Weighted mean without the lowest and the highest value, as far as there are more than two. */
    static double trimmedMean(double[] values, double[] weights) {
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            lowest = values[i] < values[lowest] ? i : lowest;
            highest = values[i] >= values[highest] ? i : highest;
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            if (values.length <= 2 || (i != lowest && i != highest)) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    /** Share of the combination in the forecast of a series with this many values; the rest is the last value. */
    static double trust(int length) {
        return Math.min(1, Math.max(0, (length - NAIVE_UP_TO) / (double) (FULL_FROM - NAIVE_UP_TO)));
    }
}
