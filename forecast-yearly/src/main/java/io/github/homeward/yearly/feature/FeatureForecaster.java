package io.github.homeward.yearly.feature;

import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Forecasts a panel from its history, and moves that forecast by known features as far as they would have helped
 * before.
 *
 * <p>The forecast is made again at earlier cutoffs inside the panel. Its errors there are regressed on what the
 * features were then known to do ({@link FeatureFit}); each cutoff is scored with what the cutoffs before it taught.
 * Only if that makes the mean absolute log error smaller, the features act, and the ranges move along; a feature
 * without which it would be no larger is left out. What each feature is worth is the same score without it.
 */
public final class FeatureForecaster {

    /** Earlier cutoffs, a year apart; the first of them only teaches. */
    private static final int CUTOFFS = 4;

    private static final int FEWEST_YEARS = 5;

    private final SeriesPanel panel;
    private final Features features;
    private final int horizon;
    private final Function<SeriesPanel, PanelForecaster> ask;

    /**
     * @param ask how to forecast a panel from its history; the horizon is set here
     */
    public FeatureForecaster(
            SeriesPanel panel, Features features, int horizon, Function<SeriesPanel, PanelForecaster> ask) {
        this.panel = panel;
        this.features = features;
        this.horizon = PanelForecaster.checked(horizon);
        this.ask = ask;
    }

    /**
     * Computes.
     *
     * @param day up to which values of features are known
     * @throws io.github.homeward.input.HomewardException if a feature has no value for a year ahead
     */
    public PanelForecast forecast(LocalDate day) {
        List<String> names = features.names();
        Features.View view = features.on(day);
        for (Series series : panel.train()) {
            view.require(series.id(), series.lastYear(), series.lastYear() + horizon, names);
        }
        PanelForecast base = ask.apply(panel).horizon(horizon).forecast();
        List<PastForecast> past = past();
        double without = score(past, List.of());
        List<String> helpful = helpful(past, names);
        double with = score(past, helpful);
        boolean used = with < without;
        List<String> notes = new ArrayList<>(base.notes());
        if (past.isEmpty() || Double.isNaN(without)) {
            notes.add("Features have no say: the panel is too short to try them at earlier cutoffs.");
            return new PanelForecast(base.rows(), base.models(), notes);
        }
        FeatureFit fit = FeatureFit.of(rows(past, helpful), helpful.size());
        notes.add(String.format(
                Locale.ROOT,
                "Features %s: mean absolute log error at earlier cutoffs %.4f with them, %.4f without.",
                used ? "act" : "have no say, since they would not have helped",
                with,
                without));
        for (int j = 0; j < helpful.size(); j++) {
            String name = helpful.get(j);
            notes.add(String.format(
                    Locale.ROOT,
                    "Feature %s: %+.1f %% for a rise by %.4g, its usual change; without it the error is %.4f.",
                    name,
                    100 * Math.expm1(fit.coefficient()[j]),
                    fit.scale()[j],
                    score(past, without(helpful, name))));
        }
        names.stream()
                .filter(name -> !helpful.contains(name))
                .forEach(
                        name -> notes.add("Feature " + name + ": left out, earlier forecasts were better without it."));
        List<PanelForecast.Row> rows = used
                ? base.rows().stream()
                        .map(row ->
                                moved(row, fit.push(view.changes(row.series(), row.lastYear(), row.year(), helpful))))
                        .toList()
                : base.rows();
        return new PanelForecast(rows, base.models(), notes);
    }

    /** A forecast made earlier, and what came. */
    private record PastForecast(PanelForecast.Row row, double actual, Features.View view) {

        double error() {
            return Math.log(actual / row.forecast());
        }
    }

    private List<PastForecast> past() {
        int last = panel.train().stream().mapToInt(Series::lastYear).max().orElseThrow();
        int first = panel.train().stream().mapToInt(Series::firstYear).min().orElseThrow();
        Map<String, Series> actuals = new HashMap<>();
        panel.train().forEach(series -> actuals.put(series.id(), series));
        List<PastForecast> past = new ArrayList<>();
        for (int year = Math.max(last - CUTOFFS, first + FEWEST_YEARS - 1); year < last; year++) {
            LocalDate day = LocalDate.of(year, Month.DECEMBER, 31);
            Features.View view = features.on(day);
            int ahead = Math.min(horizon, last - year);
            for (PanelForecast.Row row :
                    ask.apply(panel.upTo(day)).horizon(ahead).forecast().rows()) {
                Series series = actuals.get(row.series());
                if (series == null || row.lastYear() != year || row.year() > series.lastYear()) {
                    continue;
                }
                double actual = series.values()[row.year() - series.firstYear()];
                if (row.forecast() > 0 && actual > 0) {
                    past.add(new PastForecast(row, actual, view));
                }
            }
        }
        return past;
    }

    /** The features that are left when one by one those go without which earlier forecasts were no worse. */
    private List<String> helpful(List<PastForecast> past, List<String> names) {
        List<String> left = names;
        double error = score(past, left);
        while (!left.isEmpty()) {
            List<String> now = left;
            List<String> fewer = now.stream()
                    .map(name -> without(now, name))
                    .min(Comparator.comparingDouble(others -> score(past, others)))
                    .orElseThrow();
            double then = score(past, fewer);
            if (!(then <= error)) {
                break;
            }
            left = fewer;
            error = then;
        }
        return left;
    }

    private static List<String> without(List<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }

    /** Mean absolute log error at each cutoff but the first, with what was seen by that cutoff of earlier forecasts. */
    private double score(List<PastForecast> past, List<String> names) {
        double sum = 0;
        int count = 0;
        for (int cutoff : past.stream()
                .mapToInt(one -> one.row().lastYear())
                .distinct()
                .skip(1)
                .toArray()) {
            List<PastForecast> seen = past.stream()
                    .filter(one -> one.row().lastYear() < cutoff && one.row().year() <= cutoff)
                    .toList();
            FeatureFit fit = FeatureFit.of(rows(seen, names), names.size());
            for (PastForecast one : past) {
                if (one.row().lastYear() == cutoff) {
                    sum += Math.abs(one.error() - fit.push(changes(one, names)));
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static List<FeatureFit.Row> rows(List<PastForecast> past, List<String> names) {
        return past.stream()
                .map(one -> new FeatureFit.Row(one.row().lastYear(), changes(one, names), one.error()))
                .toList();
    }

    private static double[] changes(PastForecast one, List<String> names) {
        return one.view()
                .changes(one.row().series(), one.row().lastYear(), one.row().year(), names);
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
