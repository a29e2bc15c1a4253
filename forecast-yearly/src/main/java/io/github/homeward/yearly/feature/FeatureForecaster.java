package io.github.homeward.yearly.feature;

import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts a panel from its history, and moves that forecast by known features as far as they would have helped
 * before.
 *
 * <p>The forecast is made again at earlier cutoffs inside the panel. Its errors there are regressed on what the
 * features were then known to do ({@link FeatureFit}); each cutoff is scored with what the cutoffs before it taught.
 * Only if that makes the mean absolute log error smaller, the features act, and the ranges move along; a feature
 * without which it would be no larger is left out. What each feature is worth is the same score without it, and with
 * its changes shuffled.
 */
public final class FeatureForecaster {

    /**
     * Earlier cutoffs, a year apart; the first of them only teaches. All years since are compared, however many are
     * asked for ahead: a year's forecast must not depend on how many follow.
     */
    public static final int CUTOFFS = 4;

    private static final int FEWEST_YEARS = 5;

    private final SeriesPanel panel;
    private final Features features;
    private final int horizon;
    private final History history;

    /** Forecasts a panel from its history alone. */
    public interface History {

        /** So many years ahead. */
        PanelForecast forecast(SeriesPanel known, int horizon);
    }

    /**
     * @param history how to forecast the panel as it was known at any cutoff
     */
    public FeatureForecaster(SeriesPanel panel, Features features, int horizon, History history) {
        this.panel = panel;
        this.features = features;
        this.horizon = PanelForecaster.checked(horizon);
        this.history = history;
    }

    /**
     * Computes.
     *
     * @param day up to which values of features are known
     * @throws io.github.homeward.input.HomewardException if a feature has no value for a year ahead
     */
    public PanelForecast forecast(LocalDate day) {
        FeatureEffect effect = learn(day);
        Features.View view = features.on(day);
        PanelForecast base = history.forecast(panel, horizon);
        List<String> notes = new ArrayList<>(base.notes());
        notes.addAll(effect.notes());
        List<PanelForecast.Row> rows = effect.acting().isEmpty()
                ? base.rows()
                : base.rows().stream()
                        .map(row -> moved(
                                row,
                                Arrays.stream(effect.pushes(view, row.series(), row.lastYear(), row.year()))
                                        .sum()))
                        .toList();
        return new PanelForecast(rows, base.models(), notes);
    }

    /**
     * Learns what the features do.
     *
     * @param day up to which values of features are known
     * @throws io.github.homeward.input.HomewardException if a feature has no value for a year ahead
     */
    public FeatureEffect learn(LocalDate day) {
        List<String> names = features.names();
        Features.View view = features.on(day);
        for (Series series : panel.train()) {
            view.require(series.id(), series.lastYear(), series.lastYear() + horizon, names);
        }
        return FeatureEffect.of(features, new FeatureTrials(features, past()));
    }

    private List<FeatureTrials.Trial> past() {
        int last = panel.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        int first = panel.train().stream().mapToInt(Series::firstYear).min().orElseThrow();
        Map<String, Series> actuals = new HashMap<>();
        panel.train().forEach(series -> actuals.put(series.id(), series));
        List<FeatureTrials.Trial> past = new ArrayList<>();
        for (int year = Math.max(last - CUTOFFS, first + FEWEST_YEARS - 1); year < last; year++) {
            LocalDate day = LocalDate.of(year, Month.DECEMBER, 31);
            Features.View view = features.on(day);
            for (PanelForecast.Row row :
                    history.forecast(panel.upTo(day), last - year).rows()) {
                Series series = actuals.get(row.series());
                if (series == null || row.lastYear() != year || row.year() > series.lastYear()) {
                    continue;
                }
                double actual = series.values()[row.year() - series.firstYear()];
                if (row.forecast() > 0 && actual > 0) {
                    past.add(new FeatureTrials.Trial(row, actual, view));
                }
            }
        }
        return past;
    }

    private static PanelForecast.Row moved(PanelForecast.Row row, double push) {
        double factor = Math.exp(push);
        return new PanelForecast.Row(
                row.series(),
                row.year(),
                row.horizon(),
                row.lastYear(),
                row.lastActual(),
                row.forecast() * factor,
                moved(row.range50(), factor),
                moved(row.range80(), factor),
                moved(row.range95(), factor),
                row.flags());
    }

    private static Range moved(Range range, double factor) {
        return range.refused() ? range : new Range(range.lower() * factor, range.upper() * factor, range.support());
    }
}
