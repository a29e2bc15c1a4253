package io.github.homeward.yearly.combine;

import io.github.homeward.yearly.series.Series;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forecast of a panel.
 *
 * @param series one forecast a series, in the order of the panel
 * @param members names of the members, in the order of their forecasts
 * @param report how it was made
 */
public record EnsembleForecast(List<SeriesForecast> series, List<String> members, EnsembleReport report) {

    /** Copies the lists. */
    public EnsembleForecast {
        series = List.copyOf(series);
        members = List.copyOf(members);
    }

    /** Position of a member. */
    public int indexOf(String member) {
        int index = members.indexOf(member);
        if (index < 0) {
            throw new IllegalArgumentException("no member " + member + " among " + members);
        }
        return index;
    }

    /** The same forecast with the members weighted anew. */
    EnsembleForecast weighted(List<Series> known, Weights weights) {
        Combination combination = new Combination(members, report.combined(), weights);
        List<SeriesForecast> combined = IntStream.range(0, known.size())
                .mapToObj(i -> combination.combine(known.get(i), series.get(i).members()))
                .toList();
        return new EnsembleForecast(combined, members, report.with(combination));
    }
}
