package io.github.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.input.HomewardException;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Programme;
import io.github.homeward.spi.CountKind.Definition;
import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final StatementBuilder facts = new StatementBuilder();

    @Test
    void aModelThatNoRowExplainsIsAnErrorThatNamesIt() {
        facts.said("2020-01", "2020-12", "XX", "Acme", "Ghost", Counts.BY_MODEL, Precision.EXACT, 10);

        assertThatThrownBy(facts::ledger)
                .isInstanceOf(HomewardException.class)
                .hasMessageContaining("HW301")
                .hasMessageContaining("Acme Ghost from XX");
    }

    @Test
    void whatIsPublishedAfterTheCutoffIsNotSeen() {
        facts.exact("2020-01", "2020-12", "ALL", 1000);

        assertThat(facts.asOf("2021-01-09").observations()).isEmpty();
        assertThat(facts.asOf("2021-01-10").observations()).hasSize(1);
    }

    @Test
    void theHardestValueOfACellCountsAndOthersYield() {
        facts.said("2020-01", "2020-12", "ALL", "Acme", "ALL", Counts.TOTAL, Precision.DERIVED, 1500)
                .exact("2020-01", "2020-12", "Acme", 1000)
                .said("2020-01", "2020-12", "ALL", "Acme", "ALL", Counts.TOTAL, Precision.LOWER_BOUND, 900);

        Known evidence = facts.asOf("2021-12-31");

        assertThat(evidence.observations()).singleElement().matches(Observation::hard);
        assertThat(evidence.yielded()).hasSize(2);
        assertThat(evidence.yielded().get(0).disagrees()).isTrue();
        assertThat(evidence.yielded().get(1).disagrees()).isFalse();
    }

    @Test
    void limitsWithoutAValueStayTogether() {
        facts.said("2020-01", "2020-12", "ALL", "ALL", "ALL", Counts.TOTAL, Precision.LOWER_BOUND, 900)
                .said("2020-01", "2020-12", "ALL", "ALL", "ALL", Counts.TOTAL, Precision.UPPER_BOUND, 990);

        assertThat(facts.asOf("2021-12-31").observations()).hasSize(2);
    }

    @Test
    void cellsOfDifferentDefinitionsDoNotYieldToEachOther() {
        facts.exact("2020-01", "2020-12", "ALL", 1000)
                .said("2020-01", "2020-12", "ALL", "ALL", "ALL", Counts.PASSENGER, Precision.EXACT, 700);

        assertThat(facts.asOf("2021-12-31").observations())
                .extracting(Observation::definition)
                .containsExactly(Definition.ALL_VEHICLES, Definition.PASSENGER);
    }

    @Test
    void twoExactFiguresOfOneCellContradict() {
        facts.exact("2020-01", "2020-12", "ALL", 1000).exact("2020-01", "2020-12", "ALL", 1001);

        assertThatThrownBy(() -> facts.asOf("2021-12-31"))
                .isInstanceOf(HomewardException.class)
                .hasMessageContaining("HW302")
                .hasMessageContaining("1,000 (headline, exact) [s0]")
                .hasMessageContaining("1,001 (headline, exact) [s1]");
    }

    @Test
    void generationsOfOneNameAreToldApartByDate() {
        facts.launch("old", "XX", "Acme", "Car", "2010-01-01")
                .programme("old", "XX", "Acme", "Car", ProgrammeStatement.Kind.END_OF_SALES, "2015-06-30")
                .launch("new", "XX", "Acme", "Car", "2017-01-01")
                .said("2014-01", "2014-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 100)
                .said("2018-01", "2018-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 100)
                .said("2012-01", "2018-12", "XX", "Acme", "Car", Counts.SHIPMENTS, Precision.LOWER_BOUND, 100);

        assertThat(facts.asOf("2019-12-31").observations())
                .extracting(observation ->
                        observation.programmes().toString() + observation.node().id())
                .containsExactly("[old, new]XX/Acme", "[old]XX/Acme/old", "[new]XX/Acme/new");
    }

    @Test
    void theOthersLeaveOutTheMakersThatAHardStatementNames() {
        facts.exact("2020-01", "2020-12", "Acme", 600)
                .exact("2019-01", "2019-12", "Bolt", 100)
                .said("2020-01", "2020-12", "ALL", VolumeStatement.OTHERS, "ALL", Counts.TOTAL, Precision.DERIVED, 400);

        Observation others = facts.asOf("2021-12-31").observations().get(2);

        assertThat(others.without()).containsExactly("Acme");
        assertThat(others.node()).isEqualTo(NodeKey.TOTAL);
        assertThat(others.isPoint()).isFalse();
    }

    @Test
    void softnessFollowsKindAndPrecision() {
        facts.launch("p", "XX", "Acme", "Car", "2010-01-01")
                .exact("2020-01", "2020-12", "ALL", 10_000)
                .said("2020-01", "2020-12", "ALL", "ALL", "ALL", Counts.PASSENGER, Precision.EXACT, 8000)
                .said("2020-01", "2020-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 5000)
                .said("2020-01", "2020-06", "XX", "Acme", "Car", Counts.SALES, Precision.EXACT, 5000)
                .said("2020-07", "2020-12", "XX", "Acme", "Car", Counts.SHIPMENTS, Precision.EXACT, 5000)
                .said("2020-07", "2020-09", "ALL", "ALL", "ALL", Counts.TOTAL, Precision.ROUNDED, 5000);

        assertThat(facts.asOf("2021-12-31").observations())
                .extracting(Observation::sd)
                .containsExactly(150.0, 0.0, 1.0, 50.0, 100.0, 750.0);
    }

    @Test
    void aStatementOnAModelNobodyHadHeardOfIsLeftOut() {
        facts.launch("p", "XX", "Acme", "Car", "2020-06-01")
                .said("2020-01", "2020-03", "XX", "Acme", "Car", Counts.SHIPMENTS, Precision.LOWER_BOUND, 50);

        assertThat(facts.asOf("2020-05-31").observations()).isEmpty();
        assertThat(facts.asOf("2020-06-30").observations()).hasSize(1);
    }

    @Test
    void volumesKeepAProgrammeAlive() {
        facts.launch("p", "XX", "Acme", "Car", "2005-01-01").exact("2019-01", "2019-12", "Acme", 5000);

        LocalDate before = LocalDate.parse("2020-01-09");
        LocalDate after = LocalDate.parse("2020-01-10");

        assertThat(p(before).onSale(YearMonth.of(2019, 6))).isFalse();
        assertThat(p(after).onSale(YearMonth.of(2019, 6))).isTrue();
        assertThat(p(after).survival(YearMonth.of(2019, 12))).isEqualTo(1);
        assertThat(p(after).survival(YearMonth.of(2022, 12))).isEqualTo(0.5);
    }

    private Programme p(LocalDate cutoff) {
        return facts.ledger().programmesAt(cutoff, facts.programmes()).get(0);
    }
}
