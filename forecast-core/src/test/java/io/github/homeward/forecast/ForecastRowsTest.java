package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CutoffErrors;
import io.github.homeward.path.JointErrors;
import io.github.homeward.path.PastErrors;
import io.github.homeward.yearly.Flag;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastRowsTest {

    private static final NodeKey NEW = new NodeKey("YY", "Acme", "second");
    private static final double[][] SPREAD = {{-2, -1, -0.5, 0, 0.5, 1, 2}, {-3, -1, 0, 1, 3}};
    private static final double[][] NOTHING = {{}, {}};

    private final Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);

    @Test
    void withoutAnyErrorsEveryRangeIsRefusedAndThePointStays() {
        for (ForecastRow row : rows(NOTHING)) {
            assertThat(row.range50().refused()
                            && row.range80().refused()
                            && row.range95().refused())
                    .isTrue();
            assertThat(row.flags()).contains(Flag.LEVEL_REFUSED).doesNotContain(Flag.PRIOR_INTERVAL);
        }
        assertThat(row(rows(NOTHING), "ALL").forecast()).isEqualTo(12_500);
    }

    @Test
    void errorsOfSyntheticSeriesGiveRangesThatSayWhereTheyComeFrom() {
        for (ForecastRow row : rows(SPREAD)) {
            assertThat(row.flags()).contains(Flag.PRIOR_INTERVAL).doesNotContain(Flag.LEVEL_REFUSED);
            assertThat(row.range95().lower()).isBetween(0.0, row.forecast());
            assertThat(row.range95().upper()).isGreaterThan(row.forecast());
        }
    }

    @Test
    void whatHasNeverSoldIsAColdStartAndWhatSellsIsNot() {
        List<ForecastRow> rows = rows(SPREAD);

        assertThat(row(rows, "YY/Acme/second").flags()).contains(Flag.COLD_START);
        assertThat(row(rows, "YY").flags()).contains(Flag.COLD_START);
        assertThat(row(rows, "YY").lastActual()).isZero();
        assertThat(row(rows, "XX").flags()).doesNotContain(Flag.COLD_START, Flag.SHORT_HISTORY);
        assertThat(row(rows, "ALL").flags()).doesNotContain(Flag.COLD_START);
        assertThat(row(rows, "ALL").naive()).isBetween(11_999.5, 12_000.5);
    }

    @Test
    void anotherSeedDrawsOtherPathsAndTheSameSeedTheSame() {
        assertThat(rows(SPREAD)).isEqualTo(rows(SPREAD));
        assertThat(rows(SPREAD)).isNotEqualTo(assembly(SPREAD, 2).rows());
    }

    @Test
    void rangesNestAndPointsAddUp() {
        List<ForecastRow> rows = rows(SPREAD);

        for (ForecastRow row : rows) {
            assertThat(row.range80().lower())
                    .isBetween(row.range95().lower(), row.range50().lower());
            assertThat(row.range80().upper())
                    .isBetween(row.range50().upper(), row.range95().upper());
        }
        for (Level level : List.of(Level.ORIGIN, Level.MAKER, Level.ORIGIN_MAKER)) {
            assertThat(rows.stream()
                            .filter(row -> row.level() == level && row.horizon() == 2)
                            .mapToDouble(ForecastRow::forecast)
                            .sum())
                    .isCloseTo(13_000, within(1e-6));
        }
    }

    @Test
    void withoutSyntheticErrorsALevelNeedsItsOwnCutoffs() {
        JointErrors four = new JointErrors(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i ->
                                new CutoffErrors(new double[] {i - 2.5}, Map.of("Acme", new double[] {i / 2.0 - 1})))
                        .toList(),
                new double[][] {{-1, 0, 1}},
                new double[][] {{}});
        BaseForecast oneYear = SmallFacts.forecast(
                2020, Map.of(SmallFacts.CAR, new double[] {9_000}, SmallFacts.REST, new double[] {3_000}));

        ForecastRow total = row(new ForecastRows(panel, oneYear, four, 1).rows(), "ALL");

        assertThat(total.range50().refused()).isFalse();
        assertThat(total.range80().refused()).isTrue();
        assertThat(total.flags()).contains(Flag.LEVEL_REFUSED);
    }

    private List<ForecastRow> rows(double[][] prior) {
        return assembly(prior, 1).rows();
    }

    private ForecastRows assembly(double[][] prior, long seed) {
        BaseForecast forecast = SmallFacts.forecast(
                2020,
                Map.of(
                        SmallFacts.CAR,
                        new double[] {9_000, 9_000},
                        NEW,
                        new double[] {500, 1_000},
                        SmallFacts.REST,
                        new double[] {3_000, 3_000}));
        return new ForecastRows(panel, forecast, new PastErrors(2).joint(prior), seed);
    }

    private static ForecastRow row(List<ForecastRow> rows, String node) {
        return rows.stream()
                .filter(row -> row.node().id().equals(node) && row.horizon() == 1)
                .findFirst()
                .orElseThrow();
    }
}
