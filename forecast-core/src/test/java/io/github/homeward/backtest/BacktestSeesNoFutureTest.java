package io.github.homeward.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.fictional.OtherFuture;
import io.github.homeward.fictional.Tractors;
import io.github.homeward.forecast.EvidenceForecaster;
import io.github.homeward.forecast.Forecast;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes after any cutoff of the past, not only after the last: what was said then stays the same. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestSeesNoFutureTest {

    private final EvidenceForecaster real = Tractors.forecaster(Tractors.RURITANIA, Tractors.builders());
    private Map<String, String> said = Map.of();

    @BeforeAll
    void askOnce() {
        said = said(report(Tractors.RURITANIA, Tractors.builders(), new Cutoffs(first(), last())));
    }

    static List<LocalDate> cutoffs() {
        return Tractors.cutoffs().subList(0, Tractors.cutoffs().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("cutoffs")
    void aForecastIsTheSameWhateverIsPublishedAfterItsCutoff(LocalDate cutoff) {
        OtherFuture future = new OtherFuture(cutoff);

        Forecast other =
                Tractors.forecaster(future.destination(), future.builders()).forecast(cutoff, Tractors.HORIZON);

        assertThat(other).isEqualTo(real.forecast(cutoff, Tractors.HORIZON));
    }

    /** The truth that a fold is compared with is another; its forecasts, its members' and their ranges are not. */
    @ParameterizedTest
    @MethodSource("cutoffs")
    void aFoldsForecastsAndRangesAreTheSameWhateverIsPublishedAfterItsCutoff(LocalDate known) {
        OtherFuture future = new OtherFuture(known);

        Map<String, String> other = said(report(future.destination(), future.builders(), new Cutoffs(known, known)));

        assertThat(other).as("known until %s", known).isNotEmpty();
        assertThat(said).as("known until %s", known).containsAllEntriesOf(other);
    }

    @Test
    void theNextForecastDoesSeeIt() {
        OtherFuture future = new OtherFuture(first());

        Map<String, String> other = said(report(future.destination(), future.builders(), new Cutoffs(last(), last())));

        assertThat(said.keySet()).containsAll(other.keySet());
        assertThat(said.entrySet()).doesNotContainAnyElementsOf(other.entrySet());
    }

    private static LocalDate first() {
        return cutoffs().get(0);
    }

    private static LocalDate last() {
        return cutoffs().get(cutoffs().size() - 1);
    }

    private static BacktestReport report(Destination destination, Origins origins, Cutoffs cutoffs) {
        return Backtest.of(destination, origins)
                .cutoffs(cutoffs)
                .horizon(Tractors.HORIZON)
                .options(Tractors.SMALL)
                .run();
    }

    /** Points and ranges by cutoff, model and node. */
    private static Map<String, String> said(BacktestReport report) {
        Map<String, String> said = new TreeMap<>();
        for (UnitForecast forecast : report.forecasts()) {
            said.put(
                    forecast.unit().cutoff() + " " + forecast.model() + " "
                            + forecast.unit().series(),
                    Arrays.toString(forecast.point())
                            + Arrays.deepToString(forecast.lower())
                            + Arrays.deepToString(forecast.upper()));
        }
        return said;
    }
}
