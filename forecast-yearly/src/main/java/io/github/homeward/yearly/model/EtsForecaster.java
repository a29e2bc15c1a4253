package io.github.homeward.yearly.model;

/**
 * Automatic exponential smoothing of yearly data: the state space model with the least AICc.
 *
 * <p>Hyndman, Koehler, Snyder &amp; Grose (2002). Tried are additive and multiplicative errors (the latter for positive
 * values only), each without trend, with an additive and with a damped additive trend; a multiplicative trend is left
 * out, as the authors advise for automatic use. Parameters maximise the likelihood, {@link EtsFit}; {@code AICc = L +
 * 2k + 2k(k+1)/(n-k-1)} with {@code L} minus twice the log-likelihood and {@code k} the number of smoothing parameters
 * and first states, plus one for the variance. FPP3, chapter 8.
 */
public final class EtsForecaster implements Forecaster {

    @Override
    public String name() {
        return "ets";
    }

    @Override
    public String paper() {
        return "Hyndman, Koehler, Snyder & Grose (2002), A state space framework for automatic forecasting using"
                + " exponential smoothing methods, IJF 18(3)";
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
        return magnitude.restore(best(magnitude.values()).forecast(horizon));
    }

    /**
     * The model with the least AICc for values below 1 in size, at least {@link #minimumLength()}, not all the same.
     */
    static EtsFit best(double[] values) {
        boolean positive = true;
        for (double value : values) {
            positive &= value > 0;
        }
        EtsFit best = new EtsFit(EtsModel.ALL.get(0), values);
        for (EtsModel model : EtsModel.ALL.subList(1, EtsModel.ALL.size())) {
            if (model.fits(values.length) && (positive || !model.multiplicative())) {
                EtsFit fit = new EtsFit(model, values);
                best = fit.aicc() < best.aicc() ? fit : best;
            }
        }
        return best;
    }
}
