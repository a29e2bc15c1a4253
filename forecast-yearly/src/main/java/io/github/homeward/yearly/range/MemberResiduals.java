package io.github.homeward.yearly.range;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.Holdout;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.series.Series;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The past errors of the single members of an ensemble, so that a backtest can give each of them ranges in the way the
 * combination gets its own.
 */
public final class MemberResiduals {

    private MemberResiduals() {}

    /** The unit of a member's error: that of the combination, but for the disagreement of the members. */
    public static double scale(Series known) {
        return ErrorScale.at(known, 0);
    }

    /** The errors of every member on the holdouts of a plain panel, in the unit of {@link #scale}. */
    public static Map<String, ResidualBank> of(Holdouts holdouts) {
        Map<String, List<List<Double>>> own = new TreeMap<>();
        for (Holdout holdout : holdouts.all()) {
            add(holdout, MemberResiduals::scale, own);
        }
        Map<String, double[][]> prior =
                holdouts.enough() ? Map.of() : prior(holdouts.horizon(), holdouts.ensemble(), MemberResiduals::scale);
        double[][] none = new double[holdouts.horizon()][0];
        Map<String, ResidualBank> banks = new TreeMap<>();
        prior.forEach((member, errors) -> banks.put(member, ResidualBank.of(none, errors)));
        own.forEach((member, pools) ->
                banks.put(member, ResidualBank.of(PanelResiduals.arrays(pools), prior.getOrDefault(member, none))));
        return banks;
    }

    /** The errors of every member on synthetic series, one array a horizon; unit: {@link ErrorScale#of}. */
    public static Map<String, double[][]> prior(int horizon, Ensemble ensemble) {
        return prior(horizon, ensemble, known -> ErrorScale.of(known, 0));
    }

    private static Map<String, double[][]> prior(int horizon, Ensemble ensemble, ToDoubleFunction<Series> unit) {
        Map<String, List<List<Double>>> pools = new TreeMap<>();
        add(PanelResiduals.onSynthetic(horizon, ensemble), unit, pools);
        Map<String, double[][]> errors = new TreeMap<>();
        pools.forEach((member, pool) -> errors.put(member, PanelResiduals.arrays(pool)));
        return errors;
    }

    private static void add(Holdout holdout, ToDoubleFunction<Series> unit, Map<String, List<List<Double>>> pools) {
        List<String> members = holdout.forecast().members();
        for (int i = 0; i < holdout.known().size(); i++) {
            double scale = unit.applyAsDouble(holdout.known().get(i));
            double[] actual = holdout.actual(i);
            double[][] said = holdout.forecast().series().get(i).members();
            for (int m = 0; m < said.length && scale > 0; m++) {
                int horizon = said[m].length;
                List<List<Double>> pool =
                        pools.computeIfAbsent(members.get(m), member -> PanelResiduals.pools(horizon));
                for (int h = 0; h < actual.length; h++) {
                    pool.get(h).add((actual[h] - said[m][h]) / scale);
                }
            }
        }
    }
}
