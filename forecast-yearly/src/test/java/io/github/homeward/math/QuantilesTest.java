package io.github.homeward.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void interpolatesBetweenOrderStatistics() {
        double[] values = {1, 2, 4, 8};

        assertThat(Quantiles.of(values, 0)).isEqualTo(1);
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(values, 0.9)).isCloseTo(4 + 0.7 * 4, within(1e-12));
        assertThat(Quantiles.of(values, 1)).isEqualTo(8);
        assertThat(Quantiles.of(new double[] {5}, 0.3)).isEqualTo(5);
    }

    @Test
    void theNextValueFallsBetweenNeighboursWithTheSameChanceEach() {
        double[] values = {1, 2, 4, 8};

        assertThat(Quantiles.ofNext(values, 0.2)).isCloseTo(1, within(1e-12));
        assertThat(Quantiles.ofNext(values, 0.5)).isCloseTo(3, within(1e-12));
        assertThat(Quantiles.ofNext(values, 0.7)).isCloseTo(4 + 0.5 * 4, within(1e-12));
        assertThat(Quantiles.ofNext(values, 0.05)).isEqualTo(1);
        assertThat(Quantiles.ofNext(values, 0.99)).isEqualTo(8);
    }

    @Test
    void theNearestIsAValueOfTheSample() {
        double[] values = {1, 2, 4, 8};

        assertThat(Quantiles.nearest(values, 0.4)).isEqualTo(2);
        assertThat(Quantiles.nearest(values, 0.6)).isEqualTo(4);
        assertThat(Quantiles.nearest(values, 0)).isEqualTo(1);
        assertThat(Quantiles.nearest(values, 1)).isEqualTo(8);
    }

    @Test
    void aHigherProbabilityNeverGivesALowerQuantileNotEvenInTheLastDigit() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 200; trial++) {
            double tied = random.nextDouble(0, 10_000);
            double[] values = random.doubles(30, 0, 10_000)
                    .map(value -> random.nextInt(3) == 0 ? value : tied)
                    .sorted()
                    .toArray();
            double[] quantiles = new double[101];
            Arrays.setAll(quantiles, i -> Quantiles.of(values, i / 100.0));

            assertThat(quantiles).isSorted();
        }
    }
}
