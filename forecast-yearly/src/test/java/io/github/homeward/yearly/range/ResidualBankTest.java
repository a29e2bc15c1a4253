package io.github.homeward.yearly.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.series.Series;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualBankTest {

    private static final double[] LEVELS = {0.5, 0.8, 0.95};

    private static double[] errors(int count, double size, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] errors = new double[count];
        Arrays.setAll(errors, i -> size * (random.nextGaussian() + 0.3 * Math.exp(random.nextGaussian())));
        return errors;
    }

    @Test
    void quantilesByHand() {
        // Nineteen errors -9..9: positions .25*20 = 5th and 15th for 50 %, 2nd and 18th for 80 %.
        double[] own = new double[19];
        Arrays.setAll(own, i -> i - 9);
        ResidualBank bank = ResidualBank.of(new double[][] {own}, new double[1][0]);
        assertThat(bank.range(0.5, 1, 100, 2)).isEqualTo(new Range(90, 110, Range.Support.OWN));
        assertThat(bank.range(0.8, 1, 100, 2)).isEqualTo(new Range(84, 116, Range.Support.OWN));
    }

    @Test
    void aLevelNeedsTwoOverAlphaMinusOneErrors() {
        for (int count : new int[] {2, 3, 8, 9, 38, 39}) {
            ResidualBank bank = ResidualBank.of(new double[][] {errors(count, 1, 1)}, new double[1][0]);
            assertThat(bank.range(0.5, 1, 10, 1).refused())
                    .as("50 %% of %d", count)
                    .isEqualTo(count < 3);
            assertThat(bank.range(0.8, 1, 10, 1).refused())
                    .as("80 %% of %d", count)
                    .isEqualTo(count < 9);
            assertThat(bank.range(0.95, 1, 10, 1).refused())
                    .as("95 %% of %d", count)
                    .isEqualTo(count < 39);
        }
    }

    @Test
    void supportCountsCutoffsNotCells() {
        ResidualBank bank =
                ResidualBank.of(new double[][] {errors(390, 1, 1)}, new int[] {13}, new double[][] {errors(99, 1, 2)});
        assertThat(bank.range(0.8, 1, 10, 1).support()).isEqualTo(Range.Support.OWN);
        assertThat(bank.range(0.95, 1, 10, 1).support()).isEqualTo(Range.Support.PRIOR);
    }

    /** Three of its own; the fourth and fifth are the quarters of four synthetic ones, positions 1.25 and 3.75. */
    @Test
    void whereOwnErrorsAreTooFewQuantilesOfSyntheticOnesFillUp() {
        ResidualBank bank = ResidualBank.of(new double[][] {{3, -7, 12}}, new double[][] {{10, 20, 30, 40}});

        assertThat(bank.errors(1, 5)).containsExactly(-7, 3, 12, 12.5, 37.5);
        assertThat(bank.errors(1, 3)).containsExactly(-7, 3, 12);
        assertThat(bank.horizon()).isEqualTo(1);
        assertThat(ResidualBank.of(new double[][] {{3}}, new double[1][0]).errors(1, 9))
                .containsExactly(3);
    }

    @Test
    void aRefusedRangeHasNoEnds() {
        Range refused = ResidualBank.of(new double[1][0], new double[1][0]).range(0.5, 1, 10, 1);
        assertThat(refused.refused()).isTrue();
        assertThat(refused.lower()).isNaN();
        assertThat(refused.upper()).isNaN();
    }

    @Test
    void rangesAreNestedGrowWithTheHorizonAndHoldThePoint() {
        for (long seed = 0; seed < 200; seed++) {
            double[][] own = {errors(60, 1, seed), errors(45, 1.5, seed + 1), errors(20, 1.2, seed + 2)};
            double[][] prior = {errors(80, 0.5, seed), errors(80, 2, seed), errors(80, 1, seed)};
            ResidualBank bank = ResidualBank.of(own, prior);
            for (int horizon = 1; horizon <= 3; horizon++) {
                for (int i = 0; i < LEVELS.length; i++) {
                    Range range = bank.range(LEVELS[i], horizon, 5, 3);
                    assertThat(range.lower()).isNotNegative().isLessThanOrEqualTo(range.upper());
                    if (i > 0) {
                        Range inner = bank.range(LEVELS[i - 1], horizon, 5, 3);
                        assertThat(range.lower()).isLessThanOrEqualTo(inner.lower());
                        assertThat(range.upper()).isGreaterThanOrEqualTo(inner.upper());
                    }
                    if (horizon > 1) {
                        Range sooner = bank.range(LEVELS[i], horizon - 1, 5, 3);
                        assertThat(range.upper()).isGreaterThanOrEqualTo(sooner.upper());
                        assertThat(range.lower()).isLessThanOrEqualTo(sooner.lower());
                    }
                }
                assertThat(bank.range(0.95, horizon, 5, 3).lower()).isLessThanOrEqualTo(5);
                assertThat(bank.range(0.95, horizon, 5, 3).upper()).isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void ninetyFivePercentHoldNinetyFivePercentOfNewErrors() {
        ResidualBank bank = ResidualBank.of(new double[][] {errors(2_000, 1, 3)}, new double[1][0]);
        Range range = bank.range(0.95, 1, 100, 1);
        long inside = Arrays.stream(errors(4_000, 1, 4))
                .filter(e -> 100 + e >= range.lower() && 100 + e <= range.upper())
                .count();
        assertThat(inside / 4_000.0).isCloseTo(0.95, within(0.02));
        assertThat(range.upper() - 100).as("the errors lean upward").isGreaterThan(100 - range.lower());
    }

    @Test
    void theUnitOfASeriesIsItsChangeOrAShareOfItsLevel() {
        assertThat(ErrorScale.of(new Series("a", 2000, new double[] {10, 14, 12, 18}), 0))
                .isEqualTo(4);
        assertThat(ErrorScale.of(new Series("a", 2000, new double[] {100, 101, 99}), 1))
                .isEqualTo(5);
        assertThat(ErrorScale.of(new Series("a", 2000, new double[] {3}), 1)).isEqualTo(1);
        assertThat(ErrorScale.of(new Series("a", 2000, new double[2]), 0)).isZero();
    }

    @Test
    void theLocalUnitGrowsWithLateMovesAndWithDisagreement() {
        // Changes 1 nine times, then 3 six times: mean 1.8 over all, 3 over the last six.
        double[] values = new double[16];
        values[0] = 10;
        for (int t = 1; t < values.length; t++) {
            values[t] = values[t - 1] + (t <= 9 ? 1 : 3);
        }
        Series series = new Series("a", 2000, values);
        // The last six values have the mean 29.5; what is typical counts as one change beside fifteen.
        assertThat(ErrorScale.at(series, 0, 0.2)).isCloseTo((15 * 2.4 + 0.2 * 29.5) / 16, within(1e-12));
        assertThat(ErrorScale.at(series, 0.6, 0.2)).isCloseTo((15 * 2.4 + 0.2 * 29.5) / 16 + 0.6, within(1e-12));
    }

    @Test
    void aSeriesWithoutAChangeTakesTheUnitOfItsPanel() {
        assertThat(ErrorScale.at(new Series("flat", 2000, new double[] {100, 100, 100}), 0, 0.2))
                .isEqualTo(20);
        assertThat(ErrorScale.at(new Series("one", 2000, new double[] {50}), 0, 0.2))
                .isEqualTo(10);
        assertThat(ErrorScale.at(new Series("none", 2000, new double[3]), 0, 0.2))
                .isZero();
        assertThat(ErrorScale.typical(List.of())).isEqualTo(0.2);
        Series calm = new Series("calm", 2000, new double[] {99, 101, 99, 101, 99, 101});
        assertThat(ErrorScale.typical(Collections.nCopies(6, calm))).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void changesOfATimeWhenASeriesWasFarLargerDoNotCount() {
        double[] values = new double[20];
        for (int t = 0; t < values.length; t++) {
            values[t] = 1e6 * Math.pow(0.5, t);
        }
        assertThat(ErrorScale.at(new Series("halves", 2000, values), 0, 0.2)).isLessThan(25);
    }

    @Test
    void impossibleQuestionsAreRefused() {
        ResidualBank bank = ResidualBank.of(new double[][] {errors(9, 1, 1)}, new double[1][0]);
        assertThatThrownBy(() -> bank.range(1, 1, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bank.range(0.5, 2, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResidualBank.of(new double[2][0], new double[1][0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
