package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.series.Series;
import java.util.Arrays;
import java.util.List;

/**
 * A panel without its last years, and the forecast made from what is left.
 *
 * @param whole the series with the years that were taken off
 * @param known the same without them
 * @param forecast what the ensemble, trained on the known years alone, said
 */
public record Holdout(List<Series> whole, List<Series> known, EnsembleForecast forecast) {

    /** Copies the lists. */
    public Holdout {
        whole = List.copyOf(whole);
        known = List.copyOf(known);
    }

    static Holdout of(List<Series> whole, int takenOff, int horizon, Ensemble ensemble) {
        List<Series> known =
                whole.stream().map(s -> s.head(s.length() - takenOff)).toList();
        return new Holdout(whole, known, ensemble.forecast(known, horizon));
    }

    /** What happened in the forecast years of a series, as far as it is known. */
    public double[] actual(int index) {
        int from = known.get(index).length();
        int horizon = forecast.series().get(index).point().length;
        int to = Math.min(whole.get(index).length(), from + horizon);
        return Arrays.copyOfRange(whole.get(index).values(), from, to);
    }

    /** The same holdout with the members weighted anew. */
    public Holdout weighted(Weights weights) {
        return new Holdout(whole, known, forecast.weighted(known, weights));
    }
}
