package io.github.homeward.yearly.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.math.SplitMix64;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VehicleMarketsTest {

    private static List<double[]> panel(long seed, VehicleMarkets.Kind kind) {
        return VehicleMarkets.panel(new SplitMix64(seed), kind, 40, 25);
    }

    @Test
    void aSeedIsAPanel() {
        for (VehicleMarkets.Kind kind : VehicleMarkets.Kind.values()) {
            List<double[]> one = panel(4, kind);
            List<double[]> same = panel(4, kind);
            assertThat(one).hasSameSizeAs(same).hasSizeGreaterThan(5);
            for (int i = 0; i < one.size(); i++) {
                assertThat(one.get(i)).containsExactly(same.get(i)).hasSizeBetween(3, 25);
                assertThat(Arrays.stream(one.get(i)).allMatch(v -> v >= 0 && Double.isFinite(v)))
                        .isTrue();
            }
        }
    }

    @Test
    void theSeriesOfAMarketShareTheirYears() {
        double together = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<double[]> whole = panel(seed, VehicleMarkets.Kind.SHARES).stream()
                    .filter(values -> values.length == 25 && values[0] > 0 && values[24] > 0)
                    .toList();
            for (int t = 1; t < 25; t++) {
                double up = 0;
                for (double[] values : whole) {
                    up += values[t] > values[t - 1] ? 1.0 / whole.size() : 0;
                }
                together += Math.abs(up - 0.5) / (20 * 24);
            }
        }
        assertThat(together)
                .as("mean distance of the share of rising series from a half; by chance 0.06")
                .isGreaterThan(0.12);
    }

    @Test
    void modelsAreLaunchedAndFade() {
        List<double[]> models = panel(11, VehicleMarkets.Kind.MODELS);
        assertThat(models).anyMatch(values -> values.length < 25);
        assertThat(models)
                .anyMatch(values -> values[values.length - 1]
                        < 0.3 * Arrays.stream(values).max().orElseThrow());
    }

    @Test
    void aSeriesHasTheYearsAskedFor() {
        for (int years = 4; years < 40; years += 7) {
            assertThat(VehicleMarkets.series(new SplitMix64(years), years)).hasSize(years);
        }
    }
}
