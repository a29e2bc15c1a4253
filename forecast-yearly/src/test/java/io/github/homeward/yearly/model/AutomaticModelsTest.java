package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutomaticModelsTest {

    @Test
    void theMeanIsTheMean() {
        assertThat(new MeanForecaster().forecast(new double[] {3, 4, 8}, 2))
                .containsExactly(new double[] {5, 5}, within(1e-12));
    }

    @Test
    void bothFollowALineExactly() {
        double[] line = new double[14];
        Arrays.setAll(line, t -> 40 + 5 * t);
        double[] expected = {110, 115, 120};
        assertThat(new EtsForecaster().forecast(line, 3)).containsExactly(expected, within(1e-3));
        assertThat(new ArimaForecaster().forecast(line, 3)).containsExactly(expected, within(1e-9));
    }

    @Test
    void multiplicativeErrorsAreKeptToPositiveValues() {
        double[] withZero = {0, 4, 2, 7, 5, 9, 8, 12, 10};
        assertThat(EtsForecaster.best(Magnitude.of(withZero).values()).model().multiplicative())
                .isFalse();
        double[] growing = new double[24];
        SplittableRandom random = new SplittableRandom(9);
        Arrays.setAll(growing, t -> 10 * Math.pow(1.2, t) * (1 + random.nextDouble(-0.1, 0.1)));
        assertThat(EtsForecaster.best(Magnitude.of(growing).values()).model().multiplicative())
                .isTrue();
    }

    @Test
    void aFittedAutoregressionReturnsToItsMean() {
        SplittableRandom random = new SplittableRandom(12);
        double[] history = new double[40];
        double state = 0;
        for (int t = 0; t < history.length; t++) {
            state = 0.5 * state + random.nextDouble(-2, 2);
            history[t] = 50 + state;
        }
        double[] forecast = new ArimaForecaster().forecast(history, 30);
        double mean = Arrays.stream(history).average().orElseThrow();
        assertThat(forecast[29]).isCloseTo(mean, within(0.5));
    }

    @Test
    void anExplosiveSeriesHasNoStationaryAutoregression() {
        double[] explosive = {1, 2.1, 4, 8.2, 16, 33, 64};
        assertThat(ConditionalAutoregression.stationary(explosive, 1, false)).isFalse();
        assertThat(ConditionalAutoregression.stationary(new double[] {1, -0.4, 0.3, -0.2, 0.1, 0.2}, 1, true))
                .isTrue();
    }
}
