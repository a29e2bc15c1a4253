package io.github.homeward.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.Counts;
import io.github.homeward.ledger.Ledger;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final NodeKey XX = NodeKey.ofOrigin("XX");
    private static final NodeKey UNATTRIBUTED = NodeKey.ofOrigin(NodeKey.UNATTRIBUTED);
    private static final NodeKey CAR = new NodeKey("XX", "Acme", "car");

    private final StatementBuilder facts = new StatementBuilder();

    @Test
    void aMakersVolumeBelongsToItsOnlyRunningProgramme() {
        facts.launch("car", "XX", "Acme", "Car", "2019-01-01")
                .exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-12", "Acme", 9_000);

        Panel panel = at("2021-01-31");

        assertThat(value(panel, NodeKey.TOTAL)).isCloseTo(12_000, within(0.01));
        assertThat(value(panel, XX)).isCloseTo(9_000, within(1.0));
        assertThat(value(panel, UNATTRIBUTED)).isCloseTo(3_000, within(1.0));
    }

    @Test
    void aMakerWithoutAProgrammeIsUnattributed() {
        facts.exact("2020-01", "2020-12", "ALL", 12_000).exact("2020-01", "2020-12", "Acme", 9_000);

        Panel panel = at("2021-01-31");

        assertThat(value(panel, NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Acme")))
                .isCloseTo(9_000, within(0.01));
        assertThat(quality(panel, NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Acme")))
                .isEqualTo(Quality.DERIVED);
    }

    @Test
    void nothingIsSoldBeforeTheLaunch() {
        facts.launch("car", "XX", "Acme", "Car", "2020-10-01").exact("2020-01", "2020-12", "ALL", 12_000);

        Panel panel = at("2021-01-31");

        assertThat(panel.month(CAR, YearMonth.of(2020, 9))).isZero();
        assertThat(panel.cell(CAR, 2019)).isEmpty();
    }

    @Test
    void partsOfTheYearAndDifferencesAreDerived() {
        facts.launch("car", "XX", "Acme", "Car", "2019-01-01")
                .exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-06", "Acme", 4_000)
                .exact("2020-07", "2020-12", "Acme", 5_000)
                .said("2020-01", "2020-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 8_000);

        Panel panel = at("2021-01-31");

        assertThat(quality(panel, NodeKey.TOTAL)).isEqualTo(Quality.OBSERVED);
        assertThat(quality(panel, NodeKey.ofMaker("Acme"))).isEqualTo(Quality.DERIVED);
        assertThat(quality(panel, CAR)).isEqualTo(Quality.OBSERVED);
        assertThat(quality(panel, XX)).isEqualTo(Quality.DERIVED);
        assertThat(quality(panel, UNATTRIBUTED)).isEqualTo(Quality.DERIVED);
        assertThat(value(panel, NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Acme")))
                .isCloseTo(1_000, within(160.0));
        assertThat(panel.sources(CAR, 2020)).containsExactly("s3");
    }

    @Test
    void exactStatementsThatCannotAllBeTrueAreAnErrorThatNamesThem() {
        facts.exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-06", "ALL", 7_000)
                .exact("2020-07", "2020-12", "ALL", 6_000);

        assertThatThrownBy(() -> at("2021-01-31"))
                .isInstanceOf(HomewardException.class)
                .hasMessageContaining("HW302")
                .hasMessageContaining("12,000 (headline, exact) [s0]")
                .hasMessageContaining("7,000 (headline, exact) [s1]")
                .hasMessageContaining("6,000 (headline, exact) [s2]");
    }

    @Test
    void aSoftStatementThatTheHardOnesContradictYieldsByName() {
        facts.exact("2020-01", "2020-12", "ALL", 12_000)
                .said("2020-01", "2020-12", "ALL", "Acme", "ALL", Counts.SALES, Precision.EXACT, 20_000);

        Panel panel = at("2021-01-31");

        assertThat(value(panel, NodeKey.TOTAL)).isCloseTo(12_000, within(0.01));
        assertThat(panel.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.describe()).contains("[s1]").contains("Acme");
            assertThat(contradiction.deviations()).isGreaterThan(3);
            assertThat(contradiction.reconstructed()).isLessThan(12_001);
        });
    }

    @Test
    void limitsHold() {
        facts.launch("car", "XX", "Acme", "Car", "2019-01-01")
                .launch("van", "YY", "Acme", "Van", "2019-01-01")
                .exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-12", "Acme", 12_000)
                .said("2020-01", "2020-12", "XX", "Acme", "Car", Counts.PASSENGER, Precision.UPPER_BOUND, 2_000);
        assertThat(value(at("2021-01-31"), XX)).isLessThan(2_050);

        facts.said("2020-01", "2020-12", "YY", "Acme", "Van", Counts.PASSENGER, Precision.LOWER_BOUND, 11_000);
        assertThat(value(at("2021-01-31"), NodeKey.ofOrigin("YY"))).isGreaterThan(10_950);
    }

    @Test
    void monthsAfterTheLastCompleteYearAreKnownSoFar() {
        facts.exact("2020-01", "2020-12", "ALL", 12_000).exact("2021-01", "2021-02", "ALL", 2_500);

        Panel panel = at("2021-03-31");

        assertThat(panel.lastYear()).isEqualTo(2020);
        assertThat(panel.monthsKnownOfNextYear()).isEqualTo(2);
        assertThat(panel.knownOfNextYear(NodeKey.TOTAL)).isCloseTo(2_500, within(0.01));
        assertThat(panel.cell(NodeKey.TOTAL, 2021)).isEmpty();
        assertThat(panel.series(NodeKey.TOTAL).orElseThrow().last()).isCloseTo(12_000, within(0.01));
    }

    @Test
    void aCountOfTrucksAloneDoesNotMakeAMonthKnown() {
        facts.exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2021-01", "2021-01", "ALL", 1_000)
                .said("2021-02", "2021-02", "ALL", "ALL", "ALL", Counts.TRUCKS, Precision.EXACT, 300);

        assertThat(at("2021-03-31").monthsKnownOfNextYear()).isEqualTo(1);
    }

    @Test
    void aYearOfWhichNothingIsSaidIsUnknownAndEndsTheSeries() {
        facts.exact("2017-01", "2017-12", "ALL", 9_000)
                .exact("2019-01", "2019-12", "ALL", 11_000)
                .exact("2020-01", "2020-12", "ALL", 12_000);

        Panel panel = at("2021-01-31");

        assertThat(panel.cell(NodeKey.TOTAL, 2018).orElseThrow().quality()).isEqualTo(Quality.UNKNOWN);
        assertThat(panel.series(NodeKey.TOTAL).orElseThrow().firstYear()).isEqualTo(2019);
    }

    @Test
    void beforeTheFirstYearlyTotalThereIsNoPanel() {
        facts.exact("2020-01", "2020-06", "ALL", 6_000);

        assertThatThrownBy(() -> at("2020-12-31"))
                .isInstanceOf(HomewardException.class)
                .hasMessageContaining("HW201");
    }

    @Test
    void inferredCellsHaveWiderRangesThanObservedOnes() {
        facts.launch("car", "XX", "Acme", "Car", "2019-01-01")
                .launch("van", "YY", "Acme", "Van", "2019-01-01")
                .exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-12", "Acme", 12_000);

        Panel panel = at("2021-01-31").withRanges(20, 1, 2);
        Cell total = panel.cell(NodeKey.TOTAL, 2020).orElseThrow();
        Cell origin = panel.cell(XX, 2020).orElseThrow();

        assertThat(at("2021-01-31").cell(XX, 2020).orElseThrow().low()).isNaN();
        assertThat(total.high() - total.low()).isLessThan(1);
        assertThat(origin.high() - origin.low()).isGreaterThan(500);
    }

    /** Half of the maker's 12,000 are said to come from one place, give or take 15 %, a standard deviation of 900. */
    @Test
    void aRangeCoversWhatItSaysIfTheStatementIsAsSharpAsItSays() {
        twoPlaces(Precision.ESTIMATE);

        Cell origin = at("2021-01-31").withRanges(400, 1, 2).cell(XX, 2020).orElseThrow();

        assertThat((origin.high() - origin.low()) / 2).isBetween(1.6 * 900, 2.2 * 900);
    }

    @Test
    void aRoundFigureMakesACellKnown() {
        twoPlaces(Precision.ROUNDED);
        assertThat(quality(at("2021-01-31"), CAR)).isEqualTo(Quality.OBSERVED);
    }

    @Test
    void anEstimateMakesNoCellKnown() {
        twoPlaces(Precision.ESTIMATE);
        assertThat(quality(at("2021-01-31"), CAR)).isEqualTo(Quality.INFERRED);
        assertThat(quality(at("2021-01-31"), XX)).isEqualTo(Quality.INFERRED);
    }

    private void twoPlaces(Precision precision) {
        facts.launch("car", "XX", "Acme", "Car", "2019-01-01")
                .launch("van", "YY", "Acme", "Van", "2019-01-01")
                .exact("2020-01", "2020-12", "ALL", 12_000)
                .exact("2020-01", "2020-12", "Acme", 12_000)
                .said("2020-01", "2020-12", "XX", "Acme", "Car", Counts.PASSENGER, precision, 6_000);
    }

    private Panel at(String day) {
        LocalDate cutoff = LocalDate.parse(day);
        Ledger ledger = facts.ledger();
        return Panel.reconstruct(ledger, ledger.programmesAt(cutoff, facts.programmes()), cutoff);
    }

    private static double value(Panel panel, NodeKey node) {
        return panel.cell(node, 2020).orElseThrow().value();
    }

    private static Quality quality(Panel panel, NodeKey node) {
        return panel.cell(node, 2020).orElseThrow().quality();
    }
}
