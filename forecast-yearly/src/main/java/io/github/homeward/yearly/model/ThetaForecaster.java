package io.github.homeward.yearly.model;

import io.github.homeward.math.Lines;

/**
 * The theta method: simple exponential smoothing with half the slope of the straight line as drift.
 *
 * <p>Assimakopoulos &amp; Nikolopoulos (2000); the form computed here is that of Hyndman &amp; Billah (2003), who
 * showed the equivalence: {@code y[n+h] = l[n] + b/2 (h - 1 + (1 - (1-alpha)^n) / alpha)}.
 */
public final class ThetaForecaster implements Forecaster {

    @Override
    public String name() {
        return "theta";
    }

    @Override
    public String paper() {
        return "Assimakopoulos & Nikolopoulos (2000), The theta model, IJF 16(4); Hyndman & Billah (2003), Unmasking"
                + " the Theta method, IJF 19(2)";
    }

    @Override
    public int minimumLength() {
        return 3;
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        int n = history.length;
        if (n < minimumLength()) {
            return NaiveForecaster.repeatLast(history, horizon);
        }
        Magnitude magnitude = Magnitude.of(history);
        ExponentialSmoothing smoothing = ExponentialSmoothing.fit(magnitude.values(), n);
        double alpha = smoothing.alpha();
        double drift = Lines.slope(magnitude.values(), 0, n) / 2;
        double lead = (1 - Math.pow(1 - alpha, n)) / alpha;
        double[] forecast = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            forecast[h] = smoothing.level() + drift * (h + lead);
        }
        return magnitude.restore(forecast);
    }
}
