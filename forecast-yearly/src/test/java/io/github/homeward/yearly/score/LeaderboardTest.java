package io.github.homeward.yearly.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every measure beside a second way to compute it, written down from its formula. */
class LeaderboardTest {

    private static final Offset<Double> TINY = within(1e-9);
    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final double[] TAILS = {0.25, 0.1, 0.025};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMeasureAgreesWithItsFormula(long seed) {
        List<UnitForecast> forecasts = random(seed, 7, 4);

        List<Score> scores = Leaderboard.of(forecasts, 4);

        assertThat(scores).extracting(Score::horizon).containsExactly("all", "1", "2", "3", "4");
        assertThat(scores).allSatisfy(score -> agrees(score, forecasts));
    }

    private static void agrees(Score score, List<UnitForecast> forecasts) {
        List<Integer> steps =
                score.horizon().equals("all") ? List.of(0, 1, 2, 3) : List.of(Integer.parseInt(score.horizon()) - 1);
        double smape = 0;
        double mase = 0;
        double naiveSmape = 0;
        double naiveMase = 0;
        double rmsse = 0;
        double msis = 0;
        double wis = 0;
        double absolute = 0;
        double naiveAbsolute = 0;
        double signed = 0;
        double size = 0;
        double in80 = 0;
        double in95 = 0;
        double units = 0;
        int cells = 0;
        for (UnitForecast said : forecasts) {
            Unit unit = said.unit();
            double scale = 0;
            double squareScale = 0;
            double[] x = unit.training();
            for (int t = 1; t < x.length; t++) {
                scale += Math.abs(x[t] - x[t - 1]) / (x.length - 1);
                squareScale += Math.pow(x[t] - x[t - 1], 2) / (x.length - 1);
            }
            double[] of = new double[7];
            int known = 0;
            for (int h : steps) {
                double y = unit.actual()[h];
                if (Double.isNaN(y)) {
                    continue;
                }
                known++;
                double f = said.point()[h];
                of[0] += 200 * Math.abs(y - f) / (y + f);
                of[1] += Math.abs(y - f) / scale;
                of[2] += 200 * Math.abs(y - unit.naive()) / (y + unit.naive());
                of[3] += Math.abs(y - unit.naive()) / scale;
                of[4] += (y - f) * (y - f) / squareScale;
                of[5] += intervalScore(y, said.lower()[2][h], said.upper()[2][h], 0.05) / scale;
                double weighted = Math.abs(y - f) / 2;
                for (int k = 0; k < 3; k++) {
                    double alpha = 2 * TAILS[k];
                    weighted += alpha / 2 * intervalScore(y, said.lower()[k][h], said.upper()[k][h], alpha);
                }
                of[6] += weighted / 3.5;
                absolute += Math.abs(y - f);
                naiveAbsolute += Math.abs(y - unit.naive());
                signed += f - y;
                size += y;
                in80 += said.lower()[1][h] <= y && y <= said.upper()[1][h] ? 1 : 0;
                in95 += said.lower()[2][h] <= y && y <= said.upper()[2][h] ? 1 : 0;
            }
            if (known > 0) {
                units++;
                cells += known;
                smape += of[0] / known;
                mase += of[1] / known;
                naiveSmape += of[2] / known;
                naiveMase += of[3] / known;
                rmsse += Math.sqrt(of[4] / known);
                msis += of[5] / known;
                wis += of[6] / known;
            }
        }
        assertThat(score.n()).isEqualTo(cells);
        assertThat(score.smape()).isCloseTo(smape / units, TINY);
        assertThat(score.mase()).isCloseTo(mase / units, TINY);
        assertThat(score.owa()).isCloseTo((smape / naiveSmape + mase / naiveMase) / 2, TINY);
        assertThat(score.rmae()).isCloseTo(absolute / naiveAbsolute, TINY);
        assertThat(score.rmsse()).isCloseTo(rmsse / units, TINY);
        assertThat(score.wape()).isCloseTo(absolute / size, TINY);
        assertThat(score.bias()).isCloseTo(signed / size, TINY);
        assertThat(score.coverage80()).isCloseTo(in80 / cells, TINY);
        assertThat(score.coverage95()).isCloseTo(in95 / cells, TINY);
        assertThat(score.msis()).isCloseTo(msis / units, TINY);
        assertThat(score.wis()).isCloseTo(wis / units, TINY);
    }

    private static double intervalScore(double y, double lower, double upper, double alpha) {
        double score = upper - lower;
        if (y < lower) {
            score += 2 / alpha * (lower - y);
        }
        if (y > upper) {
            score += 2 / alpha * (y - upper);
        }
        return score;
    }

