package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartialAutocorrelationsTest {

    @Test
    void twoPartialAutocorrelationsGiveTheTextbooksCoefficients() {
        assertThat(PartialAutocorrelations.coefficients(new double[] {0.6, -0.3}))
                .containsExactly(new double[] {0.6 * 1.3, -0.3}, within(1e-15));
    }

    @Test
    void anyNumbersGiveAStationaryProcess() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            double[] partial = new double[1 + i % 5];
            for (int k = 0; k < partial.length; k++) {
                partial[k] = PartialAutocorrelations.squeeze(random.nextDouble(-3, 3));
            }
            double[] phi = PartialAutocorrelations.coefficients(partial);
            assertThat(PartialAutocorrelations.rootsBeyond(phi, 1)).isTrue();
        }
    }

    @Test
    void theNearestRootDecidesHowFarRootsLie() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 200; i++) {
            double first = random.nextDouble(1.001, 3);
            double second = -random.nextDouble(1.001, 3);
            double[] phi = {1 / first + 1 / second, -1 / (first * second)};
            double nearest = Math.min(first, -second);
            assertThat(PartialAutocorrelations.rootsBeyond(phi, nearest * 0.999))
                    .isTrue();
            assertThat(PartialAutocorrelations.rootsBeyond(phi, nearest * 1.001))
                    .isFalse();
        }
    }

    @Test
    void autocovariancesSatisfyTheYuleWalkerEquations() {
        double[] partial = {0.5, -0.4, 0.3};
        double[] phi = PartialAutocorrelations.coefficients(partial);
        double[] gamma = PartialAutocorrelations.autocovariances(partial, phi, 6);
        for (int k = 0; k <= 6; k++) {
            double sum = k == 0 ? 1 : 0;
            for (int i = 1; i <= 3; i++) {
                sum += phi[i - 1] * gamma[Math.abs(k - i)];
            }
            assertThat(gamma[k]).isCloseTo(sum, within(1e-12));
        }
        assertThat(PartialAutocorrelations.autocovariances(partial, phi, 1)[0]).isCloseTo(gamma[0], within(1e-12));
    }
}
