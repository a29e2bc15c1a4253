package io.github.homeward.yearly.window;

import io.github.homeward.math.Lines;
import io.github.homeward.yearly.model.ExponentialSmoothing;
import java.util.List;

/** What the extra-trees see: recent changes, slopes, and the character of the series. */
final class TreeFeatures implements FeatureSet {

    private static final int CHANGES = 8;

    private static final List<String> NAMES = List.of(
            "change-1",
            "change-2",
            "change-3",
            "change-4",
            "change-5",
            "change-6",
            "change-7",
            "change-8",
            "change-autocorrelation",
            "change-mean",
            "change-spread",
            "length-log",
            "level-log-growth",
            "level-position",
            "level-scale",
            "ses-alpha",
            "slope-3",
            "slope-5",
            "slope-all",
            "theta-step",
            "trend-r2");

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public int minimumLength() {
        return 6;
    }

    @Override
    public int mostCutoffs() {
        return 24;
    }

    @Override
    public void fill(double[] values, double[] path, int length, double scale, double[] row) {
        double last = path[length - 1];
        for (int lag = 1; lag <= CHANGES; lag++) {
            int t = length - lag;
            row[lag - 1] = t >= 1 ? (path[t] - path[t - 1]) / scale : 0;
        }
        int changes = length - 1;
        double mean = (last - path[0]) / Math.max(1, changes);
        double square = 0;
        double product = 0;
        double before = 0;
        double low = path[0];
        double high = path[0];
        double pathLevel = path[0];
        double level = values[0];
        for (int t = 1; t < length; t++) {
            double deviation = path[t] - path[t - 1] - mean;
            square += deviation * deviation;
            product += deviation * before;
            before = deviation;
            low = Math.min(low, path[t]);
            high = Math.max(high, path[t]);
            pathLevel += path[t];
            level += values[t];
        }
        pathLevel /= length;
        level /= length;
        double slope = Lines.slope(path, 0, length);
        ExponentialSmoothing smoothing = ExponentialSmoothing.fit(path, length);
        row[8] = square > 0 ? product / square : 0;
        row[9] = mean / scale;
        row[10] = Math.sqrt(square / Math.max(1, changes)) / scale;
        row[11] = Math.log(length);
        row[12] = growth(values[0], values[length - 1], level, Math.max(1, changes));
        row[13] = high > low ? (last - low) / (high - low) : 0.5;
        row[14] = level > 0 ? Math.min(1, Scale.of(values, length) / level) : 0;
        row[15] = smoothing.alpha();
        row[16] = Lines.slope(path, Math.max(0, length - 3), length) / scale;
        row[17] = Lines.slope(path, Math.max(0, length - 5), length) / scale;
        row[18] = slope / scale;
        row[19] = (smoothing.level() - last + slope / 2) / scale;
        row[20] = explained(path, length, pathLevel, slope);
    }

    /** Mean yearly log growth, on values held above a twentieth of the mean level so that zeros do no harm. */
    private static double growth(double first, double last, double level, int changes) {
        double floor = 0.05 * level;
        return floor > 0 ? Math.log(Math.max(last, floor) / Math.max(first, floor)) / changes : 0;
    }

    private static double explained(double[] values, int length, double level, double slope) {
        double total = 0;
        for (int t = 0; t < length; t++) {
            total += (values[t] - level) * (values[t] - level);
        }
        double spread = length * ((double) length * length - 1) / 12;
        return total > 0 ? Math.min(1, slope * slope * spread / total) : 0;
    }
}
