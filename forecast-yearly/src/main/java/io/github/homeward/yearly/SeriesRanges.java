package io.github.homeward.yearly;

import io.github.homeward.yearly.combine.SeriesForecast;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.UnitForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The ranges of one series of a plain panel, asked for year by year from the first on: none is narrower on either side
 * than that of an earlier year.
 */
final class SeriesRanges {

    /** The unit of the errors of the series. */
    interface Unit {
        double of(int ahead, double spread);
    }

    private final Unit unit;
    private final IntFunction<ResidualBank> errors;
    private final double[] below = new double[UnitForecast.LEVELS.size()];
    private final double[] above = new double[UnitForecast.LEVELS.size()];

    /**
     * @param unit the unit of the errors, by years ahead and disagreement of the members
     * @param errors the errors, by years ahead
     */
    SeriesRanges(Unit unit, IntFunction<ResidualBank> errors) {
        this.unit = unit;
        this.errors = errors;
    }

    /** The ranges of a year ahead, in the order of {@link UnitForecast#LEVELS}. */
    List<Range> at(int ahead, SeriesForecast forecast) {
        double point = forecast.point()[ahead - 1];
        double scale = unit.of(ahead, forecast.spread()[ahead - 1]);
        List<Range> ranges = new ArrayList<>();
        for (int level = 0; level < below.length; level++) {
            Range range = errors.apply(ahead).range(UnitForecast.LEVELS.get(level), ahead, point, scale);
            if (!range.refused()) {
                below[level] = Math.max(below[level], point - range.lower());
                above[level] = Math.max(above[level], range.upper() - point);
                range = new Range(Math.max(0, point - below[level]), point + above[level], range.support());
            }
            ranges.add(range);
        }
        return ranges;
    }
}
