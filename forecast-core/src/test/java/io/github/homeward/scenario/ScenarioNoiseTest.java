package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.driver.Diversion;
import io.github.homeward.forecast.ForecastRows.PathChange;
import io.github.homeward.node.NodeKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chance that is added to volume nobody has sold yet. */
class ScenarioNoiseTest {

    private static final int PATHS = 40_000;
    private static final NodeKey NEW = new NodeKey("XX", "Acme", "new");
    private static final NodeKey OLD = new NodeKey("XX", "Acme", "old");

    private final ScenarioNoise noise = noise(500);

    /** The mean's own standard error is 0.004. */
    @Test
    void itAddsWidthAndNoVolume() {
        double mean = IntStream.range(0, PATHS)
                .mapToDouble(path -> noise.of(path)[0])
                .average()
                .orElseThrow();
        double logSd = Math.sqrt(IntStream.range(0, PATHS)
                .mapToDouble(path -> Math.log(noise.of(path)[0]) + ScenarioNoise.SD * ScenarioNoise.SD / 2)
                .map(log -> log * log)
                .average()
                .orElseThrow());

        assertThat(mean).isCloseTo(1, within(0.02));
        assertThat(logSd).isCloseTo(ScenarioNoise.SD, within(0.02));
    }

    @Test
    void whatHasVolumeAndThePointKeepTheirVeryBits() {
        assertThat(noise.of(PathChange.POINT)).containsOnly(1);
        assertThat(IntStream.range(0, PATHS).mapToDouble(path -> noise.of(path)[1]))
                .containsOnly(1.0);
        assertThat(noise(0).of(7)).containsOnly(1);
    }

    @Test
    void theSeedAloneDecides() {
        assertThat(noise(500).of(123)).isEqualTo(noise.of(123));
        assertThat(noise(500).of(123)).isNotEqualTo(noise.of(124));
    }

    private static ScenarioNoise noise(double fresh) {
        double[] ones = {1, 1};
        double[] infinite = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        YearMove move = new YearMove(
                List.of("XX", "XX"),
                new double[2],
                ones,
                new double[] {fresh, 0},
                ones,
                new double[2],
                infinite,
                new Diversion(0, 0));
        return new ScenarioNoise(List.of(NEW, OLD), new YearMove[] {move}, PATHS, 5);
    }
}
