package io.github.homeward.yearly.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.input.HomewardException;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.combine.Exclusions;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.score.UnitForecast;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelBacktestTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 1, 8, 120, 1);

    @Test
    void aFoldIsTheVeryForecastThatWouldHaveBeenMade() {
        SeriesPanel panel = panel(6, 18);
        BacktestReport report = backtest(panel)
                .cutoffs(Cutoffs.parse("2013-01-31:2016-01-31"))
                .horizon(3)
                .run();

        assertThat(report.cutoffs()).hasSize(4);
        for (UnitForecast said : of(report, BacktestSettings.HOMEWARD)) {
            SeriesPanel known = panel.upTo(said.unit().cutoff());
            List<PanelForecast.Row> rows =
                    PanelForecaster.of(known).options(SMALL).horizon(3).forecast().rows().stream()
                            .filter(row -> row.series().equals(said.unit().series()))
                            .toList();
            for (int h = 0; h < 3; h++) {
                PanelForecast.Row row = rows.get(h);
                assertThat(said.point()[h]).isEqualTo(row.forecast());
                assertThat(said.unit().naive()).isEqualTo(row.lastActual());
                assertThat(said.lower()[0][h]).isEqualTo(row.range50().lower());
                assertThat(said.upper()[1][h]).isEqualTo(row.range80().upper());
                assertThat(said.lower()[2][h]).isEqualTo(row.range95().lower());
            }
        }
    }

    @Test
    void testRowsAreScoredOnceAndNeverRead() {
        SeriesPanel panel = split(panel(6, 18), 4);
        SeriesPanel altered = new SeriesPanel(
                panel.name(),
                panel.train(),
                panel.test().stream()
                        .map(series -> mapped(series, value -> 1_000 - 3 * value))
                        .toList(),
                "");

        BacktestReport report = backtest(panel).run();
        BacktestReport other = backtest(altered).run();

        assertThat(report.horizon()).isEqualTo(4);
        assertThat(report.scores().get(0).n()).isEqualTo(6 * 4);
        assertThat(said(other)).isEqualTo(said(report));
        assertThat(other.scores()).isNotEqualTo(report.scores());
        assertThat(report.forecasts().get(0).unit().cutoff()).isEqualTo(LocalDate.of(2013, 12, 31));
    }

    @Test
    void testPartsOfUnequalLengthAreScoredAsFarAsTheyGo() {
        SeriesPanel whole = panel(3, 14);
        List<Series> test =
                List.of(whole.train().get(0).tail(2), whole.train().get(2).tail(4));
        List<Series> train = List.of(
                whole.train().get(0).head(12),
                whole.train().get(1),
                whole.train().get(2).head(10));

        BacktestReport report = backtest(new SeriesPanel("made up", train, test, ""))
                .models("drift")
                .run();

        assertThat(row(report, "homeward", "all").n()).isEqualTo(6);
        assertThat(row(report, "drift", "1").n()).isEqualTo(2);
        assertThat(row(report, "naive", "4").n()).isEqualTo(1);
        assertThat(backtest(new SeriesPanel("made up", train, test, ""))
                        .horizon(9)
                        .run()
                        .scores())
                .extracting(Score::n)
                .startsWith(6);
    }

    @Test
    void theOrderOfTheSeriesChangesNothing() {
        SeriesPanel panel = split(panel(7, 16), 3);
        List<Series> train = new ArrayList<>(panel.train());
        List<Series> test = new ArrayList<>(panel.test());
        Collections.shuffle(train, new Random(4));
        Collections.shuffle(test, new Random(8));

        BacktestReport shuffled =
                backtest(new SeriesPanel("made up", train, test, "")).run();

        assertThat(shuffled.scores()).isEqualTo(backtest(panel).run().scores());
        assertThat(shuffled.verdict()).isEqualTo(backtest(panel).run().verdict());
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 10})
    void measuresWithoutAUnitDoNotFeelTheUnit(int power) {
        SeriesPanel panel = split(panel(6, 16), 3);
        double factor = Math.pow(2, power);
        SeriesPanel scaled = new SeriesPanel(
                "made up",
                panel.train().stream().map(s -> mapped(s, v -> factor * v)).toList(),
                panel.test().stream().map(s -> mapped(s, v -> factor * v)).toList(),
                "");

        List<Score> one = backtest(panel).run().scores();
        List<Score> other = backtest(scaled).run().scores();

        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(free(other.get(i)))
                    .as(one.get(i).model() + " " + one.get(i).horizon())
                    .containsExactly(free(one.get(i)), within(1e-6));
            assertThat(other.get(i).wis())
                    .isCloseTo(
                            factor * one.get(i).wis(),
                            within(1e-6 * factor * one.get(i).wis()));
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameReport() {
        PanelBacktest backtest = backtest(panel(5, 14)).horizon(2);

        BacktestReport one = backtest.run();
        BacktestReport three = backtest.threads(3).run();

        assertThat(three.scores()).isEqualTo(one.scores());
        assertThat(said(three)).isEqualTo(said(one));
        assertThat(three.verdict()).isEqualTo(one.verdict());
        assertThat(three.notes()).isEqualTo(one.notes());
    }

    @Test
    void theUsualCutoffsAreTheLastThatLeaveEnoughBeforeAndSomethingAfter() {
        assertThat(backtest(panel(2, 16)).run().cutoffs())
                .extracting(LocalDate::getYear)
                .containsExactly(2010, 2011, 2012, 2013, 2014);
        assertThat(backtest(panel(2, 8)).run().cutoffs())
                .extracting(LocalDate::getYear)
                .containsExactly(2005, 2006);
        assertThat(backtest(panel(2, 4)).run().cutoffs())
                .extracting(LocalDate::getYear)
                .containsExactly(2002);
    }

    @Test
    void cutoffsThatLeaveNothingToCompareWithAreLeftOut() {
        BacktestReport report = backtest(panel(2, 12))
                .cutoffs(Cutoffs.parse("2009-12-31:2030-12-31"))
                .run();

        assertThat(report.cutoffs()).extracting(LocalDate::getYear).containsExactly(2009, 2010);
        assertThatThrownBy(() -> backtest(panel(2, 12))
                        .cutoffs(Cutoffs.parse("2020-12-31"))
                        .run())
                .hasMessageStartingWith("HW206");
    }

    @Test
    void aCutoffBeforeTheDataIsTold() {
        assertThatThrownBy(() -> backtest(panel(2, 12))
                        .cutoffs(Cutoffs.parse("1990-12-31:2009-12-31"))
                        .run())
                .isInstanceOf(HomewardException.class)
                .hasMessageStartingWith("HW201");
    }

    @Test
    void cutoffsBesideTestRowsMakeNoSense() {
        PanelBacktest backtest = backtest(split(panel(2, 12), 2));

        assertThatThrownBy(() -> backtest.cutoffs(Cutoffs.parse("2009-12-31"))).hasMessageStartingWith("HW204");
    }

    @Test
    void seriesThatBeganLaterOrEndedEarlierAreNormal() {
        Series late = new Series("late", 2010, new double[] {3, 4, 6, 5});
        Series early = new Series("early", 1990, new double[] {9, 8, 8, 7, 9, 10, 8, 7});
        List<Series> series = new ArrayList<>(panel(3, 14).train());
        series.addAll(List.of(late, early));

        BacktestReport report = backtest(new SeriesPanel("made up", series, List.of(), ""))
                .horizon(2)
                .run();

        assertThat(of(report, BacktestSettings.NAIVE))
                .extracting(said -> said.unit().series())
                .contains("late")
                .doesNotContain("early");
        assertThat(of(report, BacktestSettings.NAIVE))
                .filteredOn(said -> said.unit().series().equals("late"))
                .extracting(said -> said.unit().cutoff().getYear())
                .containsExactly(2010, 2011, 2012);
    }

    @Test
    void oneSeriesAndTwoValuesAreEnoughAndOneValueIsNot() {
        BacktestReport one = backtest(single(5, 7, 6, 9, 8, 11, 12, 10, 13)).run();
        BacktestReport two = backtest(single(5, 7)).run();

        assertThat(one.verdict()).startsWith("Too few series");
        assertThat(row(two, "homeward", "all").n()).isEqualTo(1);
        assertThat(row(two, "homeward", "all").mase()).isNaN();
        assertThat(two.verdict()).startsWith("Cannot be compared");
        assertThat(two.notes()).anyMatch(note -> note.startsWith("1 of 1 pairs of series and cutoff have no scale"));
        assertThatThrownBy(() -> backtest(single(5)).run()).hasMessageStartingWith("HW206");
    }

    @Test
    void zerosAndConstantSeriesGiveNoMadeUpNumbers() {
        BacktestReport zeros = backtest(single(0, 0, 0, 0, 0, 0, 0, 0, 0)).run();
        BacktestReport constant = backtest(single(4, 4, 4, 4, 4, 4, 4, 4, 4)).run();

        assertThat(row(zeros, "naive", "all").smape()).isZero();
        assertThat(row(zeros, "naive", "all").wape()).isNaN();
        assertThat(row(constant, "naive", "all").wape()).isZero();
        assertThat(row(constant, "naive", "all").rmae()).isNaN();
        assertThat(constant.verdict()).startsWith("Cannot be compared");
    }

    @Test
    void aHorizonLongerThanTheHistoryIsScoredAsFarAsItGoes() {
        BacktestReport report =
                backtest(single(5, 7, 6, 9, 8, 11, 12, 10)).horizon(20).run();

        assertThat(report.scores()).extracting(Score::horizon).contains("2").doesNotContain("3");
    }

    @Test
    void modelsPicksAmongTheMembersAndNaiveIsAlwaysThere() {
        BacktestReport report =
                backtest(panel(3, 12)).models("theta", "damped", "homeward").run();

        assertThat(report.scores().stream().map(Score::model).distinct())
                .containsExactly("homeward", "naive", "theta", "damped");
        assertThatThrownBy(() -> backtest(panel(3, 12)).models("tehta"))
                .hasMessageStartingWith("HW205")
                .hasMessageContaining("perhaps theta was meant");
    }

    @Test
    void modelsComputedOnRequestAreThereIfNamedAndChangeNoOther() {
        SeriesPanel panel = split(panel(4, 16), 2);

        BacktestReport usual = backtest(panel).run();
        BacktestReport named = backtest(panel).models("mean", "theta").run();

        assertThat(usual.scores()).extracting(Score::model).doesNotContain("mean");
        assertThat(usual.models()).extracting(model -> model.name()).doesNotContain("mean");
        assertThat(row(named, "mean", "all").coverage80()).isNotNaN();
        assertThat(row(named, "homeward", "all")).isEqualTo(row(usual, "homeward", "all"));
        assertThat(row(named, "theta", "all")).isEqualTo(row(usual, "theta", "all"));
    }

    @Test
    void everyMemberHasRangesThatNest() {
        for (UnitForecast said : backtest(panel(6, 20)).horizon(3).run().forecasts()) {
            for (int h = 0; h < 3; h++) {
                assertThat(said.lower()[2][h]).isLessThanOrEqualTo(said.lower()[1][h]);
                assertThat(said.upper()[2][h]).isGreaterThanOrEqualTo(said.upper()[1][h]);
                assertThat(said.lower()[2][h])
                        .isLessThanOrEqualTo(said.point()[h])
                        .isNotNegative();
            }
        }
    }

    @Test
    void whatIsLeftOutIsSaidAndChangesTheDefaultAlone() {
        SeriesPanel panel = split(panel(4, 16), 2);

        BacktestReport whole = backtest(panel).run();
        BacktestReport without =
                backtest(panel).without(Exclusions.of(List.of("damped"))).run();

        assertThat(without.notes()).first().asString().contains("damped");
        assertThat(row(without, "damped", "all").mase())
                .isEqualTo(row(whole, "damped", "all").mase());
        assertThat(row(without, "homeward", "all").mase())
                .isNotEqualTo(row(whole, "homeward", "all").mase());
    }

    @Test
    void theTimeIsThatOfTheClockGiven() {
        AtomicLong clock = new AtomicLong();

        BacktestReport timed = backtest(split(panel(2, 12), 2))
                .clock(() -> clock.addAndGet(500_000_000))
                .run();

        assertThat(timed.seconds()).isEqualTo(0.5);
        assertThat(backtest(split(panel(2, 12), 2)).run().seconds()).isNaN();
    }

    @Test
    void progressEndsWhenAllFoldsAreDone() {
        List<String> told = new ArrayList<>();

        backtest(panel(2, 12))
                .progress((folds, of) -> told.add(folds + "/" + of))
                .run();

        assertThat(told).containsExactly("0/5", "1/5", "2/5", "3/5", "4/5", "5/5");
    }

    private static PanelBacktest backtest(SeriesPanel panel) {
        return PanelBacktest.of(panel).options(SMALL);
    }

    private static List<UnitForecast> of(BacktestReport report, String model) {
        return report.forecasts().stream()
                .filter(said -> said.model().equals(model))
                .toList();
    }

    private static Score row(BacktestReport report, String model, String horizon) {
        return report.scores().stream()
                .filter(score -> score.model().equals(model) && score.horizon().equals(horizon))
                .findFirst()
                .orElseThrow();
    }

    /** Everything said, without what came. */
    private static List<String> said(BacktestReport report) {
        return report.forecasts().stream()
                .map(said -> said.model() + " " + said.unit().series() + " "
                        + said.unit().cutoff() + Arrays.toString(said.point())
                        + Arrays.deepToString(said.lower()) + Arrays.deepToString(said.upper()))
                .toList();
    }

    private static double[] free(Score score) {
        return new double[] {
            score.smape(),
            score.mase(),
            score.owa(),
            score.rmae(),
            score.rmsse(),
            score.wape(),
            score.bias(),
            score.coverage80(),
            score.coverage95(),
            score.msis()
        };
    }

    private static SeriesPanel single(double... values) {
        return new SeriesPanel("made up", List.of(new Series("only", 2000, values)), List.of(), "");
    }

    /** Series with drifts and noise of their own, all from 2000 on. */
    private static SeriesPanel panel(int count, int years) {
        SplittableRandom random = new SplittableRandom(3);
        List<Series> series = IntStream.range(0, count)
                .mapToObj(s -> {
                    double drift = random.nextDouble(-3, 6);
                    double[] values = new double[years];
                    for (int t = 0; t < years; t++) {
                        values[t] = 100 + 20 * s + drift * t + random.nextDouble(-9, 9);
                    }
                    return new Series("s" + s, 2000, values);
                })
                .toList();
        return new SeriesPanel("made up", series, List.of(), "");
    }

    private static SeriesPanel split(SeriesPanel panel, int test) {
        return new SeriesPanel(
                panel.name(),
                panel.train().stream().map(s -> s.head(s.length() - test)).toList(),
                panel.train().stream().map(s -> s.tail(test)).toList(),
                "");
    }

    private static Series mapped(Series series, DoubleUnaryOperator change) {
        return new Series(
                series.id(),
                series.firstYear(),
                Arrays.stream(series.values())
                        .map(change)
                        .map(value -> Math.max(0, value))
                        .toArray());
    }
}
