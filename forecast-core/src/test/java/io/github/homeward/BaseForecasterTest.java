package io.github.homeward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.combine.Ensemble;
import io.github.homeward.combine.EnsembleOptions;
import io.github.homeward.hierarchy.NodeKey;
import io.github.homeward.ledger.StatementBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BaseForecasterTest {

    private static final int HORIZON = 3;

    private final StatementBuilder facts = SmallFacts.steady();

    @Test
    void aCarThatSellsSteadilyGoesOnAndTheRestKeepsItsShare() {
        BaseForecast forecast = forecast(SmallFacts.CUTOFF);

        for (int h = 0; h < HORIZON; h++) {
            double car = volume(forecast, SmallFacts.CAR, h);
            assertThat(car).isBetween(4_000.0, 10_000.0);
            // One in four is the other maker's, so it sells a third of what the car does.
            assertThat(volume(forecast, SmallFacts.REST, h)).isCloseTo(car / 3, within(0.01 * car));
        }
        assertThat(forecast.lastYear()).isEqualTo(2020);
    }

    @Test
    void aProgrammeThatHasEndedSellsNothingAnyMore() {
        SmallFacts.ends(facts, "2020-12-31");

        assertThat(forecast(SmallFacts.CUTOFF).hierarchy().bottom()).doesNotContain(SmallFacts.CAR);
    }

    @Test
    void aProgrammeThatEndsInTheFirstYearSellsUntilThenAndNothingLater() {
        SmallFacts.ends(facts, "2021-03-31");
        BaseForecast forecast = forecast(LocalDate.of(2021, 4, 5));

        assertThat(volume(forecast, SmallFacts.CAR, 0)).isBetween(500.0, 4_000.0);
        assertThat(volume(forecast, SmallFacts.CAR, 1)).isZero();
        assertThat(volume(forecast, SmallFacts.CAR, 2)).isZero();
    }

    @Test
    void whatRunsOutIsRefilledAsAnnouncementsThinOut() {
        SmallFacts.ends(facts, "2020-12-31");
        BaseForecast forecast = forecast(SmallFacts.CUTOFF);

        for (int h = 0; h < HORIZON; h++) {
            // Nothing is announced, so the whole total is the gap; half of the announcements come half a year ahead.
            double unknown = 1 - Math.pow(0.5, 2 * h + 1);
            assertThat(forecast.total(h)).isCloseTo(unknown * 12_000, within(1.0));
        }
    }

    @Test
    void whatIsAnnouncedAboveTheLastTotalLeavesNoGap() {
        facts.launch("second", "YY", "Acme", "Second", "2021-01-20");
        BaseForecast with = forecast(SmallFacts.CUTOFF);

        assertThat(volume(with, new NodeKey("YY", "Acme", "second"), 0)).isPositive();
        for (int h = 0; h < HORIZON; h++) {
            double unannounced = volume(with, BaseForecaster.UNATTRIBUTED, h);
            double announced = with.total(h) - unannounced;
            assertThat(unannounced).isNotNegative();
            assertThat(with.total(h)).isLessThanOrEqualTo(Math.max(announced, 12_000) + 1e-6);
        }
        assertThat(volume(with, BaseForecaster.UNATTRIBUTED, 0)).isCloseTo(0, within(1.0));
    }

    @Test
    void whatIsPublishedOfTheYearIsAFloor() {
        facts.exact("2021-01", "2021-01", "ALL", 20_000).exact("2021-01", "2021-01", "Acme", 19_000);
        BaseForecast forecast = forecast(LocalDate.of(2021, 2, 15));

        assertThat(Arrays.stream(forecast.floors()[0]).sum()).isCloseTo(20_000, within(1.0));
        assertThat(forecast.total(0)).isGreaterThanOrEqualTo(20_000 - 1);
        assertThat(Arrays.stream(forecast.floors()[1]).sum()).isZero();
        for (int node = 0; node < forecast.hierarchy().bottom().size(); node++) {
            assertThat(forecast.volumes()[0][node]).isGreaterThanOrEqualTo(forecast.floors()[0][node]);
        }
    }

    @Test
    void aFactorNeverPushesAForecastBelowWhatIsPublished() {
        facts.exact("2021-01", "2021-01", "ALL", 2_000).exact("2021-01", "2021-01", "Acme", 1_500);
        BaseForecast forecast = forecast(LocalDate.of(2021, 2, 15));

        BaseForecast ruined = forecast.times((node, h) -> 0);

        assertThat(ruined.volumes()[0]).containsExactly(forecast.floors()[0]);
        assertThat(ruined.total(1)).isZero();
        assertThat(forecast.times((node, h) -> 2).total(1)).isCloseTo(2 * forecast.total(1), within(1e-9));
    }

    private BaseForecast forecast(LocalDate cutoff) {
        Ensemble ensemble = new Ensemble(new EnsembleOptions(1, 1, 5, 100, 1));
        return new BaseForecaster(ensemble).forecast(SmallFacts.panel(facts, cutoff), HORIZON);
    }

    private static double volume(BaseForecast forecast, NodeKey node, int horizonIndex) {
        int position = forecast.hierarchy().bottom().indexOf(node);
        return position < 0 ? 0 : forecast.volumes()[horizonIndex][position];
    }
}
