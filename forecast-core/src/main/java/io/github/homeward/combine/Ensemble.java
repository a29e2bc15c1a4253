package io.github.homeward.combine;

import io.github.homeward.model.DampedTrendForecaster;
import io.github.homeward.model.DriftForecaster;
import io.github.homeward.model.DynamicThetaForecaster;
import io.github.homeward.model.Forecaster;
import io.github.homeward.model.NaiveForecaster;
import io.github.homeward.model.Parallel;
import io.github.homeward.model.ThetaForecaster;
import io.github.homeward.panel.Series;
import io.github.homeward.window.WindowRecipe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Forecasts every series of a panel with every model and combines them.
 *
 * <p>Pooled models learn from all series together, whatever their lengths and last years; tiny panels lean on synthetic
 * series. Neither the order of the series nor the number of threads changes a bit of the result. An instance keeps the
 * synthetic windows of its options, so use one for all cutoffs of a backtest; it is safe to share between threads.
 */
public final class Ensemble {

    private static final List<Forecaster> ONE_SERIES = List.of(
            new NaiveForecaster(),
            new DriftForecaster(),
            new ThetaForecaster(),
            new DampedTrendForecaster(),
            new DynamicThetaForecaster());

    /** Members of the combination; the others are computed and shown for comparison. */
    private static final List<String> COMBINED =
            List.of("damped", "dotm", "extra-trees", "extra-trees-log", "lad-scaled", "lad-log");

    private static final String RULE = "mean of " + COMBINED.size()
            + " members without the lowest and the highest; drawn toward the last value below " + Combination.FULL_FROM
            + " years of history";

    private final EnsembleOptions options;
    private final PooledModels pooled;
    private final List<String> members;
    private final int[] combined;

    /** An ensemble with its own store of synthetic windows. */
    public Ensemble(EnsembleOptions options) {
        this.options = options;
        this.pooled = new PooledModels(options);
        this.members = Stream.concat(
                        ONE_SERIES.stream().map(Forecaster::name),
                        WindowRecipe.ALL.stream().map(WindowRecipe::model))
                .toList();
        this.combined = COMBINED.stream().mapToInt(members::indexOf).toArray();
    }

    /** The options it was made with. */
    public EnsembleOptions options() {
        return options;
    }

    /** Names of the members, in the order of their forecasts. */
    public List<String> members() {
        return members;
    }

    /**
     * Forecasts a panel.
     *
     * @param panel series with different ids; lengths and last years may differ
     * @param horizon years to forecast after the last year of each series, at least one
     * @throws IllegalArgumentException if the horizon is not positive
     */
    public EnsembleForecast forecast(List<Series> panel, int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon " + horizon + " is not positive");
        }
        // Sums depend on their order in the last bit: train in an order that does not depend on the caller's.
        List<double[]> training = panel.stream()
                .sorted(Comparator.comparing(Series::id).thenComparingInt(Series::firstYear))
                .map(Series::values)
                .toList();
        List<PooledModel> models = pooled.train(training, horizon);
        List<SeriesForecast> forecasts =
                Parallel.map(panel.size(), options.threads(), i -> forecast(panel.get(i), horizon, models));
        return new EnsembleForecast(forecasts, members, report(models));
    }

    private SeriesForecast forecast(Series series, int horizon, List<PooledModel> models) {
        double[] history = series.values();
        double[][] forecasts = new double[members.size()][];
        for (int m = 0; m < ONE_SERIES.size(); m++) {
            forecasts[m] = ONE_SERIES.get(m).forecast(history, horizon);
        }
        for (int r = 0; r < WindowRecipe.ALL.size(); r++) {
            WindowRecipe recipe = WindowRecipe.ALL.get(r);
            double[] forecast = new double[horizon];
            WindowRecipe.Window window = recipe.at(history, history.length);
            for (PooledModel model : models) {
                if (model.recipe() == recipe) {
                    model.forecast(window, forecast);
                }
            }
            forecasts[ONE_SERIES.size() + r] = forecast;
        }
        for (double[] forecast : forecasts) {
            for (int h = 0; h < horizon; h++) {
                forecast[h] = Math.max(0, forecast[h]);
            }
        }
        double trust = Combination.trust(history.length);
        double[] point = new double[horizon];
        double[] entered = new double[combined.length];
        for (int h = 0; h < horizon; h++) {
            for (int m = 0; m < entered.length; m++) {
                entered[m] = forecasts[combined[m]][h];
            }
            point[h] = trust * Combination.trimmedMean(entered) + (1 - trust) * series.last();
        }
        return new SeriesForecast(series.id(), series.lastYear(), point, forecasts, trust < 1);
    }

    private static EnsembleReport report(List<PooledModel> models) {
        List<String> dropped = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        for (PooledModel model : models) {
            model.dropped().forEach(column -> dropped.add(model.recipe().model() + ": " + column));
            descriptions.add(model.describe());
        }
        return new EnsembleReport(RULE, COMBINED, dropped.stream().distinct().toList(), descriptions);
    }
}
