package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.programme.Outlook.Constraint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final YearMonth DECEMBER_2024 = YearMonth.of(2024, 12);
    private static final Outlook.Seen NOTHING_SEEN = new Outlook.Seen(DECEMBER_2024, 0, new double[3]);
    private static final Outlooks PRIOR = Outlooks.learn(List.of(), List.of(), LocalDate.of(2025, 1, 31));

    @Test
    void aNewProgrammeMeetsItsGoalAtLaunchAndLosesWithAge() {
        Outlook.Year[] years = years(new SampleProgramme().start("2025-07-01").goal(1000));

        assertThat(years[0].plan()).isCloseTo(6000, within(1e-9));
        assertThat(years[0].attainment()).isBetween(0.85, 1.0);
        assertThat(years[1].attainment()).isBetween(0.65, 0.85);
        assertThat(years[2].attainment()).isLessThan(years[1].attainment());
        assertThat(years[2].logSd()).isGreaterThan(years[0].logSd());
    }

    @Test
    void historyOutweighsThePlanAsItsYearsComeIn() {
        SampleProgramme sample = new SampleProgramme().start("2020-01-01").goal(1000);
        List<ProgrammeYear> own = new ArrayList<>();
        double before = 1;
        for (int year = 2020; year <= 2024; year++) {
            own.add(new ProgrammeYear(sample.build(), year, 1200, 12, year - 2019.5, 0.05));
            double share =
                    PRIOR.of(sample.build(), own, NOTHING_SEEN, 2025).level().planShare();
            assertThat(share).isLessThan(before / 2);
            before = share;
        }

        double ofHistory = volumes(sample.build(), own)[0];

        assertThat(ofHistory).isBetween(900.0, 1300.0);
        assertThat(volumes(sample.build(), List.of())[0]).isGreaterThan(3 * ofHistory);
    }

    @Test
    void aPlannersLimitBoundsTheVolumeAndSaysNothingOfDemand() {
        Outlook.Year[] free = years(new SampleProgramme().start("2025-01-01"));
        Outlook.Year[] limited = years(new SampleProgramme().start("2025-01-01").capacity(10, true));
        Outlook.Year[] told = years(new SampleProgramme().start("2025-01-01").capacity(10, false));

        assertThat(limited[0].unconstrained()).isEqualTo(free[0].unconstrained());
        assertThat(limited[0].constrained()).isCloseTo(120, within(1e-9));
        assertThat(limited[0].constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(told[0].unconstrained()).isLessThan(free[0].unconstrained());
        assertThat(told[0].constrained()).isGreaterThan(120);
    }

    @Test
    void aVolumeKnownLessWellCountsForLess() {
        Programme programme =
                new SampleProgramme().start("2024-01-01").goal(1000).build();

        double sharp = volumes(programme, List.of(new ProgrammeYear(programme, 2024, 1200, 12, 0.5, 0.05)))[0];
        double vague = volumes(programme, List.of(new ProgrammeYear(programme, 2024, 1200, 12, 0.5, 0.8)))[0];

        assertThat(sharp).isLessThan(vague);
        assertThat(vague).isLessThan(volumes(programme, List.of())[0]);
    }

    @Test
    void nothingSellsAfterTheRunOut() {
        Outlook.Year[] years =
                years(new SampleProgramme().start("2020-01-01").end("2025-06").goal(1000));

        assertThat(years[0].constrained()).isPositive();
        assertThat(years[0].months()).isEqualTo(6);
        assertThat(years[1].constrained()).isZero();
        assertThat(years[1].plan()).isNaN();
    }

    @Test
    void ordersThatWaitAreDeliveredAsCapacityAllows() {
        Outlook.Year[] years = years(new SampleProgramme()
                .start("2025-01-01")
                .goal(100)
                .capacity(300, false)
                .orders(7000));

        assertThat(years[0].constrained()).isCloseTo(3600, within(1e-6));
        assertThat(years[0].constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(years[1].constrained()).isCloseTo(3600, within(1e-6));
        assertThat(years[2].constrained()).isLessThan(1000);
    }

    @Test
    void aCapacityToldInPublicGivesWayALittleAndAPlannersOwnDoesNot() {
        SampleProgramme sample = new SampleProgramme().start("2025-01-01").goal(5000);
        double limit = 12 * 300;

        Outlook.Year told = years(sample.capacity(300, false))[0];
        Outlook.Year own = years(sample.capacity(300, true))[0];

        assertThat(told.constrained()).isCloseTo(limit * (1 + PRIOR.slack().share()), within(1e-6));
        assertThat(own.constrained()).isCloseTo(limit, within(1e-6));
        assertThat(own.constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(own.unconstrained()).isGreaterThan(10 * own.constrained());
    }

    @Test
    void aLimitedEditionNeverExceedsItsLimit() {
        Outlook.Year[] years =
                years(new SampleProgramme().start("2025-01-01").goal(1000).limit(3000));

        assertThat(years[0].constrained()).isCloseTo(3000, within(1e-9));
        assertThat(years[0].constraint()).isEqualTo(Constraint.LIMIT);
        assertThat(years[1].constrained()).isZero();
    }

    @Test
    void aStopOfShipmentsTakesVolumeAwayAndLeavesTheDemand() {
        SampleProgramme sample = new SampleProgramme().start("2024-01-01").goal(1000);
        Outlook.Year free = years(sample)[0];

        Outlook.Year stopped = years(sample.shipmentStop("2025-03-01", "2025-06-30"))[0];

        assertThat(stopped.constrained()).isLessThan(0.9 * free.constrained());
        assertThat(stopped.unconstrained()).isEqualTo(free.unconstrained());
        assertThat(stopped.constraint()).isEqualTo(Constraint.STOP);
    }

    @Test
    void closedOrdersTellOnceStockHasGone() {
        SampleProgramme sample = new SampleProgramme().start("2024-01-01").goal(1000);
        double free = years(sample)[0].constrained();

        assertThat(years(sample.orderStop("2025-09-01", "2026-01-30"))[0].constrained())
                .isCloseTo(free, within(1e-9));
        assertThat(years(sample.orderStop("2025-01-01", "2025-12-31"))[0].constrained())
                .isLessThan(0.8 * free);
    }

    @Test
    void whatIsKnownOfTheYearIsTheLeastThatTheYearCanBring() {
        Programme programme = new SampleProgramme()
                .start("2020-01-01")
                .end("2025-01")
                .goal(1000)
                .build();
        var seen = new Outlook.Seen(YearMonth.of(2025, 1), 30000, new double[] {480});

        assertThat(PRIOR.of(programme, List.of(), seen, 2025).volumes()).containsExactly(480);
    }

    @Test
    void anExpectedStartIsDelayedByTheUsualSlipAndAKnownOneIsNot() {
        SampleProgramme sample = new SampleProgramme().start("2025-04-01").goal(1000);

        double known = years(sample)[0].months();
        double expected = years(sample.announced("2025-04-01"))[0].months();

        assertThat(known).isCloseTo(9, within(1e-9));
        assertThat(expected).isCloseTo(8, within(0.1));
    }

    @Test
    void earlyOrdersSpeakWhereNoGoalDoesAndLateOnesDoNot() {
        SampleProgramme sample = new SampleProgramme().start("2024-10-01");
        double untold = years(sample)[0].unconstrained();

        assertThat(years(sample.orders(20_000, "2024-11-01"))[0].unconstrained())
                .isGreaterThan(2 * untold);
        assertThat(years(sample.orders(20_000, "2025-11-01"))[0].unconstrained())
                .isCloseTo(untold, within(1e-9));
    }

    /** The laws, over made-up programmes: never negative, never over a cap, more plan never less, a stop never more. */
    @Test
    void theLawsHoldForAnyProgramme() {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 300; i++) {
            double goal = 50 + random.nextInt(5000);
            double capacity = 20 + random.nextInt(3000);
            double limit = random.nextBoolean() ? Double.NaN : random.nextInt(20_000);
            double orders = random.nextInt(30_000);
            SampleProgramme sample = new SampleProgramme()
                    .start(LocalDate.of(2022, 1, 1)
                            .plusDays(random.nextInt(2000))
                            .toString())
                    .goal(goal)
                    .capacity(capacity, true)
                    .limit(limit)
                    .orders(orders);
            Programme programme = sample.build();
            List<ProgrammeYear> own = random.nextBoolean()
                    ? List.of()
                    : List.of(new ProgrammeYear(programme, 2024, random.nextInt(40_000), 6, 0.5, random.nextDouble()));

            double[] volumes = volumes(programme, own);
            double[] more = volumes(sample.goal(goal * 1.5).build(), own);
            double[] stopped = volumes(
                    sample.goal(goal).shipmentStop("2025-05-01", "2025-09-30").build(), own);

            double sum = 0;
            double sumStopped = 0;
            double sumMore = 0;
            for (int h = 0; h < volumes.length; h++) {
                sum += volumes[h];
                sumStopped += stopped[h];
                sumMore += more[h];
                assertThat(volumes[h]).isNotNegative().isLessThanOrEqualTo(12 * capacity + 1e-6);
                assertThat(sumStopped).isLessThanOrEqualTo(sum + 1e-6);
                assertThat(sumMore).isGreaterThanOrEqualTo(sum - 1e-6);
            }
            assertThat(Double.isNaN(limit) || sum <= limit + 1e-6).isTrue();
        }
    }

    private static Outlook.Year[] years(SampleProgramme sample) {
        return PRIOR.of(sample.build(), List.of(), NOTHING_SEEN, 2025).years().toArray(Outlook.Year[]::new);
    }

    private static double[] volumes(Programme programme, List<ProgrammeYear> own) {
        return PRIOR.of(programme, own, NOTHING_SEEN, 2025).volumes();
    }
}
