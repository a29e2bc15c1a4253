package io.github.homeward.yearly.range;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.Holdout;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.series.Series;
import java.util.HashMap;
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
    public static double scale(Series known, double typical) {
        return ErrorScale.at(known, 0, typical);
    }

    /**
     * The errors of every member on the holdouts of a plain panel, in the unit of {@link #scale}.
     *
     * @param typical see {@link ErrorScale#typical}
     */
    public static Map<String, ResidualBank> of(Holdouts holdouts, double typical) {
        ToDoubleFunction<Series> unit = known -> scale(known, typical);
        Map<String, double[][]> own = errors(holdouts.all(), unit);
        boolean leftOut = holdouts.ensemble().options().priorWeight() == 0;
        Map<String, double[][]> prior = holdouts.enough() || leftOut
                ? Map.of()
                : errors(List.of(PanelResiduals.onSynthetic(holdouts.horizon(), holdouts.ensemble())), unit);
        double[][] none = new double[holdouts.horizon()][0];
        Map<String, ResidualBank> banks = new TreeMap<>();
        prior.forEach((member, errors) -> banks.put(member, ResidualBank.of(none, errors)));
        own.forEach((member, errors) -> banks.put(member, ResidualBank.of(errors, prior.getOrDefault(member, none))));
        return banks;
    }

    /** The errors of every member on synthetic series, one array a horizon; unit: {@link ErrorScale#of}. */
    public static Map<String, double[][]> prior(int horizon, Ensemble ensemble) {
        return errors(List.of(PanelResiduals.onSynthetic(horizon, ensemble)), known -> ErrorScale.of(known, 0));
    }

    private static Map<String, double[][]> errors(List<Holdout> holdouts, ToDoubleFunction<Series> unit) {
        Map<String, ErrorPools> pools = new TreeMap<>();
        Map<String, Integer> series = new HashMap<>();
        for (Holdout holdout : holdouts) {
            List<String> members = holdout.forecast().members();
            for (int i = 0; i < holdout.known().size(); i++) {
                Series known = holdout.known().get(i);
                Integer number = series.computeIfAbsent(known.id(), id -> series.size());
                double scale = unit.applyAsDouble(known);
                double[] actual = holdout.actual(i);
                double[][] said = holdout.forecast().series().get(i).members();
                for (int m = 0; m < said.length; m++) {
                    int horizon = said[m].length;
                    ErrorPools pool = pools.computeIfAbsent(members.get(m), member -> new ErrorPools(horizon));
                    for (int h = 0; h < actual.length; h++) {
                        pool.add(number, known.lastYear(), h, actual[h] - said[m][h], scale);
                    }
                }
            }
        }
        Map<String, double[][]> errors = new TreeMap<>();
        pools.forEach((member, pool) -> errors.put(member, pool.bounded()));
        return errors;
    }
}
