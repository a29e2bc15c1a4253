package io.github.homeward.yearly.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import org.junit.jupiter.api.Test;

class QuantileScoresTest {

    @Test
    void pinballByHand() {
        assertThat(QuantileScores.pinball(12, 10, 0.9)).isCloseTo(1.8, within(1e-12));
        assertThat(QuantileScores.pinball(8, 10, 0.9)).isCloseTo(0.2, within(1e-12));
        assertThat(QuantileScores.pinball(10, 10, 0.3)).isZero();
        assertThat(QuantileScores.pinball(1, Double.NaN, 0.3)).isNaN();
        assertThatThrownBy(() -> QuantileScores.pinball(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIntervalScoreIsThatOfMsis() {
        double[] training = {10, 14, 12, 18};
        assertThat(QuantileScores.interval(13, 8, 10, 0.05))
                .isCloseTo(
                        4 * Metrics.msis(training, new double[] {13}, new double[] {8}, new double[] {10}, 0.05),
                        within(1e-9));
        assertThat(QuantileScores.interval(13, Double.NaN, Double.NaN, 0.05)).isNaN();
    }

    /** Bracher et al. (2021), equation 3: WIS is twice the mean pinball loss of the median and all ends. */
    @Test
    void theWeightedIntervalScoreIsTheMeanOfPinballLosses() {
        SplitMix64 random = new SplitMix64(4);
        double[] alphas = {0.5, 0.2, 0.05};
        for (int round = 0; round < 200; round++) {
            double actual = random.uniform(0, 100);
            double median = random.uniform(40, 60);
            double[] lower = new double[3];
            double[] upper = new double[3];
            double losses = QuantileScores.pinball(actual, median, 0.5);
            for (int k = 0; k < 3; k++) {
                lower[k] = median - random.uniform(5, 30);
                upper[k] = median + random.uniform(5, 30);
                losses += QuantileScores.pinball(actual, lower[k], alphas[k] / 2)
                        + QuantileScores.pinball(actual, upper[k], 1 - alphas[k] / 2);
            }
            assertThat(QuantileScores.weightedInterval(actual, median, lower, upper, alphas))
                    .isCloseTo(2 * losses / 7, within(1e-9));
        }
    }

    @Test
    void withoutRangesItIsTheAbsoluteError() {
        assertThat(QuantileScores.weightedInterval(9, 4, new double[0], new double[0], new double[0]))
                .isEqualTo(5);
        assertThatThrownBy(
                        () -> QuantileScores.weightedInterval(9, 4, new double[1], new double[0], new double[] {0.5}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
