package io.github.homeward.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.BaseForecaster;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.ledger.Counts;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.programme.Outlook;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PastErrorsTest {

    private static final double[][] NO_PRIOR = {{}, {}};

    @Test
    void anErrorIsActualLessForecastInUnitsOfWhatTheNodeUsuallyMoves() {
        StatementBuilder facts = SmallFacts.steady();
        Panel then = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        SmallFacts.years(facts, 2021, 13_200, 9_600, 3_600);
        Panel now = SmallFacts.panel(facts, LocalDate.of(2022, 1, 31));
        PastErrors errors = new PastErrors(2);

        errors.add(then, forecast(9_000, 3_000), now);

        // 13,200 came and 12,000 was forecast; a total that never moved has 5 % of its level as unit, 600.
        assertThat(errors.cutoffs()).hasSize(1);
        CutoffErrors missed = errors.cutoffs().get(0);
        assertThat(missed.total()[0]).isCloseTo(2, within(0.01));
        assertThat(missed.total()[1]).as("2022 is not over").isNaN();
        // The makers of one cutoff stay beside its total: 9,600 against 9,000 in units of 450, 3,600 against 3,000 of
        // 150.
        assertThat(missed.groups()).containsOnlyKeys("Acme", "Beta");
        assertThat(Objects.requireNonNull(missed.groups().get("Acme"))[0]).isCloseTo(600.0 / 450, within(0.01));
        assertThat(Objects.requireNonNull(missed.groups().get("Beta"))[0]).isCloseTo(600.0 / 150, within(0.01));
    }

    @Test
    void everyCutoffCountsOnceForTheTotal() {
        StatementBuilder facts = SmallFacts.steady();
        PastErrors errors = new PastErrors(2);
        Panel now = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        for (int year = 2018; year <= 2020; year++) {
            Panel then = SmallFacts.panel(facts, LocalDate.of(year, 1, 31));
            errors.add(
                    then,
                    SmallFacts.forecast(
                            year - 1,
                            Map.of(
                                    SmallFacts.CAR, new double[] {9_000, 9_000},
                                    SmallFacts.REST, new double[] {3_000, 3_000})),
                    now);
        }

        assertThat(errors.joint(NO_PRIOR).support(0)).isEqualTo(3);
        assertThat(errors.joint(NO_PRIOR).support(1)).isEqualTo(2);
    }

    @Test
    void whatIsOnlyInferredSuppliesNoError() {
        StatementBuilder facts = SmallFacts.steady();
        Panel then = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        SmallFacts.years(facts, 2021, 13_200, 9_600, 3_600);
        PastErrors errors = new PastErrors(2);

        errors.add(then, forecast(9_000, 3_000), SmallFacts.panel(facts, LocalDate.of(2022, 1, 31)));

        assertThat(errors.single(0)).isEmpty();
        assertThat(errors.cutoffs()).hasSize(1);
    }

    @Test
    void aProgrammeWhoseVolumeIsPublishedSuppliesOne() {
        StatementBuilder facts = SmallFacts.steady();
        Panel then = SmallFacts.panel(facts, SmallFacts.CUTOFF);
        SmallFacts.years(facts, 2021, 13_200, 9_600, 3_600);
        facts.said("2021-01", "2021-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 9_600);
        PastErrors errors = new PastErrors(2);

        errors.add(then, forecast(9_000, 3_000), SmallFacts.panel(facts, LocalDate.of(2022, 1, 31)));

        assertThat(errors.single(0))
                .singleElement()
                .satisfies(error -> assertThat(error).isPositive());
    }

    @Test
    void aNodeWithoutHistoryMissesByHalfItsForecastOrAYearOfAnUnstatedPlan() {
        Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);
        NodeKey unknown = new NodeKey("YY", "Acme", "second");

        assertThat(PastErrors.scale(panel, unknown, 20_000)).isEqualTo(10_000);
        assertThat(PastErrors.scale(panel, unknown, 100)).isEqualTo(12 * Outlook.UNSTATED_PLAN);
    }

    @Test
    void whatNobodyHasAnnouncedMovesLikeTheTotal() {
        Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);

        assertThat(PastErrors.scale(panel, BaseForecaster.UNATTRIBUTED, 1))
                .isEqualTo(PastErrors.scale(panel, NodeKey.TOTAL, 1));
    }

    private static BaseForecast forecast(double car, double rest) {
        return SmallFacts.forecast(
                2020, Map.of(SmallFacts.CAR, new double[] {car, car}, SmallFacts.REST, new double[] {rest, rest}));
    }
}
