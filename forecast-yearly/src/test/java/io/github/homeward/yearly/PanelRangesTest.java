package io.github.homeward.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ranges of a plain panel may rest on, and what must not touch them. */
class PanelRangesTest {

    private static final EnsembleOptions SMALL = new EnsembleOptions(1, 2, 10, 150, 1);
    private static final int LAST = 2024;

    private static List<PanelForecast.Row> forecast(List<Series> panel, int horizon) {
        return PanelForecaster.of(new SeriesPanel("made up", panel, List.of(), "0"))
                .options(SMALL)
                .horizon(horizon)
                .forecast()
                .rows();
    }

    private static Series series(String id, double... values) {
        return new Series(id, LAST + 1 - values.length, values);
    }

    /** Twelve random walks of twenty years with steps of up to a quarter. */
    private static List<Series> walks() {
        List<Series> walks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            SplitMix64 random = SplitMix64.of(5, i);
            double[] values = new double[20];
            double level = Math.log(1000);
            for (int t = 0; t < values.length; t++) {
                level += random.uniform(-0.25, 0.25);
                values[t] = Math.exp(level);
            }
            walks.add(series("walk-" + (10 + i), values));
        }
        return walks;
    }

    private static List<Series> walksWith(Series... others) {
        List<Series> panel = new ArrayList<>(walks());
        panel.addAll(List.of(others));
        return panel;
    }

    private static double[] filled(int years, double value) {
        double[] values = new double[years];
        Arrays.fill(values, value);
        return values;
    }

    private static double width(Range range) {
        return range.upper() - range.lower();
    }

    private static void holdPoints(List<PanelForecast.Row> rows) {
        assertThat(rows).allSatisfy(row -> {
            for (Range range : List.of(row.range50(), row.range80(), row.range95())) {
                if (!range.refused()) {
                    assertThat(row.forecast()).isBetween(range.lower(), range.upper());
                }
            }
        });
    }

    @Test
    void aConstantSeriesMovesNeitherPointsNorRangesOfOthers() {
        List<PanelForecast.Row> alone = forecast(walks(), 3);
        List<PanelForecast.Row> beside = forecast(walksWith(series("constant", filled(20, 500))), 3);
        assertThat(beside.subList(0, alone.size())).isEqualTo(alone);
        assertThat(beside.get(alone.size()).forecast()).isEqualTo(500);
    }

    @Test
    void seriesThatEndedAtZeroDoNotShrinkTheRangesOfThoseThatLive() {
        Series[] ended = new Series[24];
        for (int i = 0; i < ended.length; i++) {
            double[] values = filled(20, 500 + i);
            Arrays.fill(values, 12, 20, 0);
            ended[i] = series("ended-" + (10 + i), values);
        }
        PanelForecast.Row alone = forecast(walks(), 1).get(0);
        List<PanelForecast.Row> beside = forecast(walksWith(ended), 1);
        assertThat(width(beside.get(0).range50())).isGreaterThan(0.5 * width(alone.range50()));
        assertThat(beside.get(12).forecast()).isZero();
    }

    @Test
    void aQuietSeriesThatJumpsDoesNotBlowUpTheRangesOfOthers() {
        Series jumps = series("jumps", 2, 1, 3, 2, 1, 2, 3, 1, 2, 2, 3, 1, 2, 3, 2, 2, 2, 3000, 5000, 5200);
        List<PanelForecast.Row> alone = forecast(walks(), 5);
        List<PanelForecast.Row> beside = forecast(walksWith(jumps), 5);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(width(beside.get(i).range95()))
                    .isLessThan(3 * width(alone.get(i).range95()));
        }
        holdPoints(beside);
    }

    @Test
    void aSeriesThatJumpedToAnotherLevelGetsARangeOfThatLevel() {
        double[] values = filled(20, 100);
        Arrays.fill(values, 16, 20, 1000);
        for (List<Series> panel : List.of(List.of(series("steps", values)), walksWith(series("steps", values)))) {
            List<PanelForecast.Row> rows = forecast(panel, 3);
            PanelForecast.Row next = rows.get(rows.size() - 3);
            assertThat(next.forecast()).isBetween(900.0, 1300.0);
            assertThat(next.range80().upper()).isLessThan(2500);
            holdPoints(rows);
        }
    }

    @Test
    void aHalvingSeriesEndsInARangeThatHoldsItsPoint() {
        double[] values = new double[20];
        Arrays.setAll(values, t -> 1e6 * Math.pow(0.5, t));
        List<PanelForecast.Row> rows = forecast(List.of(series("halves", values)), 5);
        holdPoints(rows);
        assertThat(rows.get(4).range80().upper()).isLessThan(10_000);
    }

    @Test
    void oneValueOrAFewEqualOnesGetARangeAsWideAsLikeSeries() {
        for (Series few : List.of(series("few", 5000), series("few", 5000, 5000, 5000))) {
            for (List<Series> panel : List.of(List.of(few), walksWith(few))) {
                List<PanelForecast.Row> rows = forecast(panel, 1);
                PanelForecast.Row row = rows.get(rows.size() - 1);
                assertThat(row.forecast()).isEqualTo(5000);
                assertThat(width(row.range80())).isGreaterThan(0.15 * 5000);
                assertThat(row.flags()).contains(Flag.SHORT_HISTORY);
            }
        }
    }

    @Test
    void theForecastOfAYearDoesNotDependOnTheHorizon() {
        List<PanelForecast.Row> near = forecast(walks(), 2);
        List<PanelForecast.Row> far = forecast(walks(), 14);
        for (int i = 0; i < walks().size(); i++) {
            assertThat(far.subList(14 * i, 14 * i + 2)).isEqualTo(near.subList(2 * i, 2 * i + 2));
        }
        for (int i = 1; i < 14; i++) {
            PanelForecast.Row before = far.get(i - 1);
            PanelForecast.Row after = far.get(i);
            assertThat(after.range80().upper() - after.forecast())
                    .isGreaterThanOrEqualTo(before.range80().upper() - before.forecast() - 1e-9);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(PanelForecaster.of(new SeriesPanel("made up", walks(), List.of(), "0"))
                        .options(SMALL.withThreads(1))
                        .horizon(3)
                        .forecast()
                        .rows())
                .isEqualTo(forecast(walks(), 3));
    }

    @Test
    void aSeriesThatEndedLongBeforeThePanelIsForecastAtZeroAndFlagged() {
        Series gone = new Series("gone", 2000, new double[] {5, 6, 7, 8, 9});
        Series late = new Series("late", 2012, new double[] {5, 6, 7, 8, 9, 8, 9, 10, 11});
        List<PanelForecast.Row> rows = forecast(walksWith(gone, late), 1);
        assertThat(rows.get(12).forecast()).isZero();
        assertThat(rows.get(12).flags()).containsExactly(Flag.ENDED, Flag.LEVEL_REFUSED);
        assertThat(rows.get(12).range80().refused()).isTrue();
        assertThat(rows.get(13).flags()).doesNotContain(Flag.ENDED);
        assertThat(rows.get(13).forecast()).isPositive();
    }

    @Test
    void aPanelWithoutACommonLastYearHasNoEndedSeries() {
        List<Series> ragged = new ArrayList<>();
        for (Series walk : walks()) {
            ragged.add(new Series(walk.id(), walk.firstYear() - 7 * ragged.size(), walk.values()));
        }
        assertThat(forecast(ragged, 1))
                .allSatisfy(row -> assertThat(row.flags()).doesNotContain(Flag.ENDED));
    }
}
