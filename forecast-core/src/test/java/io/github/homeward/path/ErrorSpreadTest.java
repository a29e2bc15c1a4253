package io.github.homeward.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorSpreadTest {

    private static final double[] NINE = {-4, -3, -2, -1, 0, 1, 2, 3, 4};
    private static final double[] PRIOR =
            IntStream.rangeClosed(-99, 99).mapToDouble(i -> i / 10.0).toArray();

    @Test
    void nineErrorsReachFromTheTenthToTheNinetiethPercentile() {
        ErrorSpread spread = new ErrorSpread(NINE, PRIOR);

        assertThat(spread.at(0.1)).isEqualTo(-4);
        assertThat(spread.at(0.5)).isCloseTo(0, within(1e-12));
        assertThat(spread.at(0.9)).isCloseTo(4, within(1e-12));
    }

    @Test
    void beyondThemTheSyntheticErrorsGoOn() {
        ErrorSpread spread = new ErrorSpread(NINE, PRIOR);

        // The i-th of 199 is the quantile at i / 200: 195 is 9.5, 180 is 8.
        assertThat(spread.at(0.975)).isCloseTo(4 + 9.5 - 8, within(1e-9));
        assertThat(spread.at(0.025)).isCloseTo(-4 - 9.5 + 8, within(1e-9));
        assertThat(new ErrorSpread(NINE, new double[0]).at(0.975)).isEqualTo(4);
    }

    @Test
    void withoutAnyOwnErrorItIsTheSyntheticOnes() {
        ErrorSpread spread = new ErrorSpread(new double[0], PRIOR);

        assertThat(spread.at(0.5)).isCloseTo(0, within(1e-9));
        assertThat(spread.at(0.9)).isBetween(7.5, 9.5);
    }

    @Test
    void quantilesNeverFall() {
        SplittableRandom random = new SplittableRandom(1);
        for (int count = 0; count < 30; count++) {
            ErrorSpread spread = new ErrorSpread(random.doubles(count, -5, 9).toArray(), PRIOR);
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 1; i < 400; i++) {
                assertThat(spread.at(i / 400.0)).isGreaterThanOrEqualTo(last);
                last = spread.at(i / 400.0);
            }
        }
    }

    @Test
    void anErrorStandsInTheMiddleOfItsPlace() {
        assertThat(new ErrorSpread(NINE, PRIOR).standing(-4)).isCloseTo(0.5 / 9, within(1e-12));
        assertThat(new ErrorSpread(NINE, PRIOR).standing(4)).isCloseTo(8.5 / 9, within(1e-12));
    }
}
