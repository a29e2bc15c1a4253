package io.github.homeward.benchmarks;

import io.github.homeward.yearly.score.Metrics;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody's forecasts of a panel's test part did; every measure is averaged over the series first.
 *
 * @param series series scored
 * @param missing series without a forecast, or with a training part that never changes
 * @param smape percent
 * @param mase in units of the mean absolute change of the training part
 * @param owa relative to naive on the same series
 * @param coverage share of test years inside the 95 % range; NaN if no ranges are given
 * @param msis of the 95 % range; NaN if no ranges are given
 */
record Score(int series, int missing, double smape, double mase, double owa, double coverage, double msis) {

    private static final double ALPHA = 0.05;

    static Score of(SeriesPanel panel, ForecastFile file) {
        Map<String, Series> tests = new HashMap<>();
        panel.test().forEach(series -> tests.put(series.id(), series));
        int missing = 0;
        int ranged = 0;
        int scored = 0;
        double[] sums = new double[6];
        for (Series training : panel.train()) {
            Series test = tests.get(training.id());
            if (test == null) {
                continue;
            }
            double[] actual = test.values();
            Optional<ForecastFile.Paths> given = file.of(training.id()).filter(ForecastFile.Paths::complete);
            double[] naive = new double[actual.length];
            Arrays.fill(naive, training.last());
            double naiveMase = Metrics.mase(training.values(), actual, naive);
            if (given.isEmpty() || Double.isNaN(naiveMase)) {
                missing++;
                continue;
            }
            ForecastFile.Paths paths = given.get();
            scored++;
            sums[0] += Metrics.smape(actual, paths.point());
            sums[1] += Metrics.mase(training.values(), actual, paths.point());
            sums[2] += Metrics.smape(actual, naive);
            sums[3] += naiveMase;
            if (paths.ranged()) {
                ranged++;
                sums[4] += Metrics.coverage(actual, paths.lower(), paths.upper());
                sums[5] += Metrics.msis(training.values(), actual, paths.lower(), paths.upper(), ALPHA);
            }
        }
        return new Score(
                scored,
                missing,
                sums[0] / scored,
                sums[1] / scored,
                Metrics.owa(sums[0], sums[1], sums[2], sums[3]),
                ranged == 0 ? Double.NaN : sums[4] / ranged,
                ranged == 0 ? Double.NaN : sums[5] / ranged);
    }
}
