package io.github.homeward.yearly.range;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.Holdout;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.SeriesForecast;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
     * Gathers the errors of the holdouts, in the unit of {@link ErrorScale#at}. Synthetic series that the ensemble is
     * not to learn from lend no errors either.
     *
     * @param holdouts what the ensemble would have said earlier
     * @param weights of the forecast that wants ranges
     * @param typical see {@link ErrorScale#typical}
     */
    public static ResidualBank of(Holdouts holdouts, Weights weights, double typical) {
        ErrorPools pools = new ErrorPools(holdouts.horizon());
        Map<String, Integer> series = new HashMap<>();
        for (Holdout holdout : holdouts.weighted(weights).all()) {
            add(holdout, local(typical), series, pools);
        }
        boolean leftOut = holdouts.ensemble().options().priorWeight() == 0;
        double[][] prior = holdouts.enough() || leftOut
                ? new double[holdouts.horizon()][0]
                : prior(holdouts.horizon(), holdouts.ensemble(), local(typical));
        return ResidualBank.of(pools.bounded(), prior);
    }

    /**
     * Scaled errors on synthetic series the ensemble has not seen, one array a horizon; unit: {@link ErrorScale#of}.
     */
    public static double[][] prior(int horizon, Ensemble ensemble) {
        return prior(horizon, ensemble, (known, forecast, step) -> ErrorScale.of(known, 0));
    }

    private static double[][] prior(int horizon, Ensemble ensemble, Unit unit) {
        ErrorPools pools = new ErrorPools(horizon);
        add(onSynthetic(horizon, ensemble), unit, new HashMap<>(), pools);
        return pools.bounded();
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

    private static Unit local(double typical) {
        return (known, forecast, step) -> ErrorScale.at(known, forecast.spread()[step], typical);
    }

    private static void add(Holdout holdout, Unit unit, Map<String, Integer> series, ErrorPools pools) {
        for (int i = 0; i < holdout.known().size(); i++) {
            Series known = holdout.known().get(i);
            SeriesForecast forecast = holdout.forecast().series().get(i);
            double[] actual = holdout.actual(i);
            Integer number = series.computeIfAbsent(known.id(), id -> series.size());
            for (int h = 0; h < actual.length; h++) {
                pools.add(number, known.lastYear(), h, actual[h] - forecast.point()[h], unit.of(known, forecast, h));
            }
        }
    }
}
