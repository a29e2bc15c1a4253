package io.github.homeward.yearly.score;

import java.time.LocalDate;

/**
 * One series at one cutoff: what was known, and what came. Arrays are shared, not copied.
 *
 * @param series its id
 * @param level the level it belongs to, as files say it
 * @param cutoff the date up to which anything was known
 * @param lastYear last year known; the first step is the year after
 * @param training the values up to that year, without gaps; empty where nothing was known
 * @param actual what came, one value a step; NaN where it is not known, or not to be scored
 * @param naive the forecast of "no change"
 */
public record Unit(
        String series, String level, LocalDate cutoff, int lastYear, double[] training, double[] actual, double naive) {

    /** Steps that can be scored. */
    public int cells() {
        int cells = 0;
        for (double value : actual) {
            cells += Double.isNaN(value) ? 0 : 1;
        }
        return cells;
    }
}
