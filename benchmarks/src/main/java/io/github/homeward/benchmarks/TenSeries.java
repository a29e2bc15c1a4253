package io.github.homeward.benchmarks;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.model.DampedTrendForecaster;
import io.github.homeward.yearly.model.DriftForecaster;
import io.github.homeward.yearly.model.EtsForecaster;
import io.github.homeward.yearly.model.Forecaster;
import io.github.homeward.yearly.model.ThetaForecaster;
import io.github.homeward.yearly.score.Metrics;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Ten series of a panel as if they were the whole panel, drawn again and again with fixed seeds; each draw's OWA is
 * against naive on its own ten.
 */
final class TenSeries {

    private static final int SIZE = 10;
    private static final String HEAD = """
            | model | mean OWA | lowest | highest |
            | --- | ---: | ---: | ---: |
            """;
    private static final String OURS = "homeward";
    private static final List<Forecaster> RIVALS =
            List.of(new ThetaForecaster(), new DriftForecaster(), new DampedTrendForecaster(), new EtsForecaster());

    private final Map<String, double[]> owas = new LinkedHashMap<>();

    private TenSeries() {}

    static TenSeries of(SeriesPanel panel, int draws) {
        TenSeries ten = new TenSeries();
        Map<String, Series> tests = new HashMap<>();
        panel.test().forEach(series -> tests.put(series.id(), series));
        List<Series> eligible = panel.train().stream()
                .filter(series -> tests.containsKey(series.id()) && Metrics.scale(series.values()) > 0)
                .toList();
        for (int draw = 0; draw < draws; draw++) {
            List<Series> drawn = draw(eligible, draw + 1);
            List<double[]> actual = drawn.stream()
                    .map(series ->
                            Objects.requireNonNull(tests.get(series.id())).values())
                    .toList();
            ten.score(OURS, draws, draw, drawn, actual, homeward(drawn, actual.get(0).length));
            for (Forecaster rival : RIVALS) {
                List<double[]> forecasts = new ArrayList<>();
                for (int i = 0; i < drawn.size(); i++) {
                    forecasts.add(truncated(rival.forecast(drawn.get(i).values(), actual.get(i).length)));
                }
                ten.score(rival.name(), draws, draw, drawn, actual, forecasts);
            }
        }
        return ten;
    }

    /** The first ten of a shuffle. */
    private static List<Series> draw(List<Series> panel, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        List<Series> left = new ArrayList<>(panel);
        List<Series> drawn = new ArrayList<>();
        while (drawn.size() < SIZE && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }

    private static List<double[]> homeward(List<Series> drawn, int horizon) {
        List<PanelForecast.Row> rows = PanelForecaster.of(new SeriesPanel("ten series", drawn, List.of(), ""))
                .horizon(horizon)
                .forecast()
                .rows();
        Map<String, double[]> forecasts = new HashMap<>();
        for (PanelForecast.Row row : rows) {
            forecasts.computeIfAbsent(row.series(), id -> new double[horizon])[row.horizon() - 1] = row.forecast();
        }
        return drawn.stream()
                .map(series -> Objects.requireNonNull(forecasts.get(series.id())))
                .toList();
    }

    private static double[] truncated(double[] forecast) {
        return Arrays.stream(forecast).map(value -> Math.max(0, value)).toArray();
    }

    private void score(
            String name, int draws, int draw, List<Series> drawn, List<double[]> actual, List<double[]> forecasts) {
        double[] sums = new double[4];
        for (int i = 0; i < drawn.size(); i++) {
            double[] training = drawn.get(i).values();
            double[] naive = new double[actual.get(i).length];
            Arrays.fill(naive, drawn.get(i).last());
            sums[0] += Metrics.smape(actual.get(i), forecasts.get(i));
            sums[1] += Metrics.mase(training, actual.get(i), forecasts.get(i));
            sums[2] += Metrics.smape(actual.get(i), naive);
            sums[3] += Metrics.mase(training, actual.get(i), naive);
        }
        owas.computeIfAbsent(name, key -> new double[draws])[draw] = Metrics.owa(sums[0], sums[1], sums[2], sums[3]);
    }

    /** OWA of each draw by model. */
    Map<String, double[]> owas() {
        return owas;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        owas.forEach((name, values) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                name,
                Arrays.stream(values).average().orElse(Double.NaN),
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN))));
        return text.toString();
    }
}
