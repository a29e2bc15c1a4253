package io.github.homeward.yearly.backtest;

import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.window.Movement;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * How often the default ranges held, of series that moved before the cutoff and of series that stood still: many that
 * stand still would hide in one figure that the ranges of the others are too narrow.
 */
final class StillCoverage {

    private StillCoverage() {}

    /** A sentence where there are series of both kinds. */
    static List<String> notes(List<Fold> folds) {
        List<UnitForecast> said = folds.stream()
                .flatMap(fold -> fold.forecasts().stream())
                .filter(forecast -> forecast.model().equals(BacktestSettings.HOMEWARD))
                .toList();
        Predicate<UnitForecast> still = forecast -> still(forecast.unit());
        if (said.stream().noneMatch(still) || said.stream().allMatch(still)) {
            return List.of();
        }
        return List.of("Share of values inside the 80 and 95 % ranges: "
                + shares(said.stream().filter(still.negate()).toList()) + " of series that moved, "
                + shares(said.stream().filter(still).toList()) + " of series that stood still.");
    }

    private static boolean still(Unit unit) {
        return unit.training().length > 0 && Movement.still(unit.training(), unit.training().length);
    }

    private static String shares(List<UnitForecast> said) {
        return share(said, UnitForecast.LEVEL_80) + " and " + share(said, UnitForecast.LEVEL_95);
    }

    private static String share(List<UnitForecast> said, int level) {
        double share = said.stream()
                .flatMapToDouble(forecast -> inside(forecast, level))
                .average()
                .orElse(Double.NaN);
        return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.2f", share);
    }

    /** One for each value inside its range, zero for each outside. */
    private static DoubleStream inside(UnitForecast said, int level) {
        double[] actual = said.unit().actual();
        DoubleStream.Builder inside = DoubleStream.builder();
        for (int h = 0; h < actual.length; h++) {
            double lower = said.lower()[level][h];
            double upper = said.upper()[level][h];
            if (!Double.isNaN(actual[h]) && !Double.isNaN(lower)) {
                inside.add(actual[h] >= lower && actual[h] <= upper ? 1 : 0);
            }
        }
        return inside.build();
    }
}
