package io.github.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Holdouts;
import io.github.homeward.yearly.combine.Weights;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainForecastTest {

    private static final int HORIZON = 2;

    private static final List<Series> SERIES = List.of(
            new Series("grows", 2000, new double[] {10, 12, 13, 15, 18, 19, 22, 24, 27, 29, 33, 35}),
            new Series("swings", 2003, new double[] {50, 40, 55, 38, 60, 41, 52, 47}),
            new Series("young", 2009, new double[] {7, 9}));

    @Test
    void theDoorGivesTheNumbersOfTheEnsembleThatTheCompetitionsScore() {
        List<ForecastRow> rows = Homeward.latest()
                .history(new History.Plain(new SeriesPanel("made up", SERIES, List.of(), "0")))
                .horizon(HORIZON)
                .forecast()
                .rows();
        Ensemble members = new Ensemble(EnsembleOptions.defaults());
        Weights weights = Weights.learn(Holdouts.of(SERIES, HORIZON, members));
        EnsembleForecast ensemble = members.forecast(SERIES, HORIZON, weights);

        assertThat(rows).hasSize(SERIES.size() * HORIZON);
        for (int i = 0; i < rows.size(); i++) {
            ForecastRow row = rows.get(i);
            Series series = SERIES.get(i / HORIZON);
            int h = i % HORIZON;
            assertThat(row.node()).isEqualTo(series.id());
            assertThat(row.year()).isEqualTo(series.lastYear() + 1 + h);
            assertThat(row.forecast())
                    .isEqualTo(ensemble.series().get(i / HORIZON).point()[h]);
            assertThat(row.naive()).isEqualTo(series.last());
        }
    }
}
