package io.github.homeward.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.range.ResidualBank;
import io.github.homeward.yearly.score.Unit;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ranges of a single model: quantiles of its own past errors, no wider and no narrower. */
class MemberRangesTest {

    private static final double[] UNTIL_TWENTY =
            IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 10.0).toArray();

    @Test
    void aRangeIsThePointPlusTheScaledQuantilesOfTheErrors() {
        UnitForecast forecast = filled(1000, UNTIL_TWENTY, 100);

        // 41 errors from -2 to 2 in steps of a tenth: the quantile p is 4 p - 2.
        assertThat(forecast.lower()[0][0]).isCloseTo(900, within(1e-9));
        assertThat(forecast.upper()[0][0]).isCloseTo(1100, within(1e-9));
        assertThat(forecast.lower()[1][0]).isCloseTo(840, within(1e-9));
        assertThat(forecast.upper()[1][0]).isCloseTo(1160, within(1e-9));
        assertThat(forecast.lower()[2][0]).isCloseTo(810, within(1e-9));
        assertThat(forecast.upper()[2][0]).isCloseTo(1190, within(1e-9));
    }

    @Test
    void nothingGoesBelowZeroAndTheWidestRangeHoldsThePoint() {
        double[] alwaysTooLow = IntStream.rangeClosed(5, 45).mapToDouble(i -> i).toArray();

        assertThat(filled(100, UNTIL_TWENTY, 100).lower()[2][0]).isZero();
        assertThat(filled(100, alwaysTooLow, 1).lower()[2][0]).isEqualTo(100);
        assertThat(filled(100, alwaysTooLow, 1).lower()[0][0]).isGreaterThan(100);
    }

    @Test
    void aLevelThatTooFewErrorsSupportStaysRefused() {
        UnitForecast forecast = filled(1000, new double[] {-1, 0, 1, 2}, 100);

        assertThat(forecast.lower()[0][0]).isFinite();
        assertThat(forecast.lower()[1][0]).isNaN();
        assertThat(forecast.upper()[2][0]).isNaN();
    }

    private static UnitForecast filled(double point, double[] errors, double scale) {
        Unit unit = new Unit(
                "ALL", "total", LocalDate.of(2020, 1, 31), 2019, new double[] {point}, new double[] {point}, point);
        UnitForecast forecast = UnitForecast.withoutRanges(unit, "drift", new double[] {point});
        MemberRanges.fill(forecast, 0, ResidualBank.of(new double[][] {errors}, new double[][] {{}}), scale);
        return forecast;
    }
}
