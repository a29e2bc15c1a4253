package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final YearMonth DECEMBER_2024 = YearMonth.of(2024, 12);
    private static final Outlook.Seen NOTHING_SEEN = new Outlook.Seen(DECEMBER_2024, 0, 0, 0, new double[3]);

    @Test
    void aNewProgrammeSellsItsPlanInTheMonthsItIsOnSale() {
        Programme programme = programme("2025-07-01", null, 1000, Double.NaN, Double.NaN, Double.NaN);

        double[] volumes = Outlook.volumes(programme, NOTHING_SEEN, 2025, 2);

        assertThat(volumes[0]).isBetween(0.97 * 6000, 6000.0);
        assertThat(volumes[1]).isBetween(0.75 * 12000, 0.97 * 12000);
    }

    @Test
    void monthsOfHistoryOutweighThePlan() {
        Programme programme = programme("2020-01-01", null, 1000, Double.NaN, Double.NaN, Double.NaN);
        var seen = new Outlook.Seen(DECEMBER_2024, 60, 100, 9000, new double[3]);

        double ofHistory = Outlook.volumes(programme, seen, 2025, 1)[0];

        double ofPlanAlone = Outlook.volumes(programme, NOTHING_SEEN, 2025, 1)[0];
        assertThat(ofHistory).isBetween(900.0, 1600.0).isLessThan(ofPlanAlone / 3);
    }

    @Test
    void nothingSellsAfterTheRunOut() {
        Programme programme = programme("2020-01-01", YearMonth.of(2025, 6), 1000, Double.NaN, Double.NaN, Double.NaN);

        double[] volumes = Outlook.volumes(programme, NOTHING_SEEN, 2025, 2);

        assertThat(volumes[0]).isPositive();
        assertThat(volumes[1]).isZero();
    }

    @Test
    void ordersThatWaitAreDeliveredAsCapacityAllows() {
        Programme programme = programme("2024-07-01", null, 100, 300, 5000, Double.NaN);
        var seen = new Outlook.Seen(DECEMBER_2024, 6, 300, 1800, new double[3]);

        double[] volumes = Outlook.volumes(programme, seen, 2025, 2);

        assertThat(volumes[0]).isCloseTo(3600, within(1e-9));
        assertThat(volumes[1]).isLessThanOrEqualTo(3600);
    }

    @Test
    void aLimitedEditionNeverExceedsItsLimit() {
        Programme programme = programme("2025-01-01", null, 1000, Double.NaN, Double.NaN, 3000);

        double[] volumes = Outlook.volumes(programme, NOTHING_SEEN, 2025, 3);

        assertThat(volumes[0] + volumes[1] + volumes[2]).isCloseTo(3000, within(1e-9));
    }

    @Test
    void whatIsKnownOfTheYearIsTheLeastThatTheYearCanBring() {
        Programme programme = programme("2020-01-01", YearMonth.of(2025, 1), 1000, Double.NaN, Double.NaN, Double.NaN);
        var seen = new Outlook.Seen(YearMonth.of(2025, 1), 61, 500, 30000, new double[] {480});

        assertThat(Outlook.volumes(programme, seen, 2025, 1)[0]).isCloseTo(480, within(1e-9));
    }

    @Test
    void attainmentNeverRisesWithAge() {
        for (int month = 1; month < 240; month++) {
            assertThat(AttainmentCurve.share(month)).isPositive().isLessThanOrEqualTo(AttainmentCurve.share(month - 1));
        }
    }

    private static Programme programme(
            String start, @Nullable YearMonth end, double goal, double capacity, double orders, double limit) {
        LocalDate from = LocalDate.parse(start);
        return new Programme(
                "XX-maker-model",
                "Maker",
                "Model",
                "XX",
                Vehicle.PASSENGER,
                Steering.RIGHT,
                from,
                false,
                end,
                false,
                from,
                false,
                List.of(new PlanStep(from, null, goal)),
                Double.isNaN(capacity) ? List.of() : List.of(new PlanStep(from, null, capacity)),
                List.of(),
                List.of(),
                orders,
                limit,
                List.of("source"));
    }
}
