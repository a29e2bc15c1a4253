package io.github.homeward.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.AnnouncementLead;
import io.github.homeward.spi.ProgrammeStatement.Kind;
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
            // On top comes what nobody has announced yet, up to no change.
            assertThat(volume(forecast, SmallFacts.REST, h)).isGreaterThan(car / 3 - 0.01 * car);
            assertThat(forecast.total(h)).isLessThan(12_000 + 1);
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
    void aRunOutTakesItsVolumeAwayFromTheDayItIsKnown() {
        BaseForecast untold = forecast(SmallFacts.CUTOFF);
        facts.programme("car", "XX", "Acme", "Car", Kind.END_OF_SALES, "2021-01-31", "2021-06-30");
        BaseForecast told = forecast(SmallFacts.CUTOFF);
        BaseForecast dayBefore = forecast(SmallFacts.CUTOFF.minusDays(1));

        assertThat(volume(told, SmallFacts.CAR, 0)).isBetween(1_000.0, 6_000.0);
        assertThat(volume(told, SmallFacts.CAR, 1)).isZero();
        for (int h = 0; h < HORIZON; h++) {
            assertThat(volume(dayBefore, SmallFacts.CAR, h)).isEqualTo(volume(untold, SmallFacts.CAR, h));
        }
    }

    @Test
    void whatRunsOutIsRefilledAsAnnouncementsThinOut() {
        SmallFacts.ends(facts, "2020-12-31");
        BaseForecast forecast = forecast(SmallFacts.CUTOFF);

        // Nothing is announced and the total has not moved for years, so the whole total is the gap.
        AnnouncementLead lead = forecast.programmes().learned().lead();
        for (int h = 0; h < HORIZON; h++) {
            double unknown = lead.unannounced(SmallFacts.CUTOFF, LocalDate.of(2021 + h, 7, 1));
            assertThat(forecast.total(h)).isCloseTo(unknown * 12_000, within(600.0));
        }
        assertThat(forecast.total(0)).isBetween(3_000.0, 7_000.0);
        assertThat(forecast.total(2)).isGreaterThan(10_000);
    }

    @Test
    void howEachProgrammesForecastCameAboutIsKept() {
        BaseForecast forecast = forecast(SmallFacts.CUTOFF);

        assertThat(forecast.programmes().outlooks()).singleElement().satisfies(outlook -> {
            assertThat(outlook.programme().id()).isEqualTo("car");
            assertThat(outlook.volumes()[0]).isEqualTo(volume(forecast, SmallFacts.CAR, 0));
            assertThat(outlook.level().planShare()).isLessThan(0.1);
        });
    }

    @Test
    void whatIsAnnouncedAboveTheLastTotalLeavesNoGap() {
        facts.launch("second", "YY", "Acme", "Second", "2021-01-20");
        BaseForecast with = forecast(SmallFacts.CUTOFF);

        assertThat(volume(with, new NodeKey("YY", "Acme", "second"), 0)).isPositive();
        for (int h = 0; h < HORIZON; h++) {
            double programmes = with.total(h) - unattributed(with, h);
            // One in four vehicles has no programme.
            assertThat(with.total(h)).isLessThanOrEqualTo(Math.max(1.01 * programmes * 4 / 3, 12_000 + 1));
        }
        assertThat(unattributed(with, 0)).isLessThan(0.26 * with.total(0));
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
    void whatNoProgrammeExplainsGoesOnAfterTheMonthsThatAreCounted() {
        facts.exact("2021-01", "2021-03", "ALL", 6_750)
                .exact("2021-01", "2021-03", "Acme", 2_250)
                .exact("2021-01", "2021-03", "Beta", 4_500);
        BaseForecast forecast = forecast(LocalDate.of(2021, 4, 15));

        // A quarter of what is sold in the nine months to come, on top of what is counted.
        double ahead = volume(forecast, SmallFacts.CAR, 0) - 2_250;
        assertThat(volume(forecast, SmallFacts.REST, 0)).isCloseTo(4_500 + ahead / 3, within(50.0));
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
        return BaseForecaster.forecast(SmallFacts.panel(facts, cutoff), HORIZON);
    }

    private static double unattributed(BaseForecast forecast, int horizonIndex) {
        double sum = 0;
        for (NodeKey node : forecast.hierarchy().bottom()) {
            sum += node.origin().equals(NodeKey.UNATTRIBUTED) ? volume(forecast, node, horizonIndex) : 0;
        }
        return sum;
    }

    private static double volume(BaseForecast forecast, NodeKey node, int horizonIndex) {
        int position = forecast.hierarchy().bottom().indexOf(node);
        return position < 0 ? 0 : forecast.volumes()[horizonIndex][position];
    }
}
