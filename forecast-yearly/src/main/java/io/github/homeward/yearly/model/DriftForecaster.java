package io.github.homeward.yearly.model;

/** The last value plus the mean yearly change of the whole history. FPP3, section 5.2. */
public final class DriftForecaster implements Forecaster {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public String paper() {
        return "Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., section 5.2";
    }

    @Override
    public int minimumLength() {
        return 2;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        if (history.length < minimumLength()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        Magnitude magnitude = Magnitude.of(history);
        double[] values = magnitude.values();
        double last = values[values.length - 1];
        double step = (last - values[0]) / (values.length - 1);
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = last + (h + 1) * step;
        }
        return magnitude.restore(forecast);
    }
}
