package io.github.homeward.yearly.model;

import java.util.Arrays;

/** Simple exponential smoothing: a flat forecast at the last level. Gardner (1985). */
public final class SesForecaster implements Forecaster {

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public String paper() {
        return "Gardner (1985), Exponential smoothing: the state of the art, Journal of Forecasting 4(1)";
    }

    @Override
    public int minimumLength() {
        return 3;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        if (history.length < minimumLength()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        Magnitude magnitude = Magnitude.of(history);
        double[] forecast = new double[horizon];
        Arrays.fill(
                forecast,
                ExponentialSmoothing.fit(magnitude.values(), history.length).level());
        return magnitude.restore(forecast);
    }
}
