package io.github.homeward.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.BaseCase;
import io.github.homeward.fictional.Tractors;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.scenario.Operation.Verb;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole scenarios, from their operations to the rows, on made-up evidence. */
@Tag("slow")
class ScenariosOnTractorsTest {

    private static final BaseCase BASE = Tractors.BASE;

    /** The first cutoff has no past to learn from, so its response is what was held before. */
    private static final BaseCase FIRST = Tractors.at(Tractors.cutoffs().get(0)).baseCase();

    @Test
    void aScenarioThatChangesNothingIsTheBaseCaseToTheLastBit() {
        List<ScenarioRow> rows = result(BASE).rows();

        assertThat(rows).hasSameSizeAs(BASE.forecast().rows()).allSatisfy(row -> {
            assertThat(row.value()).isEqualTo(row.base());
            assertThat(row.flags()).doesNotContain(ScenarioRow.MOSTLY_PRIOR, ScenarioRow.OUTSIDE_HISTORY);
        });
    }

    @Test
    void aDearerBuilderSellsLessAndNobodyElseDoes() {
        ScenarioResult result = result(BASE, costs("BV", 1.3));

        assertThat(rows(result, node -> node.origin().equals("BV")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
        assertThat(rows(result, node -> node.origin().equals(NodeKey.UNATTRIBUTED)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isGreaterThanOrEqualTo(row.base()));
    }

    @Test
    void whatMakesEveryBuilderDearerReachesThoseWithoutRulesToo() {
        ScenarioResult all = result(BASE, costs("AQ", 1.3), costs("BV", 1.2));

        assertThat(rows(all, node -> node.origin().equals(NodeKey.UNATTRIBUTED)))
                .filteredOn(row -> row.base() > 0)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
    }

    @Test
    void anAnswerThatNoPastHasTaughtIsFlaggedAndOthersAreNot() {
        ScenarioResult untaught = result(FIRST, costs("AQ", 1.3));

        assertThat(FIRST.drivers().response().coefficients().get(0).rows()).isZero();
        assertThat(rows(untaught, node -> node.origin().equals("AQ")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.flags()).contains(ScenarioRow.MOSTLY_PRIOR));
        assertThat(rows(untaught, node -> node.origin().equals(NodeKey.UNATTRIBUTED)))
                .allSatisfy(row -> assertThat(row.flags()).doesNotContain(ScenarioRow.MOSTLY_PRIOR));
    }

    @Test
    void aCostNobodyHasEverSeenIsFlagged() {
        assertThat(rows(result(BASE, costs("BV", 3)), node -> node.origin().equals("BV")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.flags()).contains(ScenarioRow.OUTSIDE_HISTORY));
    }

    @Test
    void whatEachInputDoesAddsUpToTheWholeDifference() {
        ScenarioResult result = result(
                BASE,
                costs("AQ", 1.2),
                costs("BV", 0.9),
                new Operation.AddProgramme(
                        "BV-acme-roller",
                        "Acme",
                        "Roller",
                        "BV",
                        Vehicle.PASSENGER,
                        Steering.RIGHT,
                        LocalDate.of(2025, 10, 1),
                        100,
                        null,
                        Marks.CODE));

        for (ScenarioRow row : result.rows()) {
            double sum = result.attribution().stream()
                    .filter(part -> part.node().equals(row.node()) && part.year() == row.year())
                    .mapToDouble(AttributionRow::contribution)
                    .sum();
            assertThat(sum).as("%s %d", row.node(), row.year()).isCloseTo(row.value() - row.base(), within(1e-6));
        }
    }

    @Test
    void aProgrammeNobodyAnnouncedSellsInAWiderRangeAndIsPartOfItsOriginAndTheTotal() {
        Operation added = new Operation.AddProgramme(
                "BV-acme-roller",
                "Acme",
                "Roller",
                "BV",
                Vehicle.PASSENGER,
                Steering.RIGHT,
                LocalDate.of(2026, 1, 1),
                100,
                null,
                Marks.CODE);
        List<ScenarioRow> rows =
                rows(result(BASE, added), node -> node.programme().equals("BV-acme-roller"));

        ScenarioRow second = rows.get(1);
        assertThat(rows).hasSize(Tractors.HORIZON);
        assertThat(rows.get(0).value()).isZero();
        assertThat(second.value()).isBetween(300.0, 1500.0);
        assertThat(second.upper80() / second.lower80()).isGreaterThan(2);
        double before = BASE.forecast().node("ALL").get(1).forecast();
        double after = rows(result(BASE, added), NodeKey.TOTAL::equals).get(1).value();
        assertThat(after - before).isCloseTo(second.value(), within(1e-6));
    }

    @Test
    void removingAProgrammeLeavesNothingOfIt() {
        String seeder = "BV-acme-seeder";
        Predicate<NodeKey> its = node -> node.programme().equals(seeder);

        assertThat(BASE.forecast().rows().stream().filter(row -> its.test(row.node())))
                .extracting(ForecastRow::forecast)
                .allMatch(volume -> volume > 0);
        assertThat(rows(result(BASE, new Operation.RemoveProgramme(seeder, Marks.CODE)), its))
                .extracting(ScenarioRow::value)
                .containsOnly(0.0);
    }

    private static Operation costs(String code, double times) {
        return Operation.change(Verb.MULTIPLY, "cost." + code, Years.ALL, times);
    }

    private static ScenarioResult result(BaseCase base, Operation... operations) {
        return base.scenarios(List.of(Scenario.of("test", operations)))
                .scenarios()
                .get(0);
    }

    private static List<ScenarioRow> rows(ScenarioResult result, Predicate<NodeKey> of) {
        return result.rows().stream().filter(row -> of.test(row.node())).toList();
    }
}
