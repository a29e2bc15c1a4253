package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.spi.Figure;
import io.github.homeward.spi.Figure.Measure;
import io.github.homeward.spi.Figure.Scope;
import io.github.homeward.spi.PartialDate;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammesTest {

    private final List<ProgrammeStatement> said = new ArrayList<>();

    @Test
    void aStatementKnownAfterTheCutoffIsNotRead() {
        say("P", "Car", "2020-05-01", Kind.LAUNCH, "2020-06-01", "");
        say("P", "Car", "2021-05-01", Kind.END_OF_SALES, "2021-09-01", "");

        assertThat(Programmes.at(LocalDate.parse("2020-04-30"), said, SignsOfLife.NONE, Steering.RIGHT))
                .isEmpty();
        assertThat(only("2021-04-30").endAssumed()).isTrue();
        assertThat(only("2021-05-01").end()).isEqualTo(YearMonth.of(2021, 9));
        assertThat(only("2021-05-01").endAssumed()).isFalse();
    }

    @Test
    void ageCountsFromTheFirstLaunchWhateverTheOrder() {
        say("P", "Car", "1997-02-28", Kind.LAUNCH, "1997-02-01", "");
        say("P", "Car", "1991-10-31", Kind.LAUNCH, "1991-10-01", "");

        assertThat(only("1998-01-01").ageInMonths(YearMonth.of(1992, 10))).isEqualTo(12);
    }

    @Test
    void aLaunchToldAheadMaySlip() {
        say("P", "Car", "2025-09-16", Kind.LAUNCH, "2026-01-16", "");
        say("P", "Car", "2025-12-01", Kind.LAUNCH, "2026-04-01", "");

        assertThat(only("2025-10-01").start()).isEqualTo(LocalDate.parse("2026-01-16"));
        assertThat(only("2025-12-31").start()).isEqualTo(LocalDate.parse("2026-04-01"));
    }

    @Test
    void withoutALaunchTheGoalTellsTheStart() {
        sayRate("P", "2010-07-31", Kind.TARGET, 4000, "2010-07-13", "");

        assertThat(only("2011-01-31").announced()).isFalse();
        assertThat(only("2011-01-31").monthsOnSale(2010)).isEqualTo(5 + 19 / 31.0);
        assertThat(only("2011-01-31").plannedRate(YearMonth.of(2011, 6))).isEqualTo(4_000);
    }

    @Test
    void anAnnouncedYearIsExpectedInItsMiddleAndNeverInThePast() {
        say("P", "Car", "2025-12-19", Kind.ANNOUNCED, "2026", "");

        assertThat(only("2026-03-31").start()).isEqualTo(LocalDate.parse("2026-07-01"));
        assertThat(only("2026-03-31").announced()).isTrue();
        assertThat(only("2026-08-31").start()).isEqualTo(LocalDate.parse("2026-09-01"));
        assertThat(only("2027-08-31").start()).isEqualTo(LocalDate.parse("2026-07-01"));
    }

    @Test
    void aCapacityOfAYearIsNoStartWhereALaunchHasBeenAnnounced() {
        sayRate("P", "2019-11-30", Kind.CAPACITY, 5800, "2020", "");
        assertThat(only("2020-01-31").start()).isEqualTo(LocalDate.parse("2020-01-01"));

        say("P", "Car", "2019-11-30", Kind.ANNOUNCED, "2020-04-01", "");

        assertThat(only("2020-01-31").start()).isEqualTo(LocalDate.parse("2020-04-01"));
        assertThat(only("2020-01-31").announced()).isTrue();
    }

    @Test
    void theFirstWordAndTheFirstPromiseAreKept() {
        say("P", "Car", "2023-02-01", Kind.ANNOUNCED, "2024", "");
        say("P", "Car", "2023-06-01", Kind.ANNOUNCED, "2024-03-01", "");
        say("P", "Car", "2024-02-01", Kind.ANNOUNCED, "2024-06-01", "");
        say("P", "Car", "2024-06-10", Kind.LAUNCH, "2024-06-10", "");

        assertThat(only("2025-01-31").knownSince()).isEqualTo(LocalDate.parse("2023-02-01"));
        assertThat(only("2025-01-31").promised()).isEqualTo(LocalDate.parse("2024-03-01"));
        assertThat(only("2023-03-31").promised()).isNull();
    }

    @Test
    void aVolumeProvesThatAnAnnouncedStartTookPlace() {
        say("P", "Car", "2012-07-13", Kind.ANNOUNCED, "2012-08-01", "");
        SignsOfLife seen = new SignsOfLife(Map.of("P", LocalDate.parse("2012-12-31")), Map.of());

        Programme programme = Programmes.at(LocalDate.parse("2013-01-31"), said, seen, Steering.RIGHT)
                .get(0);

        assertThat(programme.announced()).isFalse();
        assertThat(programme.start()).isEqualTo(LocalDate.parse("2012-08-01"));
    }

    @Test
    void whatWasCancelledIsNeverOnSale() {
        say("P", "Car", "2025-10-01", Kind.ANNOUNCED, "2027", "");
        say("P", "Car", "2026-03-12", Kind.CANCELLED, "2026-03-12", "");

        assertThat(only("2026-03-11").onSale(YearMonth.of(2028, 1))).isTrue();
        assertThat(only("2026-03-31").onSale(YearMonth.of(2028, 1))).isFalse();
        assertThat(only("2026-03-31").monthsOnSale(2028)).isZero();
    }

    @Test
    void stockLastsSomeMonthsAfterTheEndOfProduction() {
        say("P", "Car", "2012-08-01", Kind.LAUNCH, "2012-08-01", "");
        say("P", "Car", "2022-12-28", Kind.END_OF_PRODUCTION_FOR_DESTINATION, "2023-02-01", "");

        assertThat(only("2023-01-31").end()).isEqualTo(YearMonth.of(2023, 2 + Programmes.STOCK_MONTHS));
    }

    @Test
    void theEndAtTheOldPlantIsNotTheEndOfWhatMovesHere() {
        say("P", "Car", "2022-02-15", Kind.SOURCING_TO, "2022-04-01", "TH");
        say("P", "Car", "2022-02-17", Kind.END_OF_PRODUCTION_FOR_DESTINATION, "2022-06-01", "");

        assertThat(only("2023-01-31").onSale(YearMonth.of(2025, 6))).isTrue();

        say("P", "Car", "2026-02-05", Kind.END_OF_PRODUCTION_FOR_DESTINATION, "2026-02-01", "");
        assertThat(only("2026-03-31").end()).isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void aMoveElsewhereEndsIt() {
        say("P", "Car", "2020-06-30", Kind.LAUNCH, "2020-06-30", "");
        say("P", "Car", "2023-09-30", Kind.REPLACED_BY, "2025-06-30", "TH");
        assertThat(only("2025-01-31").endAssumed()).isTrue();

        say("P", "Car", "2025-07-15", Kind.SOURCING_TO, "2026-06-30", "JP");
        assertThat(only("2026-01-31").end()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(only("2026-01-31").endAssumed()).isFalse();
    }

    @Test
    void theNextGenerationEndsTheOneBefore() {
        say("A10", "Accord (10th)", "2020-02-21", Kind.LAUNCH, "2020-02-21", "");
        say("A11", "Accord (11th)", "2024-03-31", Kind.LAUNCH, "2024-03-01", "");

        List<Programme> both = Programmes.at(LocalDate.parse("2024-12-31"), said, SignsOfLife.NONE, Steering.RIGHT);

        assertThat(both.get(0).end()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(both.get(0).endAssumed()).isTrue();
        assertThat(both.get(1).end()).isEqualTo(YearMonth.of(2030, 3));
    }

    @Test
    void aMakerThatStillSellsKeepsTheProgrammeSeenLast() {
        say("A", "Old", "2000-01-31", Kind.LAUNCH, "2000-01-01", "");
        say("B", "New", "2003-01-31", Kind.LAUNCH, "2003-01-01", "");
        SignsOfLife seen = new SignsOfLife(Map.of(), Map.of("Maker", List.of(LocalDate.parse("2012-06-30"))));

        List<Programme> both = Programmes.at(LocalDate.parse("2013-01-31"), said, seen, Steering.RIGHT);

        assertThat(both.get(0).onSale(YearMonth.of(2012, 6))).isFalse();
        assertThat(both.get(1).onSale(YearMonth.of(2012, 6))).isTrue();
    }

    @Test
    void aMakersSalesBetweenTwoProgrammesKeepTheFirstOneAlive() {
        say("A", "Old", "2010-07-31", Kind.LAUNCH, "2010-07-01", "");
        say("B", "New", "2020-06-30", Kind.LAUNCH, "2020-06-30", "");
        List<LocalDate> days = List.of(LocalDate.parse("2020-12-31"), LocalDate.parse("2018-09-30"));

        List<Programme> both = Programmes.at(
                LocalDate.parse("2021-01-31"), said, new SignsOfLife(Map.of(), Map.of("Maker", days)), Steering.RIGHT);

        assertThat(both.get(0).end()).isEqualTo(YearMonth.of(2024, 9));
        assertThat(both.get(0).survival(YearMonth.of(2021, 9))).isEqualTo(0.5);
    }

    @Test
    void figuresOfAWholePlantDoNotBindAndAYearlyPlanStandsInForAGoal() {
        said.add(statement(
                "P", "Car", "2012-05-14", Kind.CAPACITY, vehicles(12_500, Measure.PER_MONTH, Scope.PLANT), "2012"));
        say("P", "Car", "2012-07-13", Kind.ANNOUNCED, "2012-08-01", "");
        said.add(statement("P", "Car", "2012-03-21", Kind.ANNOUNCED, vehicles(30_000, Measure.PER_YEAR), "2012"));

        assertThat(only("2012-07-31").start()).isEqualTo(LocalDate.parse("2012-08-01"));
        assertThat(only("2012-07-31").plannedRate(YearMonth.of(2012, 9))).isEqualTo(2_500);
    }

    @Test
    void aFigureOfAllMarketsOrOfAModelRangeIsNoGoal() {
        say("P", "Car", "2026-02-05", Kind.LAUNCH, "2027-01-01", "");
        for (Scope scope : List.of(Scope.ALL_MARKETS, Scope.MODEL_RANGE)) {
            Figure wider = vehicles(100_000, Measure.PER_YEAR, scope);
            said.add(statement("P", "Car", "2025-02-28", Kind.ANNOUNCED, wider, "2027"));
        }

        assertThat(only("2026-03-31").goals()).isEmpty();
        assertThat(only("2026-03-31").plannedRate(YearMonth.of(2028, 6))).isNaN();
    }

    @Test
    void anAnnouncementForJanuaryIsNotOneForABareYear() {
        say("P", "Car", "2023-02-01", Kind.ANNOUNCED, "2024-01", "");

        assertThat(only("2023-12-31").start()).isEqualTo(LocalDate.parse("2024-01-01"));
        assertThat(only("2023-12-31").promised()).isEqualTo(LocalDate.parse("2024-01-01"));
    }

    @Test
    void goalAndCapacityBindTogetherUnlessOrdersPileUp() {
        say("P", "Car", "2025-01-30", Kind.LAUNCH, "2025-04-03", "");
        sayRate("P", "2025-01-30", Kind.TARGET, 1200, "2025-04-01", "");
        sayRate("P", "2025-02-03", Kind.CAPACITY, 1500, "2025-04-01", "");
        sayRate("P", "2025-05-30", Kind.CAPACITY, 3300, "2025-07-01", "");
        assertThat(only("2025-06-30").plannedRate(YearMonth.of(2025, 8))).isEqualTo(1200);

        said.add(statement("P", "Car", "2025-02-03", Kind.ORDERS, vehicles(50_000, Measure.COUNTED), null));
        assertThat(only("2025-06-30").plannedRate(YearMonth.of(2025, 6))).isEqualTo(1500);
        assertThat(only("2025-06-30").plannedRate(YearMonth.of(2025, 8))).isEqualTo(3300);
        assertThat(only("2025-06-30").plannedRate(YearMonth.of(2025, 3))).isNaN();
    }

    @Test
    void aStopWithoutAnEndIsTakenToLastAFewMonths() {
        say("P", "Car", "2010-07-13", Kind.LAUNCH, "2010-07-13", "");
        say("P", "Car", "2011-11-07", Kind.SHIPMENT_STOP, "2011-10-01", "");

        assertThat(only("2012-01-31").shipmentsStopped(YearMonth.of(2011, 9))).isFalse();
        assertThat(only("2012-01-31").shipmentsStopped(YearMonth.of(2011, 12))).isTrue();
        assertThat(only("2012-01-31").shipmentsStopped(YearMonth.of(2012, 2))).isFalse();
    }

    @Test
    void anOpenOrderStopEndsWhereOrdersReopen() {
        say("P", "Car", "2025-02-03", Kind.LAUNCH, "2025-04-03", "");
        say("P", "Car", "2025-02-03", Kind.ORDER_STOP, "2025-02-03", "");
        say("P", "Car", "2025-10-27", Kind.ORDER_REOPEN, "2026-01-30", "");

        assertThat(only("2025-09-30").orderStops()).containsExactly(new Stop(LocalDate.parse("2025-02-03"), null));
        assertThat(only("2025-10-31").orderStops())
                .containsExactly(new Stop(LocalDate.parse("2025-02-03"), LocalDate.parse("2026-01-30")));
    }

    @Test
    void aFurtherBatchLiftsTheLimitOfALimitedEdition() {
        said.add(statement("P", "Car", "2009-11-30", Kind.LAUNCH, vehicles(2010, Measure.IN_ALL), "2009-11-01"));
        assertThat(only("2010-01-31").limit()).isEqualTo(2010);

        say("P", "Car", "2010-10-28", Kind.LAUNCH, "2010-10-28", "");
        assertThat(only("2011-01-31").limit()).isNaN();
    }

    @Test
    void aPlannersLimitIsHardStandsAgainstPublicOnesAndNeitherStartsNorKeepsAProgramme() {
        say("P", "Car", "2026-01-10", Kind.ANNOUNCED, "2027-04-01", "");
        sayRate("P", "2026-02-01", Kind.CAPACITY, 900, "2027-06-01", "");
        said.add(byPlanner("P", "2026-01-20", 300, "2026-05-01", "for the whole year, all markets"));

        Programme programme = only("2026-02-28");

        assertThat(programme.start()).isEqualTo(LocalDate.parse("2027-06-01"));
        assertThat(only("2026-01-31").start()).isEqualTo(LocalDate.parse("2027-04-01"));
        assertThat(only("2026-01-31").announced()).isTrue();
        assertThat(only("2026-01-31").lastSign()).isEqualTo(LocalDate.parse("2027-04-01"));
        assertThat(programme.capacities())
                .containsExactly(
                        new PlanStep(LocalDate.parse("2026-05-01"), null, 300, true),
                        new PlanStep(LocalDate.parse("2027-06-01"), null, 900));
        assertThat(programme.plannedRate(YearMonth.of(2027, 8))).isEqualTo(300);
        assertThat(programme.capacityOf(2028)).as("what slack is learned from").isEqualTo(12 * 900);
        assertThat(only("2026-01-15").capacities()).isEmpty();
    }

    @Test
    void ofTwoLimitsFromOneDayThePlannersStaysBesideThePublicOne() {
        say("P", "Car", "2026-01-10", Kind.LAUNCH, "2026-02-01", "");
        said.add(byPlanner("P", "2026-01-20", 300, "2026-05-01", ""));
        sayRate("P", "2026-02-01", Kind.CAPACITY, 900, "2026-05-01", "");

        assertThat(only("2026-02-28").plannedRate(YearMonth.of(2026, 8))).isEqualTo(300);
        assertThat(only("2026-02-28").ownIdea()).isFalse();
    }

    @Test
    void aProgrammeOfWhichOnlyAPlannerSpeaksIsHisIdea() {
        said.add(byPlanner("P", "2026-01-20", 300, "2026-05-01", ""));

        assertThat(only("2026-02-28").ownIdea()).isTrue();
        assertThat(only("2026-02-28").start()).isNull();
        assertThat(only("2026-02-28").lastSign()).isEqualTo(LocalDate.parse("2026-01-20"));
    }

    private static ProgrammeStatement byPlanner(String id, String knownOn, double perMonth, String from, String note) {
        return new ProgrammeStatement(
                id,
                "Maker",
                "Car",
                "TH",
                Vehicle.PASSENGER,
                Steering.RIGHT,
                LocalDate.parse(knownOn),
                Kind.CAPACITY,
                vehicles(perMonth, Measure.PER_MONTH),
                PartialDate.parse(from),
                null,
                "",
                ProgrammeStatement.plannerSource("sales"),
                note);
    }

    private Programme only(String cutoff) {
        return Programmes.at(LocalDate.parse(cutoff), said, SignsOfLife.NONE, Steering.RIGHT)
                .get(0);
    }

    private void say(String id, String model, String knownOn, Kind kind, String from, String movesTo) {
        said.add(statement(id, model, knownOn, kind, null, from, movesTo, ""));
    }

    private void sayRate(String id, String knownOn, Kind kind, double value, String from, String note) {
        said.add(statement(id, "Car", knownOn, kind, vehicles(value, Measure.PER_MONTH), from, "", note));
    }

    private static Figure vehicles(double value, Measure measure) {
        return vehicles(value, measure, Scope.DESTINATION);
    }

    private static Figure vehicles(double value, Measure measure, Scope scope) {
        return new Figure.Vehicles(value, measure, scope);
    }

    private static ProgrammeStatement statement(
            String id, String model, String knownOn, Kind kind, @Nullable Figure figure, @Nullable String from) {
        return statement(id, model, knownOn, kind, figure, from, "", "");
    }

    private static ProgrammeStatement statement(
            String id,
            String model,
            String knownOn,
            Kind kind,
            @Nullable Figure figure,
            @Nullable String from,
            String movesTo,
            String note) {
        return new ProgrammeStatement(
                id,
                "Maker",
                model,
                "TH",
                Vehicle.PASSENGER,
                Steering.RIGHT,
                LocalDate.parse(knownOn),
                kind,
                figure,
                from == null ? null : PartialDate.parse(from),
                null,
                movesTo,
                "source",
                note);
    }
}
