package io.github.homeward.yearly.range;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.Movement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** The unit in which the forecast errors of a series are pooled with those of others. */
public final class ErrorScale {

    private static final double LEVEL_SHARE = 0.05;
    private static final double LEAST_SHARE = 0.01;
    private static final int RECENT = 6;
    private static final int FEWEST_VALUES = 3;
    private static final int ASSUMED_SERIES = 5;
    private static final double ASSUMED_CHANGE = 0.2;

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
     * The unit for one year ahead of a series of unknown unit: the mean of its mean absolute change over all years
     * and over the last six, plus how far the members of the forecast disagree; at least 1 % of their mean level over
     * the last six, above which older changes do not count. With few changes it leans on what is typical of the
     * panel, as if that were one change more; where all values are equal it is that alone.
     *
     * <p>A series that moved more lately, or that the models read differently, is harder to forecast. Dividing errors
     * by such a measure is normalised conformal prediction (Papadopoulos, Gammerman &amp; Vovk 2008).
     *
     * @param series the history before the forecast
     * @param spread disagreement of the members for that year, not negative
     * @param typical yearly change typical of the panel as a share of the level; see {@link #typical}
     * @return the unit; 0 only where every value is 0 and the members agree
     */
    public static double at(Series series, double spread, double typical) {
        double change = 0;
        double recent = 0;
        double level = 0;
        int last = series.length() - 1;
        int few = Math.min(last, RECENT);
        for (int t = 0; t <= last; t++) {
            double step = t == 0 ? 0 : Math.abs(series.at(t) - series.at(t - 1));
            change += step;
            recent += t > last - RECENT ? step : 0;
            level += t > last - RECENT ? series.at(t) : 0;
        }
        level /= Math.min(series.length(), RECENT);
        // Changes of a past when the series was far larger say little of it now.
        double whole = Math.min(change / Math.max(1, last), Math.max(level, recent / Math.max(1, few)));
        double usual = (whole + recent / Math.max(1, few)) / 2;
        int changes = change > 0 ? last : 0;
        double leaning = (changes * usual + typical * level) / (changes + 1);
        return Math.max(leaning + spread, LEAST_SHARE * level);
    }

    /**
     * The median, over the series of a panel that move, of the mean absolute change as a share of the mean level. A
     * panel says little with few series, so some that change by an assumed fifth a year are counted in.
     */
    public static double typical(List<Series> panel) {
        double[] assumed = new double[ASSUMED_SERIES];
        Arrays.fill(assumed, ASSUMED_CHANGE);
        double[] shares = DoubleStream.concat(
                        Arrays.stream(assumed),
                        panel.stream()
                                .filter(series -> series.length() >= FEWEST_VALUES
                                        && !Movement.none(series.values(), series.length()))
                                .mapToDouble(ErrorScale::share))
                .sorted()
                .toArray();
        return (shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2;
    }

    private static double share(Series series) {
        double change = 0;
        double level = series.at(0);
        for (int t = 1; t < series.length(); t++) {
            change += Math.abs(series.at(t) - series.at(t - 1));
            level += series.at(t);
        }
        return change / (series.length() - 1) / (level / series.length());
    }
}
