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
        assertThat(years[1].attainment()).isBetween(0.6, 0.85);
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
        assertThat(limited[0].constrained()).isCloseTo(120, within(3.0)).isLessThanOrEqualTo(120);
        assertThat(limited[0].constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(told[0].unconstrained()).isLessThan(free[0].unconstrained());
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
    void anEndThatIsOnlyAssumedRulesOutNoEarlierOne() {
        Outlook.Year[] open = years(new SampleProgramme().start("2022-01-01").goal(1000));
        Outlook.Year[] assumed =
                years(new SampleProgramme().start("2022-01-01").goal(1000).assumedEnd("2030-12"));
        Outlook.Year[] told =
                years(new SampleProgramme().start("2022-01-01").goal(1000).end("2030-12"));

        for (int h = 0; h < open.length; h++) {
            assertThat(assumed[h].onSale()).isEqualTo(open[h].onSale()).isLessThan(1);
            assertThat(assumed[h].constrained()).isEqualTo(open[h].constrained());
            assertThat(told[h].onSale()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void ordersThatWaitAreDeliveredAsCapacityAllows() {
        Outlook.Year[] years = years(new SampleProgramme()
                .start("2025-01-01")
                .goal(100)
                .capacity(300, true)
                .orders(7000));

        assertThat(years[0].constrained()).isCloseTo(3600, within(40.0));
        assertThat(years[0].constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(years[0].waiting()).isBetween(3000.0, 5000.0);
        assertThat(years[1].constrained()).isBetween(2500.0, 3600.0);
        assertThat(years[2].waiting()).isLessThan(years[1].waiting());
    }

    @Test
    void demandThatSupplyShutsOutWaitsForTheNextYear() {
        SampleProgramme sample = new SampleProgramme().start("2024-01-01").goal(1000);
        Outlook.Year free = years(sample)[0];
        Outlook.Year[] bound = years(sample.capacity(500, true));

        assertThat(bound[0].constrained()).isLessThan(0.7 * free.constrained());
        assertThat(bound[0].waiting()).isPositive();
        // Nothing vanishes but what buyers give up.
        for (int h = 1; h < bound.length; h++) {
            double left = bound[h].unconstrained() - bound[h].constrained();
            assertThat(bound[h].waiting() + bound[h].cancelled()).isCloseTo(left, within(1e-6));
        }
    }

    @Test
    void aCapacityToldInPublicIsMetGiveOrTakeAndAPlannersOwnIsNeverExceeded() {
        SampleProgramme sample = new SampleProgramme().start("2025-01-01").goal(5000);
        double limit = 12 * 300;

        Outlook.Year told = years(sample.capacity(300, false))[0];
        Outlook.Year own = years(sample.capacity(300, true))[0];

        assertThat(told.constrained())
                .isBetween(limit * 0.97, limit * (1 + PRIOR.slack().share()) + 1e-6);
        assertThat(own.constrained()).isLessThanOrEqualTo(limit + 1e-6).isGreaterThan(0.97 * limit);
        assertThat(own.constraint()).isEqualTo(Constraint.CAPACITY);
        assertThat(own.unconstrained()).isGreaterThan(10 * own.constrained());
    }

    /** The law: a further count of orders, larger, smaller or the same, early or late, never lowers any year. */
    @Test
    void tellingMoreOrdersNeverLowersAnyYear() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            double first = 1_000 + random.nextInt(50_000);
            double second = random.nextBoolean() ? first : 500 + random.nextInt(80_000);
            String day = LocalDate.of(2024, 1, 5).plusDays(random.nextInt(360)).toString();
            SampleProgramme sample = new SampleProgramme()
                    .start("2024-01-01")
                    .goal(100 + random.nextInt(2_000))
                    .capacity(200 + random.nextInt(3_000), random.nextBoolean())
                    .orders(first, "2024-01-20");
            Programme before = sample.build();
            List<ProgrammeYear> own = random.nextBoolean()
                    ? List.of()
                    : List.of(new ProgrammeYear(before, 2024, 100 + random.nextInt(20_000), 12, 0.5, 0.05));
            double[] once = volumes(before, own);
            double[] twice = volumes(sample.orders(second, day).build(), own);
            for (int h = 0; h < once.length; h++) {
                assertThat(twice[h]).isGreaterThanOrEqualTo(once[h] - 1e-6);
            }
        }
    }

    /** The law: a year that a capacity bound says that demand was at least this, and lowers no level. */
    @Test
    void censoringNeverLowersALevel() {
        for (double volume : new double[] {900, 1_100, 1_200, 1_300}) {
            SampleProgramme sample = new SampleProgramme().start("2024-01-01").goal(1_000);
            Programme free = sample.build();
            Programme bound = sample.capacity(100, false).build();
            double unknown = level(bound, List.of());
            double censored = level(bound, List.of(new ProgrammeYear(bound, 2024, volume, 12, 0.5, 0.05)));
            double counted = level(free, List.of(new ProgrammeYear(free, 2024, volume, 12, 0.5, 0.05)));
            boolean isBound = volume > 0.9 * 1_200;
            assertThat(censored >= unknown - 1e-9).isEqualTo(isBound);
            if (isBound) {
                assertThat(censored).isGreaterThan(counted);
            }
        }
    }

    @Test
    void anEndThatNobodyAnnouncedGrowsLikelierWithTheYears() {
        Outlook.Year[] years = years(new SampleProgramme().start("2022-01-01").goal(1000));

        assertThat(years[0].onSale()).isBetween(0.9, 1.0);
        assertThat(years[1].onSale()).isLessThan(years[0].onSale());
        assertThat(years[2].onSale()).isLessThan(years[1].onSale()).isPositive();
    }

    @Test
    void anAnnouncedLaunchMayNeverCome() {
        Outlook.Year[] years = years(new SampleProgramme()
                .announced("2025-04-01")
                .start("2025-04-01")
                .goal(1000));

        assertThat(years[1].onSale()).isLessThan(1 - 0.8 * PRIOR.risk().never());
        assertThat(PRIOR.onTheDay()
                        .of(
                                new SampleProgramme()
                                        .announced("2025-04-01")
                                        .start("2025-04-01")
                                        .goal(1000)
                                        .build(),
                                List.of(),
                                NOTHING_SEEN,
                                2025)
                        .years()
                        .get(0)
                        .constrained())
                .isGreaterThan(years[0].constrained());
    }

    @Test
    void aLimitedEditionNeverExceedsItsLimit() {
        Outlook.Year[] years =
                years(new SampleProgramme().start("2025-01-01").goal(1000).limit(3000));

        assertThat(years[0].constrained()).isBetween(2900.0, 3000.0 + 1e-9);
        assertThat(years[0].constraint()).isEqualTo(Constraint.LIMIT);
        assertThat(years[0].constrained() + years[1].constrained() + years[2].constrained())
                .isLessThanOrEqualTo(3000 + 1e-6);
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

        double known = years(sample)[0].constrained();
        double expected = years(sample.announced("2025-04-01"))[0].constrained();

        // One month of nine in the mean, and one launch in ten never comes.
        assertThat(expected).isBetween(0.7 * known, 0.87 * known);
    }

    @Test
    void earlyOrdersSpeakWhereNoGoalDoesAndLateOnesDoNot() {
        SampleProgramme sample = new SampleProgramme().start("2024-10-01");
        double untold = years(sample)[0].unconstrained();

        assertThat(years(sample.orders(20_000, "2024-11-01"))[0].unconstrained())
                .isGreaterThan(2 * untold);
        assertThat(years(new SampleProgramme().start("2024-10-01").orders(20_000, "2025-11-01"))[0].unconstrained())
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

    private static double level(Programme programme, List<ProgrammeYear> own) {
        return PRIOR.of(programme, own, NOTHING_SEEN, 2025).level().mean();
    }

    private static double[] volumes(Programme programme, List<ProgrammeYear> own) {
        return PRIOR.of(programme, own, NOTHING_SEEN, 2025).volumes();
    }
}
