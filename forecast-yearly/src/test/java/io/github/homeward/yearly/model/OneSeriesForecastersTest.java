package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneSeriesForecastersTest {

    private static final List<Forecaster> ALL = List.of(
            new NaiveForecaster(),
            new DriftForecaster(),
            new SesForecaster(),
            new ThetaForecaster(),
            new DampedTrendForecaster(),
            new DynamicThetaForecaster());

    private static final double[] HISTORY = {112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118};

    @Test
    void naiveRepeatsAndDriftGoesOn() {
        assertThat(new NaiveForecaster().forecast(new double[] {3, 5}, 2)).containsExactly(5, 5);
        assertThat(new DriftForecaster().forecast(new double[] {3, 4, 9}, 2)).containsExactly(12, 15);
    }

    @Test
    void smoothingFindsWhatABruteForceSearchFinds() {
        double least = Double.POSITIVE_INFINITY;
        double level = 0;
        for (int a = 1; a < 1000; a++) {
            for (double first = 90; first <= 140; first += 0.1) {
                double alpha = a / 1000.0;
                double state = first;
                double sum = 0;
                for (double y : HISTORY) {
                    sum += (y - state) * (y - state);
                    state += alpha * (y - state);
                }
                if (sum < least) {
                    least = sum;
                    level = state;
                }
            }
        }
        assertThat(new SesForecaster().forecast(HISTORY, 1)[0]).isCloseTo(level, within(0.1));
    }

    @Test
    void thetaIsTheMeanOfASmoothedDoubleLineAndTheStraightLine() {
        // The original recipe of Assimakopoulos and Nikolopoulos, for a smoothing weight of one and of the fitted size.
        double[] history = {10, 12, 11, 15, 14, 18, 17, 21, 20, 24};
        int n = history.length;
        double slope = 0;
        double mean = Arrays.stream(history).average().orElseThrow();
        double squares = 0;
        for (int t = 0; t < n; t++) {
            slope += (t - 4.5) * (history[t] - mean);
            squares += (t - 4.5) * (t - 4.5);
        }
        slope /= squares;
        double alpha = ExponentialSmoothing.fit(history, n).alpha();
        double[] theta = new ThetaForecaster().forecast(history, 3);
        double step = theta[1] - theta[0];
        assertThat(step).isCloseTo(slope / 2, within(1e-12));
        double level = ExponentialSmoothing.fit(history, n).level();
        assertThat(theta[0]).isCloseTo(level + slope / 2 * (1 - Math.pow(1 - alpha, n)) / alpha, within(1e-9));
    }

    @Test
    void dynamicThetaFollowsThePapersEquations() {
        double[] found = new DynamicThetaForecaster().forecast(HISTORY, 4);
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        for (double alpha : new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99}) {
            for (double theta : new double[] {1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10, 25, 100}) {
                double base = paperLoss(alpha, theta, 0);
                double plus = paperLoss(alpha, theta, 1);
                double minus = paperLoss(alpha, theta, -1);
                double first = (minus - plus) / (2 * (plus + minus - 2 * base));
                double loss = paperLoss(alpha, theta, first);
                if (loss < least - 1e-9) {
                    least = loss;
                    best = paper(alpha, theta, first, 4);
                }
            }
        }
        assertThat(found).containsExactly(best, within(1e-6));
    }

    private static double paperLoss(double alpha, double theta, double first) {
        double[] path = paper(alpha, theta, first, 0);
        double loss = 0;
        for (int t = 2; t < HISTORY.length; t++) {
            loss += (HISTORY[t] - path[t]) * (HISTORY[t] - path[t]);
        }
        return loss;
    }

    /** With a horizon the forecasts, without one the one-step forecasts; intercept and slope by least squares. */
    private static double[] paper(double alpha, double theta, double first, int horizon) {
        double[] y = Arrays.copyOf(HISTORY, HISTORY.length + horizon);
        double[] one = new double[y.length];
        double level = first;
        for (int t = 0; t < y.length; t++) {
            double a = 0;
            double b = 0;
            double sum = 0;
            for (int i = 0; i < t; i++) {
                sum += y[i];
            }
            if (t > 1) {
                double mean = sum / t;
                double centre = (t + 1) / 2.0;
                double squares = 0;
                for (int i = 0; i < t; i++) {
                    b += (i + 1 - centre) * (y[i] - mean);
                    squares += (i + 1 - centre) * (i + 1 - centre);
                }
                b /= squares;
            }
            if (t > 0) {
                a = sum / t - b * (t + 1) / 2;
            }
            double rest = Math.pow(1 - alpha, t);
            one[t] = level + (1 - 1 / theta) * (rest * a + (1 - rest * (1 - alpha)) / alpha * b);
            if (t >= HISTORY.length) {
                y[t] = one[t];
            }
            level += alpha * (y[t] - level);
        }
        return horizon == 0 ? one : Arrays.copyOfRange(one, HISTORY.length, y.length);
    }

    @Test
    void dampedTrendContinuesATrendThatFades() {
        double[] history = new double[20];
        double trend = 10;
        double level = 100;
        for (int t = 0; t < history.length; t++) {
            trend *= 0.9;
            level += trend;
            history[t] = level;
        }
        double[] forecast = new DampedTrendForecaster().forecast(history, 3);
        for (double value : forecast) {
            trend *= 0.9;
            level += trend;
            assertThat(value).isCloseTo(level, within(1.5));
        }
    }

    @Test
    void everyModelFollowsTheUnitOfItsSeries() {
        double[] thousands = Arrays.stream(HISTORY).map(v -> v * 1024).toArray();
        for (Forecaster model : ALL) {
            double[] expected =
                    Arrays.stream(model.forecast(HISTORY, 5)).map(v -> v * 1024).toArray();
            assertThat(model.forecast(thousands, 5)).as(model.name()).containsExactly(expected, within(1e-6));
        }
    }

    @Test
    void everyModelStandsShortConstantAndZeroSeries() {
        for (Forecaster model : ALL) {
            for (int length = 1; length <= 8; length++) {
                double[] constant = new double[length];
                Arrays.fill(constant, 7);
                assertThat(model.forecast(constant, 3))
                        .as(model.name())
                        .containsExactly(new double[] {7, 7, 7}, within(1e-9));
                assertThat(model.forecast(new double[length], 3))
                        .as(model.name())
                        .containsExactly(new double[3], within(1e-9));
            }
            double[] below = Arrays.copyOf(HISTORY, model.minimumLength());
            if (below.length > 1) {
                double[] tooShort = Arrays.copyOf(below, below.length - 1);
                assertThat(model.forecast(tooShort, 1)).containsExactly(tooShort[tooShort.length - 1]);
            }
            assertThat(model.paper()).isNotBlank();
        }
    }
}
