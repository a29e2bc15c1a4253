package io.github.homeward.yearly.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int[] STEP = {0};

    @Test
    void theRatioIsThatOfTheLeaderboard() {
        List<UnitForecast> forecasts = forecasts(40, 0.6);
        Score score = Leaderboard.of(forecasts, 1).get(0);

        assertThat(Comparison.owa(forecasts, STEP, Unit::series, 1).ratio()).isCloseTo(score.owa(), within(1e-12));
        assertThat(Comparison.relativeMae(forecasts, STEP, Unit::series, 1).ratio())
                .isCloseTo(score.rmae(), within(1e-12));
    }

    @Test
    void theRangeHoldsTheRatioAndNarrowsWithMoreSeries() {
        Comparison few = Comparison.relativeMae(forecasts(10, 0.6), STEP, Unit::series, 1);
        Comparison many = Comparison.relativeMae(forecasts(1_000, 0.6), STEP, Unit::series, 1);

        assertThat(few.ratio()).isBetween(few.lower(), few.upper());
        assertThat(many.upper() - many.lower()).isLessThan(0.3 * (few.upper() - few.lower()));
        assertThat(many.groups()).isEqualTo(1_000);
    }

    @Test
    void theRangeHasTheWidthOfNormalTheoryWhereThatHolds() {
        List<UnitForecast> forecasts = forecasts(400, 0.6);
        // Delta method for a ratio of means.
        double meanA = 0;
        double meanB = 0;
        double ratio = Comparison.relativeMae(forecasts, STEP, Unit::series, 1).ratio();
        for (UnitForecast said : forecasts) {
            meanA += error(said) / 400;
            meanB += naiveError(said) / 400;
        }
        assertThat(ratio).isCloseTo(meanA / meanB, within(1e-12));
        double variance = 0;
        for (UnitForecast said : forecasts) {
            variance += Math.pow(error(said) - ratio * naiveError(said), 2) / 400;
        }
        double sd = Math.sqrt(variance / 400) / meanB;

        Comparison result = Comparison.relativeMae(forecasts, STEP, Unit::series, 3);

        assertThat(result.upper() - result.lower()).isCloseTo(2 * 1.96 * sd, within(0.1 * 2 * 1.96 * sd));
    }

    @Test
    void neitherTheOrderNorAnotherRunChangesIt() {
        List<UnitForecast> forecasts = forecasts(30, 1.2);
        List<UnitForecast> shuffled = new ArrayList<>(forecasts);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(Comparison.owa(shuffled, STEP, Unit::series, 9))
                .isEqualTo(Comparison.owa(forecasts, STEP, Unit::series, 9))
                .isNotEqualTo(Comparison.owa(forecasts, STEP, Unit::series, 10));
    }

    @Test
    void whereNaiveMakesNoErrorThereIsNothingToCompare() {
        Unit unit = new Unit("s", "series", LocalDate.EPOCH, 2020, new double[] {1, 2}, new double[] {2}, 2);
        List<UnitForecast> perfect = List.of(UnitForecast.withoutRanges(unit, "m", new double[] {3}));

        assertThat(Comparison.owa(perfect, STEP, Unit::series, 1).ratio()).isNaN();
        assertThat(Comparison.relativeMae(perfect, STEP, Unit::series, 1).lower())
                .isNaN();
        assertThat(Comparison.relativeMae(List.of(), STEP, Unit::series, 1).groups())
                .isZero();
    }

    private static double error(UnitForecast said) {
        return Math.abs(said.unit().actual()[0] - said.point()[0]);
    }

    private static double naiveError(UnitForecast said) {
        return Math.abs(said.unit().actual()[0] - said.unit().naive());
    }

    /** Errors of the model are a share of naive's, more or less. */
    private static List<UnitForecast> forecasts(int count, double share) {
        SplittableRandom random = new SplittableRandom(11);
        List<UnitForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double change = random.nextDouble(5, 30);
            Unit unit = new Unit(
                    "s" + i, "series", LocalDate.EPOCH, 2020, new double[] {90, 100}, new double[] {100 + change}, 100);
            double error = change * share * random.nextDouble(0.3, 1.7);
            forecasts.add(UnitForecast.withoutRanges(unit, "m", new double[] {100 + change - error}));
        }
        return forecasts;
    }
}
