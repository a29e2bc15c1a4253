package io.github.homeward.yearly.combine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the members of a combination weigh, learned from holdouts.
 *
 * <p>A member weighs {@code loss^-p}, with the loss relative to naive's as in OWA, pooled over all held-out series
 * and years, and {@code p = 60 n / (n + 50) k / (k + 2)} for {@code n} series and {@code k} holdouts, since the
 * series of one year share its surprises: equal weights without evidence, and never a choice of a single member,
 * since differences between good members are mostly luck (Smith &amp; Wallis 2009, A simple explanation of the
 * forecast combination puzzle, Oxford Bulletin 71(3)). Weights by inverse loss follow Bates &amp; Granger (1969), The
 * combination of forecasts, ORQ 20(4); the exponent was chosen on training parts of yearly panels.
 *
 * <p>Where the members so weighted fall behind naive on the holdouts, they are drawn toward it as far as would have
 * been best there.
 */
public final class Weights {

    /** The default: all members weigh the same. */
    public static final Weights EQUAL = new Weights(Map.of(), 1, "equally weighted");

    private static final double MOST_POWER = 60;
    private static final double HALFWAY = 50;
    private static final double HALFWAY_HOLDOUTS = 2;

    /** Steps of the share of the members in the forecast. */
    private static final int SHARES = 10;

    /** A member that hardly errs at all must not silence the others. */
    private static final double LEAST_LOSS = 0.05;

    private final Map<String, Double> relative;
    private final double share;
    private final String origin;

    private Weights(Map<String, Double> relative, double share, String origin) {
        this.relative = relative;
        this.share = share;
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
        int years = holdouts.all().size();
        double power = MOST_POWER * series / (series + HALFWAY) * years / (years + HALFWAY_HOLDOUTS);
        losses.replaceAll((member, loss) -> Math.pow(Math.max(LEAST_LOSS, loss) / best, -power));
        if (losses.isEmpty()) {
            return EQUAL;
        }
        String origin = "weighted by their errors on " + series + " held-out series";
        Weights weights = new Weights(losses, 1, origin);
        double share = share(holdouts.weighted(weights));
        return share == 1
                ? weights
                : new Weights(
                        losses,
                        share,
                        origin
                                + String.format(
                                        Locale.ROOT,
                                        ", %.0f %% toward the last value, which did better there",
                                        100 * (1 - share)));
    }

    /** The whole share where the members are not behind naive, else what would have been best. */
    private static double share(Holdouts weighted) {
        double least = MemberLosses.ofShare(weighted, 1);
        if (!(least > 1)) {
            return 1;
        }
        int best = SHARES;
        for (int step = SHARES - 1; step >= 0; step--) {
            double loss = MemberLosses.ofShare(weighted, (double) step / SHARES);
            if (loss < least) {
                least = loss;
                best = step;
            }
        }
        return (double) best / SHARES;
    }

    /** Share of the members in the forecast; the rest is the last value. */
    double share() {
        return share;
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
