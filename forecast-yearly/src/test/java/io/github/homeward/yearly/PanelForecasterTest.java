package io.github.homeward.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelForecasterTest {

    private static final int HORIZON = 2;

    /** Years ahead that the first ensemble is trained for, whatever the horizon. */
    private static final int SPAN = 6;

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 1, 5, 100, 1);

    private static final List<Series> SERIES = List.of(
            new Series("grows", 2000, new double[] {10, 12, 13, 15, 18, 19, 22, 24, 27, 29, 33, 35}),
            new Series("swings", 2003, new double[] {50, 40, 55, 38, 60, 41, 52, 47}),
            new Series("young", 2009, new double[] {7, 9}));

    @Test
    void itGivesTheNumbersOfTheEnsembleThatTheCompetitionsScore() {
        List<PanelForecast.Row> rows = PanelForecaster.of(new SeriesPanel("made up", SERIES, List.of(), "0"))
                .horizon(HORIZON)
                .forecast()
                .rows();
        Ensemble members = new Ensemble(EnsembleOptions.defaults());
        Weights weights = Weights.learn(Holdouts.of(SERIES, SPAN, members));
        EnsembleForecast ensemble = members.forecast(SERIES, SPAN, weights);

        assertThat(rows).hasSize(SERIES.size() * HORIZON);
        for (int i = 0; i < rows.size(); i++) {
            PanelForecast.Row row = rows.get(i);
            Series series = SERIES.get(i / HORIZON);
            int h = i % HORIZON;
            assertThat(row.series()).isEqualTo(series.id());
            assertThat(row.year()).isEqualTo(series.lastYear() + 1 + h);
            assertThat(row.forecast())
                    .isEqualTo(ensemble.series().get(i / HORIZON).point()[h]);
            assertThat(row.lastActual()).isEqualTo(series.last());
        }
    }

    @Test
    void aMemberLeftOutIsShownButDoesNotEnter() {
        PanelForecast forecast = without("damped", "lad-stack");

        assertThat(forecast.models().get(0).description())
                .contains("dotm", "extra-trees-log")
                .doesNotContain("damped", "lad-stack");
        assertThat(forecast.notes()).first().isEqualTo("Left out on request: damped, lad-stack.");
    }

    @Test
    void withoutAnyMemberTheForecastIsTheLastValue() {
        PanelForecast forecast = without(Ensemble.memberNames().toArray(String[]::new));

        assertThat(forecast.rows()).allSatisfy(row -> assertThat(row.forecast()).isEqualTo(row.lastActual()));
    }

    @Test
    void whatIsLeftOutChangesTheForecast() {
        PanelForecast whole = without();

        assertThat(whole.notes()).isEmpty();
        assertThat(without(Exclusions.PRIOR).rows()).isNotEqualTo(whole.rows());
        assertThat(without("dotm").rows()).isNotEqualTo(whole.rows());
    }

    private static PanelForecast without(String... words) {
        List<Series> series = IntStream.range(0, 4)
                .mapToObj(s -> new Series(
                        "s" + s,
                        2000,
                        IntStream.range(0, 16)
                                .mapToDouble(t -> 100 + 10 * s + (s - 1) * t + 6 * Math.sin(t * (1 + s)))
                                .toArray()))
                .toList();
        return PanelForecaster.of(new SeriesPanel("made up", series, List.of(), ""))
                .options(SMALL)
                .without(Exclusions.of(List.of(words)))
                .horizon(HORIZON)
                .forecast();
    }
}
