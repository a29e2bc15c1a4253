package io.github.homeward.path;

import java.util.Arrays;

/**
 * What the futures of single nodes do not hold, and all or a maker's share: standard deviations on the log scale, by
 * year ahead, never falling.
 *
 * @param total of the error common to all nodes
 * @param maker of the error common to a maker's nodes, beyond that
 * @param programme variance of a single programme beyond what its own future holds
 * @param support past cutoffs whose total can be checked, by year ahead
 */
public record CommonErrors(double[] total, double[] maker, double programme, int[] support) {

    /**
     * What it becomes when nothing has been heard for some years: every error walks on as in the first year before
     * any is seen.
     */
    public CommonErrors after(double silence) {
        return new CommonErrors(
                wider(total, PastErrors.PRIOR_TOTAL, silence),
                wider(maker, PastErrors.PRIOR_MAKER, silence),
                programme,
                support);
    }

    private static double[] wider(double[] sds, double perYear, double silence) {
        return Arrays.stream(sds)
                .map(sd -> Math.sqrt(sd * sd + perYear * perYear * silence))
                .toArray();
    }

    /** Standard deviation of what a year adds to an error that walks. */
    static double step(double[] sds, int year) {
        double before = year == 0 ? 0 : sds[year - 1];
        return Math.sqrt(Math.max(0, sds[year] * sds[year] - before * before));
    }
}
