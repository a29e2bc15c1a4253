package io.github.homeward.yearly.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final double[] TRAINING = {10, 14, 12, 18};

    @Test
    void smapeByHand() {
        // 200*2/22 and 200*5/25, and a year without anything is no error.
        assertThat(Metrics.smape(new double[] {12, 10, 0}, new double[] {10, 15, 0}))
                .isCloseTo((400.0 / 22 + 1000.0 / 25) / 3, within(1e-12));
        assertThat(Metrics.smape(new double[] {0}, new double[] {5})).isEqualTo(200);
        assertThat(Metrics.smape(new double[0], new double[0])).isNaN();
    }

    @Test
    void maseByHand() {
        assertThat(Metrics.scale(TRAINING)).isEqualTo(4);
        assertThat(Metrics.mase(TRAINING, new double[] {20, 10}, new double[] {18, 16}))
                .isEqualTo(1);
        assertThat(Metrics.mase(new double[] {7, 7}, new double[] {20}, new double[] {18}))
                .isNaN();
        assertThat(Metrics.mase(new double[] {7}, new double[] {20}, new double[] {18}))
                .isNaN();
    }

    @Test
    void owaByHand() {
        assertThat(Metrics.owa(9, 2, 12, 4)).isCloseTo((0.75 + 0.5) / 2, within(1e-12));
        assertThat(Metrics.owa(12, 4, 12, 4)).isEqualTo(1);
        assertThat(Metrics.owa(1, 1, 0, 1)).isNaN();
    }

    @Test
    void coverageCountsEndsAndSkipsRefusedRanges() {
        assertThat(Metrics.coverage(
                        new double[] {1, 2, 3, 4}, new double[] {1, 3, 0, Double.NaN}, new double[] {2, 4, 3, Double.NaN
                        }))
                .isCloseTo(2.0 / 3, within(1e-12));
        assertThat(Metrics.coverage(new double[] {1}, new double[] {Double.NaN}, new double[] {Double.NaN}))
                .isNaN();
    }

    @Test
    void msisByHand() {
        // Widths 4 and 2; the second value lies 3 above its range: (4 + 2 + 40*3) / 2 / 4.
        assertThat(Metrics.msis(TRAINING, new double[] {5, 13}, new double[] {4, 8}, new double[] {8, 10}, 0.05))
                .isCloseTo((4 + 2 + 120) / 8.0, within(1e-9));
        assertThat(Metrics.msis(TRAINING, new double[] {2}, new double[] {4}, new double[] {8}, 0.2))
                .isCloseTo((4 + 20) / 4.0, within(1e-9));
    }

    @Test
    void differentLengthsAreRefused() {
        assertThatThrownBy(() -> Metrics.smape(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rmsseByHand() {
        // Squared changes 16, 4, 36, mean 56/3; squared errors 4 and 36, mean 20.
        assertThat(Metrics.rmsse(TRAINING, new double[] {20, 10}, new double[] {18, 16}))
                .isCloseTo(Math.sqrt(20 / (56 / 3.0)), within(1e-12));
        assertThat(Metrics.rmsse(new double[] {7, 7}, new double[] {1}, new double[] {2}))
                .isNaN();
        assertThat(Metrics.rmsse(new double[] {7}, new double[] {1}, new double[] {2}))
                .isNaN();
        assertThat(Metrics.rmsse(TRAINING, new double[0], new double[0])).isNaN();
    }

    @Test
    void wapeAndBiasByHand() {
        double[] actual = {10, 0, 30};
        double[] forecast = {12, 1, 24};
        assertThat(Metrics.wape(actual, forecast)).isCloseTo(9 / 40.0, within(1e-12));
        assertThat(Metrics.bias(actual, forecast)).isCloseTo(-3 / 40.0, within(1e-12));
        assertThat(Metrics.wape(new double[2], new double[] {1, 2})).isNaN();
        assertThat(Metrics.bias(new double[2], new double[] {1, 2})).isNaN();
        assertThat(Metrics.wape(new double[0], new double[0])).isNaN();
    }

    @Test
    void relativeMaeAndSkillByHand() {
        double[] actual = {10, 20};
        assertThat(Metrics.relativeMae(actual, new double[] {11, 18}, new double[] {8, 16}))
                .isEqualTo(0.5);
        assertThat(Metrics.relativeMae(actual, new double[] {11, 18}, actual)).isNaN();
        assertThat(Metrics.skill(3, 4)).isEqualTo(0.25);
        assertThat(Metrics.skill(8, 4)).isEqualTo(-1);
        assertThat(Metrics.skill(1, 0)).isNaN();
    }
}
