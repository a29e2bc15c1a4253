package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.series.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorPoolsTest {

    /** Twenty series, errors from -1 to 1, each in {@code years} years that shift all of them by {@code shift}. */
    private static ErrorPools pools(int years, double shift) {
        ErrorPools pools = new ErrorPools(1);
        for (int series = 0; series < 20; series++) {
            for (int year = 0; year < years; year++) {
                double common = year % 2 == 0 ? shift : -shift;
                pools.add(series, 2000 + year, 0, series / 9.5 - 1 + common, 1);
            }
        }
        return pools;
    }

    private static double widest(ErrorPools pools) {
        return Arrays.stream(pools.bounded()[0]).map(Math::abs).max().orElseThrow();
    }

    @Test
    void noSeriesGoesMuchFurtherThanTheNext() {
        ErrorPools pools = pools(2, 0);
        double before = widest(pools);
        pools.add(20, 2000, 0, 1e9, 1);
        assertThat(widest(pools)).isLessThan(2.5 * before);
    }

    @Test
    void fewYearsWidenMoreThanMany() {
        assertThat(widest(pools(2, 0))).isGreaterThan(widest(pools(12, 0)));
        assertThat(widest(pools(12, 0))).isBetween(1.0, 1.1);
    }

    @Test
    void yearsThatShiftAllSeriesWidenMore() {
        double quiet = widest(pools(4, 0));
        double shaken = widest(pools(4, 2)) - 2;
        assertThat(shaken).isGreaterThan(quiet);
    }

    @Test
    void anErrorWithoutAUnitSaysNothing() {
        ErrorPools pools = new ErrorPools(1);
        pools.add(0, 2000, 0, 5, 0);
        assertThat(pools.bounded()[0]).isEmpty();
    }

    @Test
    void whatBecameOfSeriesThatStoodStillIsKeptApart() {
        Series wakes = new Series("wakes", 2000, new double[] {10, 10, 10, 10, 10, 10, 15, 10});
        ResidualBank bank = StillErrors.of(List.of(wakes), 2);
        assertThat(bank.support(1)).isEqualTo(1);
        assertThat(bank.range(0.5, 1, 10, StillErrors.unit(wakes)).refused()).isTrue();
        assertThat(StillErrors.of(List.of(new Series("moves", 2000, new double[] {1, 2, 3, 4, 5, 6, 7, 8})), 1)
                        .support(1))
                .isZero();
    }
}