    @Test
    void unitsWithoutAScaleAreCountedAndLeftOutOfScaledMeasuresOnly() {
        UnitForecast moving = forecast(new double[] {1, 2, 4}, new double[] {6}, 5);
        UnitForecast constant = forecast(new double[] {3, 3, 3}, new double[] {6}, 3);
        UnitForecast single = forecast(new double[] {3}, new double[] {0}, 0);
        UnitForecast unknown = forecast(new double[0], new double[] {1}, 1);

        Score score =
                Leaderboard.of(List.of(moving, constant, single, unknown), 1).get(0);

        assertThat(score.n()).isEqualTo(4);
        assertThat(score.unscaled()).isEqualTo(3);
        assertThat(score.mase()).isCloseTo(1 / 1.5, TINY);
        assertThat(score.smape()).isCloseTo((200.0 / 11 + 200.0 / 3) / 4, TINY);
        assertThat(score.wape()).isCloseTo(4.0 / 13, TINY);
    }

    @Test
    void whatWouldBeDividedByZeroIsNone() {
        UnitForecast zeros = forecast(new double[] {0, 0}, new double[] {0, 0}, 0, 0);

        Score score = Leaderboard.of(List.of(zeros), 2).get(0);

        assertThat(score.smape()).isZero();
        assertThat(List.of(
                        score.mase(),
                        score.owa(),
                        score.rmae(),
                        score.rmsse(),
                        score.wape(),
                        score.bias(),
                        score.msis()))
                .containsOnly(Double.NaN);
    }

    @Test
    void aRefusedRangeLeavesTheUnitOutOfRangeMeasuresOnly() {
        UnitForecast whole = ranged(forecast(new double[] {1, 2}, new double[] {3}, 2));
        UnitForecast refused = forecast(new double[] {1, 2}, new double[] {9}, 2);

        Score score = Leaderboard.of(List.of(whole, refused), 1).get(0);

        assertThat(score.unranged()).isEqualTo(1);
        assertThat(score.coverage80()).isEqualTo(1);
        assertThat(score.msis()).isCloseTo(3, TINY);
        assertThat(score.mase()).isCloseTo(4, TINY);
    }

    @Test
    void everyModelIsComparedWithNaiveOverItsOwnCells() {
        Unit easy = new Unit("easy", "series", DAY, 2020, new double[] {1, 2}, new double[] {3}, 2);
        Unit hard = new Unit("hard", "series", DAY, 2020, new double[] {1, 2}, new double[] {10}, 2);
        List<UnitForecast> forecasts = List.of(
                UnitForecast.withoutRanges(easy, "a", new double[] {2}),
                UnitForecast.withoutRanges(hard, "a", new double[] {2}),
                UnitForecast.withoutRanges(easy, "b", new double[] {2}));

        assertThat(Leaderboard.of(forecasts, 1))
                .filteredOn(score -> score.horizon().equals("all"))
                .extracting(Score::rmae)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void yearsAheadWithoutACellHaveNoRow() {
        UnitForecast forecast = forecast(new double[] {1, 2}, new double[] {3, Double.NaN}, 2, 2);

        assertThat(Leaderboard.of(List.of(forecast), 2))
                .extracting(Score::horizon)
                .containsExactly("all", "1");
    }

    private static UnitForecast forecast(double[] training, double[] actual, double... point) {
        double naive = training.length == 0 ? 0 : training[training.length - 1];
        return UnitForecast.withoutRanges(
                new Unit("s" + Arrays.hashCode(training), "series", DAY, 2020, training, actual, naive), "m", point);
    }

    /** Every range goes from 1 below the point to 2 above it. */
    private static UnitForecast ranged(UnitForecast forecast) {
        for (int level = 0; level < UnitForecast.LEVELS.size(); level++) {
            for (int step = 0; step < forecast.point().length; step++) {
                forecast.range(level, step, forecast.point()[step] - 1, forecast.point()[step] + 2);
            }
        }
        return forecast;
    }

    private static List<UnitForecast> random(long seed, int units, int horizon) {
        SplittableRandom random = new SplittableRandom(seed);
        List<UnitForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            double[] training = random.doubles(5, 10, 90).toArray();
            double[] actual = random.doubles(horizon, 10, 90).toArray();
            if (i % 3 == 1) {
                actual[horizon - 1] = Double.NaN;
            }
            UnitForecast said = UnitForecast.withoutRanges(
                    new Unit("s" + i, "series", DAY, 2020, training, actual, training[4]),
                    "m",
                    random.doubles(horizon, 10, 90).toArray());
            for (int level = 0; level < TAILS.length; level++) {
                for (int step = 0; step < horizon; step++) {
                    double half = (1 + level) * random.nextDouble(2, 20);
                    said.range(level, step, said.point()[step] - half, said.point()[step] + half / 2);
                }
            }
            forecasts.add(said);
        }
        return forecasts;
    }
}
