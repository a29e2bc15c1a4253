package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void quantilesAreThoseOfTheTables() {
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-12));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-9));
    }

    @Test
    void theMeanAboveAValueLiesAboveItAndAboveZero() {
        assertThat(Normal.meanAbove(0)).isCloseTo(0.7978845608, within(1e-9));
        for (double x = -6; x <= 12; x += 0.25) {
            assertThat(Normal.meanAbove(x)).isGreaterThan(Math.max(0, x));
        }
    }

    @Test
    void chanceIsSpreadEvenlyAndBelongsToItsName() {
        Chances chances = new Chances(1000, 5);
        double[] normals = chances.normals("a");

        assertThat(Arrays.stream(normals).average().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(Arrays.stream(normals).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(1e-9));
        assertThat(chances.normals("a")).isEqualTo(normals);
        assertThat(chances.normals("b")).isNotEqualTo(normals);
        assertThat(Arrays.stream(chances.uniforms("c")).sorted().toArray()[0]).isCloseTo(0.0005, within(1e-12));
    }
}
