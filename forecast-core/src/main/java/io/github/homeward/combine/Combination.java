package io.github.homeward.combine;

import java.util.Arrays;

/**
 * The fixed robust combination: the mean of the members without the lowest and the highest.
 *
 * <p>Simple combinations are hard to beat (Clemen 1989, Combining forecasts, IJF 5(4)), and trimming keeps one model
 * that ran away from doing harm (Jose &amp; Winkler 2008, Simple robust averages of forecasts, IJF 24(1)). A short
 * history tells the models little, so the result is drawn toward the last value.
 */
final class Combination {

    /** Up to this many values the forecast is the last value. */
    static final int NAIVE_UP_TO = 2;

    /** From this many values on the forecast stands as it is. */
    static final int FULL_FROM = 7;

    private Combination() {}

    static double trimmedMean(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = sorted.length > 2 ? 1 : 0;
        double sum = 0;
        for (int i = cut; i < sorted.length - cut; i++) {
            sum += sorted[i];
        }
        return sum / (sorted.length - 2 * cut);
    }

    /** Share of the combination in the forecast of a series with this many values; the rest is the last value. */
    static double trust(int length) {
        return Math.min(1, Math.max(0, (length - NAIVE_UP_TO) / (double) (FULL_FROM - NAIVE_UP_TO)));
    }
}
