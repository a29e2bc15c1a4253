package io.github.homeward.interval;

import io.github.homeward.panel.Series;

/** The unit in which the forecast errors of a series are pooled with those of others. */
public final class ErrorScale {

    private static final double LEVEL_SHARE = 0.05;

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
}
