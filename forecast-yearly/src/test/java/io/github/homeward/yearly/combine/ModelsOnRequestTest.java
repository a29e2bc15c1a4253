package io.github.homeward.yearly.combine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.model.EtsForecaster;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelsOnRequestTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 1, 5, 100, 1);

    private final List<Series> panel = new ArrayList<>();

    ModelsOnRequestTest() {
        for (double[] values : PriorWindows.series(5, 6, 0)) {
            panel.add(new Series("series-" + panel.size(), 2000, values));
        }
    }

    @Test
    void theAutomaticModelsAreComputedOnlyWhenAskedFor() {
        EnsembleForecast usual = new Ensemble(SMALL).forecast(panel, 3);
        EnsembleForecast more = new Ensemble(SMALL.beside(Ensemble.onRequest())).forecast(panel, 3);
        assertThat(usual.members()).doesNotContain("ets", "arima", "mean", "ses");
        assertThat(more.members()).contains("ets", "arima", "mean", "ses");
        double[] history = panel.get(0).values();
        assertThat(more.series().get(0).members()[more.indexOf("ets")])
                .containsExactly(new EtsForecaster().forecast(history, 3));
    }

    @Test
    void whatIsShownBesideDoesNotMoveTheForecast() {
        EnsembleForecast usual = new Ensemble(SMALL).forecast(panel, 3);
        EnsembleForecast more = new Ensemble(SMALL.beside(List.of("arima", "no such model"))).forecast(panel, 3);
        for (int i = 0; i < panel.size(); i++) {
            assertThat(more.series().get(i).point())
                    .containsExactly(usual.series().get(i).point());
        }
    }

    @Test
    void everyNameOfAMemberIsListed() {
        EnsembleForecast more = new Ensemble(SMALL.beside(Ensemble.onRequest())).forecast(panel, 3);
        assertThat(Ensemble.memberNames()).containsAll(more.members());
    }
}
