package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KpssTest {

    private static final double[] VALUES = {112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118};

    /** Reference: ur.kpss of R's package urca 1.3-3, type "mu". */
    @Test
    void theStatisticIsThatOfR() {
        assertThat(Kpss.statistic(VALUES)).isCloseTo(0.2205632468, within(1e-9));
        double[] longer = new double[60];
        for (int t = 0; t < longer.length; t++) {
            longer[t] = VALUES[t % 12] + t;
        }
        assertThat(Kpss.statistic(longer)).isCloseTo(2.100835422, within(1e-8));
    }

    @Test
    void aRisingLineHasNoLevelAndAConstantHas() {
        double[] line = new double[20];
        Arrays.setAll(line, t -> 3 * t);
        assertThat(Kpss.rejectsLevel(line)).isTrue();
        assertThat(Kpss.rejectsLevel(new double[] {5, 5, 5, 5})).isFalse();
        assertThat(Kpss.rejectsLevel(new double[] {5, 6, 5, 6, 5, 6})).isFalse();
    }
}
