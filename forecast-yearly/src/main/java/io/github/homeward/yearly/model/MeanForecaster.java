package io.github.homeward.yearly.model;

import java.util.Arrays;

/** The mean of the whole history, every year. FPP3, section 5.2. */
public final class MeanForecaster implements Forecaster {

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public String paper() {
        return "Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., section 5.2";
    }

    @Override
    public int minimumLength() {
        return 1;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        Magnitude magnitude = Magnitude.of(history);
        double sum = 0;
        for (double value : magnitude.values()) {
            sum += value - magnitude.values()[0];
        }
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, magnitude.values()[0] + sum / history.length);
        return magnitude.restore(forecast);
    }
}
