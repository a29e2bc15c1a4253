package io.github.homeward.yearly.model;

import java.util.Arrays;

/** No change: every year repeats the last value. Hyndman &amp; Athanasopoulos, FPP3, section 5.2. */
public final class NaiveForecaster implements Forecaster {

    @Override
    public String name() {
        return "naive";
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
        return repeatLast(history, horizon);
    }

    static double[] repeatLast(double[] history, int horizon) {
        double[] forecast = new double[horizon];
        Arrays.fill(forecast, history[history.length - 1]);
        return forecast;
    }
}
