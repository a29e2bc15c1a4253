package io.github.homeward.backtest;

import io.github.homeward.forecast.ForecastRows;
import io.github.homeward.math.Quantiles;
import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.UnitForecast;

/** Gives a single model its ranges at a node in the way the total of a default forecast gets its own. */
final class MemberRanges {

    private MemberRanges() {}

    /**
     * Ranges of one step: each holds the ones within, none goes below zero, and what nothing supports stays refused.
     */
    static void fill(UnitForecast forecast, int step, ResidualBank bank, double scale) {
        double point = forecast.point()[step];
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < UnitForecast.LEVELS.size(); level++) {
            double[] errors = bank.errors(step + 1, ForecastRows.errorsNeeded(level));
            if (errors.length < ForecastRows.errorsNeeded(level)) {
                continue;
            }
            double tail = (1 - UnitForecast.LEVELS.get(level)) / 2;
            lower = Math.min(lower, Math.max(0, point + scale * Quantiles.of(errors, tail)));
            upper = Math.max(upper, Math.max(0, point + scale * Quantiles.of(errors, 1 - tail)));
            if (level == UnitForecast.LEVEL_95) {
                lower = Math.min(lower, point);
                upper = Math.max(upper, point);
            }
            forecast.range(level, step, lower, upper);
        }
    }
}
