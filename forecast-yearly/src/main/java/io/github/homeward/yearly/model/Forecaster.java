package io.github.homeward.yearly.model;

/**
 * A model that sees one series and nothing else.
 *
 * <p>Implementations are stateless, deterministic and safe to share between threads. They work for any history of at
 * least one value: below {@link #minimumLength()} they fall back to the last value. They may return negative values
 * for a falling series; the caller truncates.
 */
public interface Forecaster {

    /** Short stable name, used in tables and options. */
    String name();

    /** Where the method is described. */
    String paper();

    /** Number of values below which the forecast is the last value. */
    int minimumLength();

    /** What it costs, in a few words. */
    default String cost() {
        return "below a millisecond a series";
    }

    /** What it says about itself. */
    default ModelCard card() {
        return new ModelCard(name(), paper(), minimumLength() + (minimumLength() == 1 ? " value" : " values"), cost());
    }

    /**
     * Forecasts the years after the history.
     *
     * @param history one value a year, oldest first, finite, at least one
     * @param horizon number of years to forecast, at least one
     * @return one value a year, the first being one year after the history
     */
    double[] forecast(double[] history, int horizon);
}
