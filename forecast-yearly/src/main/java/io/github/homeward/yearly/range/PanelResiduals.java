package io.github.homeward.yearly.range;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.Holdout;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.SeriesForecast;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The past errors of an ensemble on a plain panel of independent series.
 *
 * <p>They are those of the holdouts. Where these are too few, the same ensemble is tried on synthetic series it has not
 * seen as well.
 */
public final class PanelResiduals {

    private static final int PRIOR_SERIES = 240;

    /** The synthetic series tried must not be those the ensemble was trained on. */
    private static final long OTHER_SEED = 0x5EED;

    private PanelResiduals() {}

    /** The unit of an error. */
    private interface Unit {
        double of(Series known, SeriesForecast forecast, int step);
    }

    /**
     * Gathers the errors of the holdouts, in the unit of {@link ErrorScale#at}.
     *
     * @param holdouts what the ensemble would have said earlier
     * @param weights of the forecast that wants ranges
     */
    public static ResidualBank of(Holdouts holdouts, Weights weights) {
        List<List<Double>> pools = pools(holdouts.horizon());
        for (Holdout holdout : holdouts.all()) {
            add(holdout.weighted(weights), PanelResiduals::local, pools);
        }
        double[][] prior = holdouts.enough()
                ? new double[holdouts.horizon()][0]
                : prior(holdouts.horizon(), holdouts.ensemble(), PanelResiduals::local);
        return ResidualBank.of(arrays(pools), prior);
    }

    /** Scaled errors on synthetic series the ensemble has not seen, one array a horizon; unit: {@link ErrorScale#of}. */
    public static double[][] prior(int horizon, Ensemble ensemble) {
        return prior(horizon, ensemble, (known, forecast, step) -> ErrorScale.of(known, 0));
    }

    private static double[][] prior(int horizon, Ensemble ensemble, Unit unit) {
        List<List<Double>> pools = pools(horizon);
        add(onSynthetic(horizon, ensemble), unit, pools);
        return arrays(pools);
    }

    /** What an ensemble says of synthetic series it has not seen. */
    static Holdout onSynthetic(int horizon, Ensemble ensemble) {
        return ensemble.onSynthetic(horizon, years -> tried(years, ensemble));
    }

    private static Holdout tried(int horizon, Ensemble ensemble) {
        List<Series> whole = new ArrayList<>(PRIOR_SERIES);
        List<Series> known = new ArrayList<>(PRIOR_SERIES);
        for (double[] values : PriorWindows.series(ensemble.options().seed() ^ OTHER_SEED, PRIOR_SERIES, horizon)) {
            Series series = new Series("synthetic-" + whole.size(), 1, values);
            whole.add(series);
            known.add(series.head(values.length - horizon));
        }
        return new Holdout(whole, known, ensemble.forecast(known, horizon));
    }

    private static double local(Series known, SeriesForecast forecast, int step) {
        return ErrorScale.at(known, forecast.spread()[step]);
    }

    private static void add(Holdout holdout, Unit unit, List<List<Double>> pools) {
        for (int i = 0; i < holdout.known().size(); i++) {
            SeriesForecast forecast = holdout.forecast().series().get(i);
            double[] actual = holdout.actual(i);
            for (int h = 0; h < actual.length; h++) {
                double scale = unit.of(holdout.known().get(i), forecast, h);
                if (scale > 0) {
                    pools.get(h).add((actual[h] - forecast.point()[h]) / scale);
                }
            }
        }
    }

    /** One empty pool a horizon. */
    static List<List<Double>> pools(int horizon) {
        List<List<Double>> pools = new ArrayList<>(horizon);
        for (int h = 0; h < horizon; h++) {
            pools.add(new ArrayList<>());
        }
        return pools;
    }

    /** The pools as arrays. */
    static double[][] arrays(List<List<Double>> pools) {
        double[][] arrays = new double[pools.size()][];
        Arrays.setAll(
                arrays,
                h -> pools.get(h).stream().mapToDouble(Double::doubleValue).toArray());
        return arrays;
    }
}
