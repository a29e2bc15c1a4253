package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.Homeward;
import io.github.homeward.backtest.Backtest;
import io.github.homeward.base.Ablation;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Cell;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.BacktestSettings;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.score.UnitForecast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine tried on its own history. */
@Tag("slow")
class BacktestTest {

    private static final Destination HISTORY = BundledForecast.HISTORY;
    private static final Cutoffs CUTOFFS = Cutoffs.parse("2011-01-31:2013-01-31");

    private static BacktestReport report;

    @BeforeAll
    static void runOnce() {
        report = backtest().threads(2).run();
    }

    @Test
    void everyFoldIsTheVeryForecastOfItsCutoff() {
        for (LocalDate cutoff : CUTOFFS.days()) {
            List<ForecastRow> rows = Homeward.at(cutoff)
                    .destination(HISTORY)
                    .origins(Origins.installed())
                    .threads(2)
                    .forecast()
                    .rows();
            List<UnitForecast> fold = of(BacktestSettings.HOMEWARD).stream()
                    .filter(said -> said.unit().cutoff().equals(cutoff))
                    .toList();

            assertThat(fold).hasSizeGreaterThan(1);
            for (UnitForecast said : fold) {
                List<ForecastRow> ofNode = rows.stream()
                        .filter(row -> row.node().id().equals(said.unit().series()))
                        .toList();
                for (int h = 0; h < ofNode.size(); h++) {
                    ForecastRow row = ofNode.get(h);
                    assertThat(said.point()[h]).isEqualTo(row.forecast());
                    assertThat(said.unit().naive()).isEqualTo(row.naive());
                    assertThat(range(said, 0, h)).isEqualTo(row.range50());
                    assertThat(range(said, UnitForecast.LEVEL_80, h)).isEqualTo(row.range80());
                    assertThat(range(said, UnitForecast.LEVEL_95, h)).isEqualTo(row.range95());
                }
            }
        }
    }

    @Test
    void onlyCellsThatAreKnownNowAreScored() {
        Panel now = Homeward.latest()
                .destination(HISTORY)
                .origins(Origins.installed())
                .baseCase()
                .panel();
        int scored = 0;
        for (UnitForecast said : of(BacktestSettings.NAIVE)) {
            NodeKey node = now.nodes().stream()
                    .filter(key -> key.id().equals(said.unit().series()))
                    .findFirst()
                    .orElseThrow();
            for (int h = 0; h < said.point().length; h++) {
                Optional<Cell> cell = now.cell(node, said.unit().lastYear() + 1 + h);
                boolean known = cell.isPresent() && cell.get().known();
                assertThat(!Double.isNaN(said.unit().actual()[h])).isEqualTo(known);
                scored += known ? 1 : 0;
            }
        }
        assertThat(scored).isPositive();
        assertThat(report.scores().stream()
                        .filter(score -> score.model().equals(BacktestSettings.NAIVE)
                                && score.horizon().equals("all"))
                        .mapToInt(score -> score.n())
                        .sum())
                .isEqualTo(scored);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameReport() {
        BacktestReport single = backtest().threads(1).run();

        assertThat(single.scores()).isEqualTo(report.scores());
        assertThat(single.verdict()).isEqualTo(report.verdict());
        assertThat(single.notes()).isEqualTo(report.notes());
        assertThat(single.forecasts())
                .usingElementComparator(BacktestTest::compare)
                .isEqualTo(report.forecasts());
    }

    @Test
    void naiveHasRangesAtEveryLevelAndTheyNest() {
        for (UnitForecast said : of(BacktestSettings.NAIVE)) {
            for (int h = 0; h < said.point().length; h++) {
                assertThat(said.lower()[UnitForecast.LEVEL_95][h])
                        .isLessThanOrEqualTo(said.lower()[UnitForecast.LEVEL_80][h])
                        .isNotNegative();
                assertThat(said.upper()[UnitForecast.LEVEL_95][h])
                        .isGreaterThanOrEqualTo(said.upper()[UnitForecast.LEVEL_80][h]);
            }
        }
    }

    @Test
    void partsCanBeLeftOutOfTheFolds() {
        BacktestReport without = backtest()
                .cutoffs(Cutoffs.parse("2011-01-31"))
                .models(BacktestSettings.NAIVE)
                .without(Ablation.of(Ablation.PROGRAMMES))
                .run();
        ForecastRow direct = Homeward.at(LocalDate.of(2011, 1, 31))
                .destination(HISTORY)
                .origins(Origins.installed())
                .without(Ablation.of(Ablation.PROGRAMMES))
                .forecast()
                .node("ALL")
                .get(0);

        assertThat(without.forecasts().get(0).point()[0])
                .isEqualTo(direct.forecast())
                .isNotEqualTo(of(BacktestSettings.HOMEWARD).get(0).point()[0]);
    }

    @Test
    void cutoffsWithoutAFutureOrAPastHaveNothingToScore() {
        assertThatThrownBy(() -> backtest().cutoffs(Cutoffs.parse("2026-01-31")).run())
                .hasMessageStartingWith("HW206");
        assertThatThrownBy(() -> backtest().cutoffs(Cutoffs.parse("1980-01-31")).run())
                .hasMessageStartingWith("HW201");
    }

    private static Backtest backtest() {
        return Backtest.of(HISTORY, Origins.installed()).cutoffs(CUTOFFS);
    }

    private static List<UnitForecast> of(String model) {
        return report.forecasts().stream()
                .filter(said -> said.model().equals(model))
                .toList();
    }

    private static Range range(UnitForecast said, int level, int step) {
        return new Range(said.lower()[level][step], said.upper()[level][step], Range.Support.OWN);
    }

    private static int compare(UnitForecast one, UnitForecast other) {
        return text(one).compareTo(text(other));
    }

    private static String text(UnitForecast said) {
        return said.model()
                + said.unit().series()
                + said.unit().cutoff()
                + Arrays.toString(said.point())
                + Arrays.deepToString(said.lower())
                + Arrays.deepToString(said.upper())
                + Arrays.toString(said.unit().actual());
    }
}
