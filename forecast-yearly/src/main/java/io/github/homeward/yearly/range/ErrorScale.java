package io.github.homeward.yearly.range;

import io.github.homeward.yearly.series.Series;

/** The unit in which the forecast errors of a series are pooled with those of others. */
public final class ErrorScale {

    private static final double LEVEL_SHARE = 0.05;
    private static final double LEAST_SHARE = 0.01;
    private static final int RECENT = 6;

    private ErrorScale() {}

    /**
     * The larger of the mean absolute yearly change, 5 % of the mean level, and {@code least}.
     *
     * @param series the history before the forecast
     * @param least smallest unit: one vehicle for volumes, 0 for series of unknown unit
     * @return the unit; 0 only where every value is 0 and so is {@code least}
     */
    public static double of(Series series, double least) {
        double change = 0;
        double level = series.at(0);
        for (int t = 1; t < series.length(); t++) {
            change += Math.abs(series.at(t) - series.at(t - 1));
            level += series.at(t);
        }
        double step = series.length() > 1 ? change / (series.length() - 1) : 0;
        return Math.max(least, Math.max(step, LEVEL_SHARE * level / series.length()));
    }

    /**
     * The unit for one year ahead of a series of unknown unit: the mean of its mean absolute change over all years and
     * over the last six, plus how far the members of the forecast disagree; at least 1 % of the mean level.
     *
     * <p>A series that moved more lately, or that the models read differently, is harder to forecast. Dividing errors by
     * such a measure is normalised conformal prediction (Papadopoulos, Gammerman &amp; Vovk 2008).
     *
     * @param series the history before the forecast
     * @param spread disagreement of the members for that year, not negative
     * @return the unit; 0 only where every value is 0 and the members agree
     */
    public static double at(Series series, double spread) {
        double change = 0;
        double recent = 0;
        double level = series.at(0);
        int last = series.length() - 1;
        for (int t = 1; t <= last; t++) {
            double step = Math.abs(series.at(t) - series.at(t - 1));
            change += step;
            recent += t > last - RECENT ? step : 0;
            level += series.at(t);
        }
        double usual = (change / Math.max(1, last) + recent / Math.max(1, Math.min(last, RECENT))) / 2;
        return Math.max(usual + spread, LEAST_SHARE * level / series.length());
    }
}
