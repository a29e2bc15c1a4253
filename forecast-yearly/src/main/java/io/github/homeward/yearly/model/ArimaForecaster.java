package io.github.homeward.yearly.model;

/**
 * Automatic ARIMA for yearly data. Hyndman &amp; Khandakar (2008).
 *
 * <p>The series is differenced until the KPSS test no longer rejects a level (at most twice); {@link ArmaSearch} then
 * looks for the ARMA orders with the least AICc, by exact maximum likelihood, and the forecasts are summed up again. A
 * constant is tried unless the series was differenced twice. FPP3, chapter 9.
 */
public final class ArimaForecaster implements Forecaster {

    private static final int MOST_DIFFERENCES = 2;

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public String paper() {
        return "Hyndman & Khandakar (2008), Automatic time series forecasting: the forecast package for R, Journal of"
                + " Statistical Software 27(3)";
    }

    @Override
    public String cost() {
        return "milliseconds a series";
    }

    @Override
    public int minimumLength() {
        return 5;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        Magnitude magnitude = Magnitude.of(history);
        if (history.length < minimumLength() || magnitude.constant()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        double[][] differences = new double[MOST_DIFFERENCES + 1][];
        differences[0] = magnitude.values();
        int d = 0;
        while (d < MOST_DIFFERENCES && Kpss.rejectsLevel(differences[d])) {
            differences[d + 1] = difference(differences[d]);
            d++;
        }
        double[] forecast =
                new ArmaSearch(differences[d], d < MOST_DIFFERENCES).best().forecast(horizon);
        for (int k = d - 1; k >= 0; k--) {
            double sum = differences[k][differences[k].length - 1];
            for (int h = 0; h < horizon; h++) {
                sum += forecast[h];
                forecast[h] = sum;
            }
        }
        return magnitude.restore(forecast);
    }

    private static double[] difference(double[] values) {
        double[] changes = new double[values.length - 1];
        for (int t = 0; t < changes.length; t++) {
            changes[t] = values[t + 1] - values[t];
        }
        return changes;
    }
}
