package io.github.homeward.yearly.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.model.ModelCard;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import io.github.homeward.yearly.window.WindowRecipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 1, 10, 150, 1);
    private static final int HORIZON = 4;

    private static List<Series> panel() {
        List<Series> panel = new ArrayList<>();
        for (double[] values : PriorWindows.series(5, 25, 0)) {
            int length = Math.min(values.length, 1 + panel.size());
            double[] tail = Arrays.copyOfRange(values, values.length - length, values.length);
            panel.add(new Series("series-" + panel.size(), 2020 - panel.size() % 3 - length, tail));
        }
        return panel;
    }

    /** Enough windows for every model. */
    private static List<Series> large() {
        List<Series> large = new ArrayList<>();
        for (double[] values : PriorWindows.series(8, 60, 0)) {
            large.add(new Series("series-" + large.size(), 2000, values));
        }
        return large;
    }

    private static double[][] points(List<Series> panel, EnsembleOptions options) {
        return new Ensemble(options)
                .forecast(panel, HORIZON).series().stream()
                        .map(SeriesForecast::point)
                        .toArray(double[][]::new);
    }

    private static List<Series> changed(List<Series> panel, UnaryOperator<double[]> change) {
        return panel.stream()
                .map(s -> new Series(s.id(), s.firstYear(), change.apply(s.values())))
                .toList();
    }

    @Test
    void theUnitOfThePanelIsTheUnitOfTheForecast() {
        double[][] expected = points(panel(), SMALL);
        double[][] thousands =
                points(changed(panel(), v -> Arrays.stream(v).map(x -> x * 1024).toArray()), SMALL);
        for (int i = 0; i < expected.length; i++) {
            for (int h = 0; h < HORIZON; h++) {
                assertThat(thousands[i][h]).isCloseTo(1024 * expected[i][h], within(1e-6 * (1 + thousands[i][h])));
            }
        }
    }

    @Test
    void theOrderOfTheSeriesChangesNothing() {
        List<Series> shuffled = new ArrayList<>(panel());
        Collections.shuffle(shuffled, new Random(3));
        List<SeriesForecast> forecasts =
                new Ensemble(SMALL).forecast(shuffled, HORIZON).series();
        double[][] expected = points(panel(), SMALL);
        for (SeriesForecast forecast : forecasts) {
            int index = Integer.parseInt(forecast.id().substring("series-".length()));
            assertThat(forecast.point()).containsExactly(expected[index]);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        EnsembleForecast one = new Ensemble(SMALL).forecast(panel(), HORIZON);
        EnsembleForecast two = new Ensemble(SMALL.withThreads(2)).forecast(panel(), HORIZON);
        assertThat(two.report()).isEqualTo(one.report());
        for (int i = 0; i < one.series().size(); i++) {
            assertThat(two.series().get(i).point())
                    .containsExactly(one.series().get(i).point());
            assertThat(two.series().get(i).members())
                    .isDeepEqualTo(one.series().get(i).members());
        }
    }

    @Test
    void usingAnEnsembleAgainChangesNothing() {
        Ensemble ensemble = new Ensemble(SMALL);
        ensemble.forecast(panel().subList(0, 9), HORIZON);
        double[][] expected = points(panel(), SMALL);
        List<SeriesForecast> again = ensemble.forecast(panel(), HORIZON).series();
        for (int i = 0; i < expected.length; i++) {
            assertThat(again.get(i).point()).containsExactly(expected[i]);
        }
    }

    @Test
    void oneOrTwoYearsMeanNoChangeAndAFewMeanLittle() {
        Ensemble ensemble = new Ensemble(SMALL);
        EnsembleForecast forecast = ensemble.forecast(
                List.of(
                        new Series("one", 2024, new double[] {500}),
                        new Series("two", 2024, new double[] {100, 900}),
                        new Series("four", 2020, new double[] {100, 200, 300, 400}),
                        new Series("ten", 2010, new double[] {10, 20, 30, 40, 50, 60, 70, 80, 90, 100})),
                3);
        assertThat(forecast.series().get(0).point()).containsExactly(500, 500, 500);
        assertThat(forecast.series().get(1).point()).containsExactly(900, 900, 900);
        assertThat(forecast.series().get(2).point()[2]).isBetween(400.0, 600.0);
        assertThat(forecast.series().get(3).point()[2]).isBetween(105.0, 140.0);
        assertThat(forecast.series().stream().map(SeriesForecast::shortHistory))
                .containsExactly(true, true, true, false);
    }

    @Test
    void everyForecastIsFiniteAndNotNegativeWhateverTheSeries() {
        SplitMix64 random = new SplitMix64(9);
        List<Series> odd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] values = new double[1 + random.nextInt(15)];
            Arrays.setAll(values, t -> switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 1e-6;
                case 2 -> random.uniform(0, 1e9);
                default -> 1000;
            });
            odd.add(new Series("odd-" + i, 2000, values));
        }
        odd.add(new Series("zeros", 2000, new double[12]));
        odd.add(new Series("falls", 2000, new double[] {900, 800, 600, 500, 300, 200, 60, 0}));
        EnsembleForecast forecast = new Ensemble(SMALL).forecast(odd, 6);
        for (SeriesForecast series : forecast.series()) {
            assertThat(Arrays.stream(series.point()).allMatch(v -> v >= 0 && Double.isFinite(v)))
                    .as(series.id())
                    .isTrue();
            for (double[] member : series.members()) {
                assertThat(Arrays.stream(member).allMatch(v -> v >= 0 && Double.isFinite(v)))
                        .isTrue();
            }
        }
        assertThat(forecast.series().get(40).point()).containsOnly(0);
    }

    @Test
    void theForecastLiesAmongItsMembers() {
        EnsembleForecast forecast = new Ensemble(SMALL).forecast(panel(), HORIZON);
        for (SeriesForecast series : forecast.series()) {
            for (int h = 0; h < HORIZON; h++) {
                int step = h;
                double[] all = Arrays.stream(series.members())
                        .mapToDouble(m -> m[step])
                        .toArray();
                assertThat(series.point()[h])
                        .isBetween(
                                Arrays.stream(all).min().orElseThrow() - 1e-9,
                                Arrays.stream(all).max().orElseThrow() + 1e-9);
            }
        }
        assertThat(forecast.series().get(3).members()[forecast.indexOf("naive")][0])
                .isEqualTo(panel().get(3).last());
    }

    @Test
    void theReportNamesMembersAndModelsWithoutTimes() {
        EnsembleReport report = new Ensemble(SMALL).forecast(large(), HORIZON).report();
        assertThat(report.combined()).contains("extra-trees", "lad", "dotm");
        assertThat(report.models())
                .hasSize(5 + 2 * HORIZON)
                .allMatch(model -> model.description().contains("rows"));
        assertThat(report.models().toString())
                .contains("ExtraTreesTrainer(featureShare=0.5, minLeaf=10, seed=1, trees=10)")
                .doesNotContain("1970", "/");
    }

    @Test
    void constantColumnsAreDroppedAndReported() {
        List<Series> straight = List.of(
                new Series("a", 2000, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                new Series("b", 2000, new double[] {2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32}));
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (Series s : straight) {
                many.add(new Series(s.id() + i, s.firstYear(), s.values()));
            }
        }
        EnsembleReport report = new Ensemble(new EnsembleOptions(1, 1, 10, 150, 0))
                .forecast(many, 2)
                .report();
        assertThat(report.dropped())
                .contains("extra-trees: change-1", "lad: step-2")
                .allMatch(line -> line.contains(": "));
    }

    @Test
    void anEmptyPanelHasNoForecastAndAHorizonIsNeeded() {
        assertThat(new Ensemble(SMALL).forecast(List.of(), 2).series()).isEmpty();
        assertThatThrownBy(() -> new Ensemble(SMALL).forecast(panel(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trimmingLeavesOutTheExtremes() {
        double[] same = {0.25, 0.25, 0.25, 0.25};
        assertThat(Combination.trimmedMean(new double[] {1, 100, 2, 3}, same)).isEqualTo(2.5);
        assertThat(Combination.trimmedMean(new double[] {1, 3}, new double[] {0.5, 0.5}))
                .isEqualTo(2);
        assertThat(Combination.trimmedMean(new double[] {7, 7, 7}, new double[] {0.2, 0.3, 0.5}))
                .isCloseTo(7, within(1e-12));
        assertThat(Combination.trimmedMean(new double[] {1, 100, 2, 4}, new double[] {0.1, 0.1, 0.6, 0.2}))
                .isEqualTo(2.5);
        assertThat(Combination.trust(2)).isZero();
        assertThat(Combination.trust(Combination.FULL_FROM)).isEqualTo(1);
    }

    @Test
    void regressionsAreLeftToPanelsWithWindowsEnough() {
        List<Series> ten = new ArrayList<>();
        for (double[] values : PriorWindows.series(8, 10, 0)) {
            ten.add(new Series("series-" + ten.size(), 2000, Arrays.copyOf(values, Math.min(14, values.length))));
        }
        assertThat(new Ensemble(SMALL).forecast(ten, HORIZON).report().combined())
                .containsExactly("damped", "dotm", "extra-trees", "extra-trees-log", "drift");
    }

    @Test
    void theStackSeesWhatOneSeriesModelsForecastAndNothingElse() {
        assertThat(WindowRecipe.FORECASTS)
                .containsExactly(
                        "damped-1",
                        "damped-3",
                        "damped-6",
                        "dotm-1",
                        "dotm-3",
                        "dotm-6",
                        "theta-1",
                        "theta-3",
                        "theta-6");
        assertThat(new Ensemble(SMALL).forecast(large(), HORIZON).report().models())
                .filteredOn(model -> model.name().startsWith("lad-stack"))
                .hasSize(HORIZON)
                .allMatch(model -> model.description().contains("9 features"));
    }

    @Test
    void everyMemberSaysWhatItIs() {
        assertThat(Ensemble.cards()).extracting(ModelCard::name).doesNotHaveDuplicates();
        assertThat(Ensemble.cards()).allSatisfy(card -> {
            assertThat(card.paper()).as(card.name()).containsPattern("\\(?[12][09]\\d\\d\\)?");
            assertThat(card.needs()).as(card.name()).isNotBlank();
            assertThat(card.cost()).as(card.name()).isNotBlank();
        });
        assertThat(new Ensemble(SMALL).forecast(panel(), HORIZON).members()).isSubsetOf(Ensemble.memberNames());
    }

    @Test
    void forestsOnOwnWindowsAloneNeedManyOfThem() {
        EnsembleForecast many = new Ensemble(SMALL).forecast(large(), HORIZON);
        EnsembleForecast few = new Ensemble(SMALL).forecast(panel(), HORIZON);
        assertThat(many.report().combined()).contains("extra-trees-own", "extra-trees-log-own");
        assertThat(few.report().combined()).doesNotContain("extra-trees-own", "extra-trees-log-own");
        assertThat(few.report().weights()).hasSameSizeAs(few.report().combined());
        assertThat(few.report().weighted()).startsWith("damped 16.7 %, dotm 16.7 %");
    }
}
