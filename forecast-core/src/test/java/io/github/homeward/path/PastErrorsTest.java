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
import org.junit.jupiter.api.Test;

class PastErrorsTest {

    @Test
    void missesBeyondWhatTheFutureOfTheNodesHoldsAreCommonAndGrowWithTheYears() {
        CommonErrors near = learned(10, 1.02);
        CommonErrors far = learned(10, 3);

        for (int h = 0; h < 2; h++) {
            assertThat(far.total()[h]).isGreaterThan(near.total()[h]);
        }
        assertThat(far.total()[1]).isGreaterThanOrEqualTo(far.total()[0]);
        assertThat(near.maker()[1]).isGreaterThanOrEqualTo(near.maker()[0]);
    }

    @Test
    void withoutAnyPastTheStatedPriorSpeaks() {
        CommonErrors none = new PastErrors(2).common();

        assertThat(none.total()[0]).isCloseTo(PastErrors.PRIOR_TOTAL, within(1e-9));
        assertThat(none.maker()[0]).isCloseTo(PastErrors.PRIOR_MAKER, within(1e-9));
        assertThat(none.programme()).isCloseTo(Math.pow(PastErrors.PRIOR_PROGRAMME, 2), within(1e-9));
        assertThat(none.support()).containsExactly(0, 0);
    }

    @Test
    void everyCutoffCountsOnceForTheTotal() {
        assertThat(learned(3, 1).support()).containsExactly(3, 3);
    }

    @Test
    void aYearThatIsNotOverTellsNothing() {
        PastErrors errors = new PastErrors(2);
        StatementBuilder facts = SmallFacts.steady();
        SmallFacts.years(facts, 2021, 13_200, 9_600, 3_600);

        errors.add(forecast(9_000, 3_000), SmallFacts.panel(facts, LocalDate.of(2022, 1, 31)));

        assertThat(errors.common().support()).containsExactly(1, 0);
    }

    @Test
    void onlyAProgrammeWhoseVolumeIsPublishedTellsHowProgrammesMiss() {
        StatementBuilder facts = SmallFacts.steady();
        SmallFacts.years(facts, 2021, 43_200, 39_600, 3_600);
        PastErrors inferred = new PastErrors(2);
        inferred.add(forecast(9_000, 3_000), SmallFacts.panel(facts, LocalDate.of(2022, 1, 31)));
        facts.said("2021-01", "2021-12", "XX", "Acme", "Car", Counts.BY_MODEL, Precision.EXACT, 39_600);
        PastErrors published = new PastErrors(2);
        published.add(forecast(9_000, 3_000), SmallFacts.panel(facts, LocalDate.of(2022, 1, 31)));

        assertThat(inferred.common().programme())
                .isEqualTo(new PastErrors(2).common().programme());
        assertThat(published.common().programme())
                .isGreaterThan(inferred.common().programme());
    }

    @Test
    void aLargeMakersMissesSpeakLouderThanASmallOnes() {
        assertThat(missed(3, 1).maker()[0]).isGreaterThan(missed(1, 3).maker()[0]);
    }

    /** What is learned where forecasts of the large and of the small maker have been too low by factors. */
    private static CommonErrors missed(double large, double small) {
        PastErrors errors = new PastErrors(1);
        Panel now = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);
        for (int i = 0; i < 10; i++) {
            errors.add(
                    SmallFacts.forecast(
                            2018, Map.of(SmallFacts.CAR, new double[] {9_000 / large}, SmallFacts.REST, new double[] {
                                3_000 / small
                            })),
                    now);
        }
        return errors.common();
    }

    /** What so many cutoffs teach whose forecast has been too low by a factor. */
    private static CommonErrors learned(int cutoffs, double factor) {
        PastErrors errors = new PastErrors(2);
        Panel now = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);
        for (int i = 0; i < cutoffs; i++) {
            errors.add(
                    SmallFacts.forecast(
                            2018,
                            Map.of(
                                    SmallFacts.CAR, new double[] {9_000 / factor, 9_000 / factor},
                                    SmallFacts.REST, new double[] {3_000 / factor, 3_000 / factor})),
                    now);
        }
        return errors.common();
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
