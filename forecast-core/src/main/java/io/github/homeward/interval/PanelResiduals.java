package io.github.homeward.interval;

import io.github.homeward.combine.Ensemble;
import io.github.homeward.combine.EnsembleForecast;
import io.github.homeward.panel.Series;
import io.github.homeward.window.PriorWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The past errors of an ensemble on a plain panel of independent series.
 *
 * <p>Each holdout takes some last years off every series, trains again on what is left, and forecasts them. The years
 * taken off are the horizon first, then one more each time, until there are errors enough. Where the panel is too small
 * for that, the same ensemble is tried on synthetic series it has not seen as well.
 */
public final class PanelResiduals {

    /** Fewest years left after a holdout: with fewer, the errors say more about missing history than about the future. */
    private static final int SHORTEST = 6;

    private static final int ENOUGH = 400;
    private static final int MOST_HOLDOUTS = 8;
    private static final int PRIOR_SERIES = 240;

    /** The synthetic series tried must not be those the ensemble was trained on. */
    private static final long OTHER_SEED = 0x5EED;

    private PanelResiduals() {}

    /**
     * Gathers the errors.
     *
     * @param panel series with different ids
     * @param horizon years ahead
     * @param ensemble trained anew at every holdout, with its own options
     */
    public static ResidualBank of(List<Series> panel, int horizon, Ensemble ensemble) {
        List<List<Double>> pools = pools(horizon);
        for (int holdout = 0; holdout < MOST_HOLDOUTS && fewest(pools) < ENOUGH; holdout++) {
            if (!tryOut(panel, horizon + holdout, horizon, ensemble, pools)) {
                break;
            }
        }
        // Series too short to lose a whole horizon may still show how well their nearest years are forecast.
        for (int takenOff = horizon - 1; takenOff > 0 && fewest(pools) == 0; takenOff--) {
            tryOut(panel, takenOff, horizon, ensemble, pools);
        }
        double[][] none = new double[horizon][0];
        return ResidualBank.of(arrays(pools), fewest(pools) < ENOUGH ? prior(horizon, ensemble) : none);
    }

    /** Scaled errors of an ensemble on synthetic series it has not seen, one array a horizon. */
    public static double[][] prior(int horizon, Ensemble ensemble) {
        List<Series> synthetic = new ArrayList<>(PRIOR_SERIES);
        for (double[] values : PriorWindows.series(ensemble.options().seed() ^ OTHER_SEED, PRIOR_SERIES, horizon)) {
            synthetic.add(new Series("synthetic-" + synthetic.size(), 1, values));
        }
        List<List<Double>> pools = pools(horizon);
        tryOut(synthetic, horizon, horizon, ensemble, pools);
        return arrays(pools);
    }

    /** Whether any series was long enough. */
    private static boolean tryOut(
            List<Series> panel, int takenOff, int horizon, Ensemble ensemble, List<List<Double>> pools) {
        List<Series> whole =
                panel.stream().filter(s -> s.length() - takenOff >= SHORTEST).toList();
        if (whole.isEmpty()) {
            return false;
        }
        List<Series> known =
                whole.stream().map(s -> s.head(s.length() - takenOff)).toList();
        EnsembleForecast forecast = ensemble.forecast(known, horizon);
        for (int i = 0; i < known.size(); i++) {
            double scale = ErrorScale.of(known.get(i), 0);
            if (scale == 0) {
                continue;
            }
            double[] point = forecast.series().get(i).point();
            for (int h = 0; h < Math.min(horizon, takenOff); h++) {
                double actual = whole.get(i).at(known.get(i).length() + h);
                pools.get(h).add((actual - point[h]) / scale);
            }
        }
        return true;
    }

    private static List<List<Double>> pools(int horizon) {
        List<List<Double>> pools = new ArrayList<>(horizon);
        for (int h = 0; h < horizon; h++) {
            pools.add(new ArrayList<>());
        }
        return pools;
    }

    private static int fewest(List<List<Double>> pools) {
        return pools.stream().mapToInt(List::size).min().orElse(0);
    }

    private static double[][] arrays(List<List<Double>> pools) {
        double[][] arrays = new double[pools.size()][];
        Arrays.setAll(
                arrays,
                h -> pools.get(h).stream().mapToDouble(Double::doubleValue).toArray());
        return arrays;
    }
}
