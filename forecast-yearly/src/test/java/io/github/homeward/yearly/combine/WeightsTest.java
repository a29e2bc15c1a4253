package io.github.homeward.yearly.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Ensemble SMALL = new Ensemble(new EnsembleOptions(1, 1, 10, 150, 1));
    private static final List<String> MEMBERS = List.of("naive", "good", "bad");

    /** Series 10, 20, 30, 40 and the years 50, 60; "good" misses by 5, "bad" and naive miss by more. */
    private static Holdouts holdouts(int series, double badMiss) {
        List<Series> whole = new ArrayList<>();
        List<Series> known = new ArrayList<>();
        List<SeriesForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            Series all = new Series("s" + i, 2000, new double[] {10, 20, 30, 40, 50, 60});
            whole.add(all);
            known.add(all.head(4));
            double[][] members = {{40, 40}, {55, 65}, {50 + badMiss, 60 + badMiss}};
            forecasts.add(new SeriesForecast("s" + i, 2003, members[1], members, new double[2], false));
        }
        EnsembleReport report = new EnsembleReport("", List.of(), List.of(), List.of(), List.of());
        Holdout holdout = new Holdout(whole, known, new EnsembleForecast(forecasts, MEMBERS, report));
        return new Holdouts(List.of(holdout), 2, SMALL);
    }

    @Test
    void lossesAreThoseOfOwaByHand() {
        // MASE: good 5/10, naive 15/10. sMAPE: good 200(5/105 + 5/125)/2, naive 200(10/90 + 20/100)/2.
        double smape = (5 / 105.0 + 5 / 125.0) / (10 / 90.0 + 20 / 100.0);
        assertThat(MemberLosses.of(holdouts(3, 20)))
                .hasEntrySatisfying("good", loss -> assertThat(loss).isCloseTo((smape + 5 / 15.0) / 2, within(1e-12)))
                .containsEntry("naive", 1.0);
    }

    @Test
    void theBetterMemberWeighsMoreTheMoreSeriesSaySo() {
        double before = 0.5;
        for (int series : new int[] {1, 10, 100, 1000}) {
            double[] weights = Weights.learn(holdouts(series, 7)).of(List.of("good", "bad"));
            assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-12));
            assertThat(weights[0]).isGreaterThan(before);
            before = weights[0];
        }
        double[] single = Weights.learn(holdouts(1, 7)).of(List.of("good", "bad"));
        assertThat(single[0]).as("one series hardly moves the weights").isLessThan(0.55);
    }

    @Test
    void membersBehindNaiveAreDrawnTowardIt() {
        assertThat(Weights.learn(holdouts(30, 9)).share()).isEqualTo(1);
        List<Series> whole = new ArrayList<>();
        List<Series> known = new ArrayList<>();
        List<SeriesForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Series all = new Series("s" + i, 2000, new double[] {10, 20, 30, 40, 41, 39});
            whole.add(all);
            known.add(all.head(4));
            double[][] members = {{40, 40}, {50, 60}, {55, 66}};
            forecasts.add(new SeriesForecast("s" + i, 2003, members[1], members, new double[2], false));
        }
        EnsembleReport report = new EnsembleReport("", MEMBERS, List.of(), List.of(), List.of());
        Holdout holdout = new Holdout(whole, known, new EnsembleForecast(forecasts, MEMBERS, report));
        Weights weights = Weights.learn(new Holdouts(List.of(holdout), 2, SMALL));
        assertThat(weights.share()).isLessThan(0.3);
        assertThat(weights.origin()).contains("toward the last value");
    }

    @Test
    void aMemberNeverHeldOutGetsTheMeanWeight() {
        double[] weights = Weights.learn(holdouts(30, 9)).of(List.of("good", "bad", "new"));
        assertThat(weights[2]).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(Weights.EQUAL.of(List.of("a", "b"))).containsExactly(0.5, 0.5);
    }

    @Test
    void aPanelTooShortToHoldAnythingOutKeepsEqualWeights() {
        Holdouts none = Holdouts.of(List.of(new Series("a", 2000, new double[] {1, 2, 3})), 3, SMALL);
        assertThat(none.all()).isEmpty();
        assertThat(Weights.learn(none)).isSameAs(Weights.EQUAL);
    }

    @Test
    void theLastYearsOfAHoldoutNeverReachItsForecast() {
        List<Series> panel = panel();
        List<Series> changed = panel.stream()
                .map(s -> {
                    double[] values = s.values();
                    Arrays.fill(values, values.length - 3, values.length, 1e6);
                    return new Series(s.id(), s.firstYear(), values);
                })
                .toList();
        EnsembleForecast one = Holdouts.of(panel, 3, SMALL).all().get(0).forecast();
        EnsembleForecast other = Holdouts.of(changed, 3, SMALL).all().get(0).forecast();
        for (int i = 0; i < one.series().size(); i++) {
            assertThat(other.series().get(i).members())
                    .isDeepEqualTo(one.series().get(i).members());
        }
    }

    @Test
    void orderAndUnitOfTheSeriesDoNotMoveTheWeights() {
        List<String> members = List.of("damped", "dotm", "extra-trees", "lad", "lad-stack");
        double[] weights = Weights.learn(Holdouts.of(panel(), 3, SMALL)).of(members);
        List<Series> shuffled = new ArrayList<>(panel());
        Collections.shuffle(shuffled, new Random(5));
        assertThat(Weights.learn(Holdouts.of(shuffled, 3, SMALL)).of(members)).containsExactly(weights);
        List<Series> thousands = panel().stream()
                .map(s -> new Series(
                        s.id(),
                        s.firstYear(),
                        Arrays.stream(s.values()).map(v -> 1024 * v).toArray()))
                .toList();
        double[] scaled = Weights.learn(Holdouts.of(thousands, 3, SMALL)).of(members);
        for (int m = 0; m < weights.length; m++) {
            assertThat(scaled[m]).isCloseTo(weights[m], within(1e-6));
        }
    }

    private static List<Series> panel() {
        List<Series> panel = new ArrayList<>();
        for (double[] values : PriorWindows.series(21, 15, 0)) {
            panel.add(new Series("s" + (100 + panel.size()), 2000, values));
        }
        return panel;
    }
}
