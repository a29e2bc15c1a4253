package io.github.homeward.yearly.combine;

import io.github.homeward.math.Parallel;
import io.github.homeward.yearly.model.ArimaForecaster;
import io.github.homeward.yearly.model.DampedTrendForecaster;
import io.github.homeward.yearly.model.DriftForecaster;
import io.github.homeward.yearly.model.DynamicThetaForecaster;
import io.github.homeward.yearly.model.EtsForecaster;
import io.github.homeward.yearly.model.Forecaster;
import io.github.homeward.yearly.model.MeanForecaster;
import io.github.homeward.yearly.model.ModelCard;
import io.github.homeward.yearly.model.ModelUsed;
import io.github.homeward.yearly.model.NaiveForecaster;
import io.github.homeward.yearly.model.SesForecaster;
import io.github.homeward.yearly.model.ThetaForecaster;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.SeriesWindows;
import io.github.homeward.yearly.window.WindowStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Forecasts every series of a panel with every model and combines them.
 *
 * <p>Pooled models learn from all series together, whatever their lengths and last years, or from 1,000 drawn by the
 * seed where there are more; tiny panels lean on synthetic series. Neither the order of the series nor the number of
 * threads changes a bit of the result. An instance keeps the synthetic windows of its options and the windows of the
 * series it has seen, so use one for all cutoffs of a backtest; it is safe to share between threads.
 */
public final class Ensemble {

    /** Computed for every panel. */
    private static final List<Forecaster> ALWAYS = List.of(
            new NaiveForecaster(),
            new DriftForecaster(),
            new ThetaForecaster(),
            new DampedTrendForecaster(),
            new DynamicThetaForecaster());

    /** Computed where they enter the combination or are asked for: the automatic ones cost more than all others. */
    private static final List<Forecaster> ON_REQUEST =
            List.of(new MeanForecaster(), new SesForecaster(), new EtsForecaster(), new ArimaForecaster());

    private final List<Forecaster> oneSeries;
    private final EnsembleOptions options;
    private final PooledModels pooled;
    private final WindowStore store = new WindowStore();
    private final Map<Integer, Holdout> synthetic = new ConcurrentHashMap<>();

    /** An ensemble with its own store of windows. */
    public Ensemble(EnsembleOptions options) {
        this.options = options;
        Stream<Forecaster> asked = ON_REQUEST.stream()
                .filter(model -> options.beside().contains(model.name()) || Combination.mayEnter(model.name()));
        this.oneSeries = Stream.concat(ALWAYS.stream(), asked).toList();
        this.pooled = new PooledModels(options);
    }

    /** All members that any panel may have, those of one series first. */
    public static List<ModelCard> cards() {
        return Stream.of(
                        ALWAYS.stream().map(Forecaster::card),
                        ON_REQUEST.stream().map(Forecaster::card),
                        Learner.ALL.stream().map(Learner::card))
                .flatMap(cards -> cards)
                .toList();
    }

    /** Their names. */
    public static List<String> memberNames() {
        return cards().stream().map(ModelCard::name).toList();
    }

    /** Names of the models that are computed only where they enter the combination or are asked for. */
    public static List<String> onRequest() {
        return ON_REQUEST.stream().map(Forecaster::name).toList();
    }

    /** The options it was made with. */
    public EnsembleOptions options() {
        return options;
    }

    /**
     * What this ensemble says of synthetic series, kept by horizon: it depends on the options alone, and every fold
     * of a backtest asks for it.
     *
     * @param compute asked once a horizon
     */
    public Holdout onSynthetic(int horizon, IntFunction<Holdout> compute) {
        return synthetic.computeIfAbsent(horizon, compute::apply);
    }

    /** Forecasts a panel with {@linkplain Weights#EQUAL equal weights}, which costs no holdout. */
    public EnsembleForecast forecast(List<Series> panel, int horizon) {
        return forecast(panel, horizon, Weights.EQUAL);
    }

    /**
     * Forecasts a panel.
     *
     * @param panel series with different ids; lengths and last years may differ
     * @param horizon years to forecast after the last year of each series, at least one
     * @param weights what the members of the combination weigh
     * @throws IllegalArgumentException if the horizon is not positive
     */
    public EnsembleForecast forecast(List<Series> panel, int horizon, Weights weights) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon " + horizon + " is not positive");
        }
        List<Series> sample = Sample.of(panel, options.seed());
        List<SeriesWindows> training = Parallel.map(sample.size(), options.threads(), i -> {
            SeriesWindows ofSeries = store.of(sample.get(i));
            ofSeries.workOut();
            return ofSeries;
        });
        List<PooledModel> models = pooled.train(training, horizon);
        List<String> members = Stream.concat(
                        oneSeries.stream().map(Forecaster::name),
                        models.stream().map(model -> model.learner().name()).distinct())
                .toList();
        Combination combination = new Combination(members, Combination.entering(members, options.without()), weights);
        List<SeriesForecast> forecasts = Parallel.map(
                panel.size(),
                options.threads(),
                i -> combination.combine(
                        panel.get(i), members(panel.get(i), windows(panel.get(i)), horizon, models, members)));
        return new EnsembleForecast(forecasts, members, report(models, combination));
    }

    /** Windows of a series: the ones kept, or fresh ones for a series that no model was trained on. */
    private SeriesWindows windows(Series series) {
        SeriesWindows kept = store.kept(series);
        return kept == null ? SeriesWindows.of(series.values()) : kept;
    }

    private double[][] members(
            Series series, SeriesWindows windows, int horizon, List<PooledModel> models, List<String> members) {
        double[] history = series.values();
        double[][] forecasts = new double[members.size()][horizon];
        for (int m = 0; m < oneSeries.size(); m++) {
            forecasts[m] = oneSeries.get(m).forecast(history, horizon);
        }
        for (PooledModel model : models) {
            model.forecast(
                    windows.last(model.learner().recipe()),
                    forecasts[members.indexOf(model.learner().name())]);
        }
        for (double[] forecast : forecasts) {
            for (int h = 0; h < horizon; h++) {
                forecast[h] = Math.max(0, forecast[h]);
            }
        }
        return forecasts;
    }

    private static EnsembleReport report(List<PooledModel> models, Combination combination) {
        List<String> dropped = new ArrayList<>();
        List<ModelUsed> used = new ArrayList<>();
        for (PooledModel model : models) {
            model.dropped().forEach(column -> dropped.add(model.learner().name() + ": " + column));
            used.add(model.used());
        }
        return new EnsembleReport(
                        "", List.of(), List.of(), dropped.stream().distinct().toList(), used)
                .with(combination);
    }
}
