package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    /**
     * By hand: of two years, whose middle errors are 2 and 0, the quartiles of all errors are -2 and 2, so that years
     * make up 2 / (4 / 1.349)² of the spread, 0.2275; with the assumed 0.3 for two more years, 0.2637. No series goes
     * further than twice the second furthest, which is 2 on either side.
     */
    @Test
    void errorsAreBoundedAndWidenedByHand() {
        ErrorPools pools = new ErrorPools(1);
        double[][] years = {{-4, -1, 2, 5}, {-5, -2, 0, 4}};
        int[][] series = {{0, 1, 2, 3}, {0, 1, 2, 3}};
        for (int year = 0; year < years.length; year++) {
            for (int i = 0; i < years[year].length; i++) {
                pools.add(series[year][i], 2000 + year, 0, 10 * years[year][i], 10);
            }
        }
        double[] sorted = pools.bounded()[0].clone();
        Arrays.sort(sorted);
        double widening = Math.sqrt(1 + 0.263737 * 5 / 2);
        double[] expected = {-4, -4, -2, -1, 0, 2, 4, 4};
        for (int i = 0; i < expected.length; i++) {
            assertThat(sorted[i]).isCloseTo(expected[i] * widening, within(1e-5));
        }
    }

    /** Of a single error nothing is seen of years: 0.2 is common, times five over one year. */
    @Test
    void aLoneErrorCountsForTwentyUnitsTimesTheRootOfTheYearsAhead() {
        ErrorPools pools = new ErrorPools(4);
        pools.add(0, 2000, 0, 1_000, 10);
        pools.add(0, 2000, 3, -1_000, 10);

        assertThat(pools.bounded()[0][0]).isCloseTo(20 * Math.sqrt(2), within(1e-9));
        assertThat(pools.bounded()[3][0]).isCloseTo(-40 * Math.sqrt(2), within(1e-9));
    }
}
