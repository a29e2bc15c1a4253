package io.github.homeward.yearly.combine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the members of a combination weigh, learned from holdouts.
 *
 * <p>A member weighs {@code loss^-p}, with the loss relative to naive's as in OWA, pooled over all held-out series and
 * years, and {@code p = 30 n / (n + 50)} for {@code n} series: equal weights without evidence, and never a choice of a
 * single member, since differences between good members are mostly luck (Smith &amp; Wallis 2009, A simple explanation
 * of the forecast combination puzzle, Oxford Bulletin 71(3)). Weights by inverse loss follow Bates &amp; Granger (1969),
 * The combination of forecasts, ORQ 20(4); the exponent was chosen on training parts of yearly panels.
 */
public final class Weights {

    /** The default: all members weigh the same. */
    public static final Weights EQUAL = new Weights(Map.of(), "equally weighted");

    private static final double MOST_POWER = 30;
    private static final double HALFWAY = 50;

    /** A member that hardly errs at all must not silence the others. */
    private static final double LEAST_LOSS = 0.05;

    private final Map<String, Double> relative;
    private final String origin;

    private Weights(Map<String, Double> relative, String origin) {
        this.relative = relative;
        this.origin = origin;
    }

    /** Learns from what was held out; equal weights if that is nothing. */
    public static Weights learn(Holdouts holdouts) {
        Map<String, Double> losses = new TreeMap<>(MemberLosses.of(holdouts));
        double best = losses.values().stream()
                .mapToDouble(loss -> Math.max(LEAST_LOSS, loss))
                .min()
                .orElse(1);
        int series = holdouts.mostSeries();
        double power = MOST_POWER * series / (series + HALFWAY);
        losses.replaceAll((member, loss) -> Math.pow(Math.max(LEAST_LOSS, loss) / best, -power));
        return losses.isEmpty()
                ? EQUAL
                : new Weights(losses, "weighted by their errors on " + series + " held-out series");
    }

    /** Where the weights come from, in words. */
    String origin() {
        return origin;
    }

    /** Weights of these members, summing to 1; one that was never held out gets the mean of the others. */
    double[] of(List<String> members) {
        double neutral = members.stream()
                .filter(relative::containsKey)
                .mapToDouble(member -> relative.getOrDefault(member, 1.0))
                .average()
                .orElse(1);
        double[] weights = members.stream()
                .mapToDouble(member -> relative.getOrDefault(member, neutral))
                .toArray();
        double total = Arrays.stream(weights).sum();
        Arrays.setAll(weights, m -> weights[m] / total);
        return weights;
    }
}
