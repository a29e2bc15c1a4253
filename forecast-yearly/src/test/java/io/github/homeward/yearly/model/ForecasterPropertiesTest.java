package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every one-series model and any history; seeds are fixed. */
class ForecasterPropertiesTest {

    private static final int HISTORIES = 60;
    private static final int HORIZON = 7;

    /** Errors that grow with the level, and processes about zero, do not move with their values. */
    private static final Set<String> NOT_TRANSLATED = Set.of("ets", "arima");

    static List<Forecaster> models() {
        return List.of(
                new NaiveForecaster(),
                new DriftForecaster(),
                new MeanForecaster(),
                new SesForecaster(),
                new ThetaForecaster(),
                new DampedTrendForecaster(),
                new DynamicThetaForecaster(),
                new EtsForecaster(),
                new ArimaForecaster());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPowerOfTwoChangesTheUnitAndNoDigit(Forecaster model) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < HISTORIES; i++) {
            double[] history = history(random, i);
            int power = random.nextInt(-60, 61);
            double[] expected = scaled(model.forecast(history, HORIZON), power);
            assertThat(model.forecast(scaled(history, power), HORIZON)).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theForecastMovesWithItsSeries(Forecaster model) {
        if (NOT_TRANSLATED.contains(model.name())) {
            return;
        }
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < HISTORIES; i++) {
            double[] history = history(random, i);
            double[] moved = Arrays.stream(history).map(v -> v + 4096).toArray();
            double[] expected = Arrays.stream(model.forecast(history, HORIZON))
                    .map(v -> v + 4096)
                    .toArray();
            assertThat(model.forecast(moved, HORIZON)).containsExactly(expected, within(1e-2 * spread(history) + 1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFiniteHistoryHasAFiniteForecast(Forecaster model) {
        SplittableRandom random = new SplittableRandom(3);
        double[] hard = {
            0,
            -0.0,
            1,
            -1,
            1e-320,
            Double.MIN_VALUE,
            1e-150,
            1e-9,
            7,
            1e9,
            1e154,
            -1e155,
            1e300,
            Double.MAX_VALUE,
            -Double.MAX_VALUE
        };
        for (int i = 0; i < 10 * HISTORIES; i++) {
            double[] history = new double[1 + random.nextInt(14)];
            for (int t = 0; t < history.length; t++) {
                history[t] = hard[random.nextInt(i % 3 == 0 ? hard.length : 1 + i % hard.length)];
            }
            double[] forecast = model.forecast(history, HORIZON);
            assertThat(forecast).hasSize(HORIZON);
            assertThat(Arrays.stream(forecast).allMatch(Double::isFinite))
                    .as(() -> Arrays.toString(history) + " gives " + Arrays.toString(forecast))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aConstantGoesOn(Forecaster model) {
        for (double constant : new double[] {0, 7, 0.1, 1e-200, 123_456.789, 1e200, -3}) {
            for (int length = 1; length < 25; length++) {
                double[] history = new double[length];
                Arrays.fill(history, constant);
                double[] expected = new double[HORIZON];
                Arrays.fill(expected, constant);
                assertThat(model.forecast(history, HORIZON))
                        .containsExactly(expected, within(1e-12 * Math.abs(constant)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aLongerHorizonChangesNoEarlierYearAndNothingChangesTheHistory(Forecaster model) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < HISTORIES; i++) {
            double[] history = history(random, i);
            double[] copy = history.clone();
            double[] longer = model.forecast(history, HORIZON);
            assertThat(model.forecast(history, 2)).containsExactly(Arrays.copyOf(longer, 2));
            assertThat(history).containsExactly(copy);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStraightLineIsNeverFollowedDownwardsWhileItRises(Forecaster model) {
        double[] line = new double[16];
        Arrays.setAll(line, t -> 100 + 10 * t);
        double[] forecast = model.forecast(line, HORIZON);
        for (int h = 1; h < HORIZON; h++) {
            assertThat(forecast[h]).isGreaterThanOrEqualTo(forecast[h - 1] - 1e-6);
        }
    }

    /** Levels, walks, trends and growth in turn, with and without zeros. */
    private static double[] history(SplittableRandom random, int kind) {
        double[] history = new double[1 + random.nextInt(28)];
        double value = random.nextDouble(50, 500);
        for (int t = 0; t < history.length; t++) {
            switch (kind % 4) {
                case 0 -> history[t] = value + random.nextDouble(-20, 20);
                case 1 -> history[t] = value += random.nextDouble(-20, 20);
                case 2 -> history[t] = value + 5 * t + random.nextDouble(-8, 8);
                default -> history[t] = random.nextInt(6) == 0 ? 0 : (value *= random.nextDouble(0.9, 1.2));
            }
        }
        return history;
    }

    private static double[] scaled(double[] values, int power) {
        return Arrays.stream(values).map(v -> Math.scalb(v, power)).toArray();
    }

    private static double spread(double[] values) {
        double spread = 0;
        for (double value : values) {
            spread = Math.max(spread, Math.abs(value - values[0]));
        }
        return spread;
    }
}
