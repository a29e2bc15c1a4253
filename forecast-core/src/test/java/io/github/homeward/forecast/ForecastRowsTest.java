package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.BaseForecast;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import io.github.homeward.path.CommonErrors;
import io.github.homeward.path.PastErrors;
import io.github.homeward.path.PathSampler;
import io.github.homeward.yearly.Flag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastRowsTest {

    private static final NodeKey NEW = new NodeKey("YY", "Acme", "second");

    private final Panel panel = SmallFacts.panel(SmallFacts.steady(), SmallFacts.CUTOFF);

    @Test
    void fewPastCutoffsGiveRangesThatSayWhereTheyComeFrom() {
        for (ForecastRow row : rows()) {
            assertThat(row.flags()).contains(Flag.PRIOR_INTERVAL).doesNotContain(Flag.LEVEL_REFUSED);
            assertThat(row.range95().lower()).isBetween(0.0, row.forecast());
            assertThat(row.range95().upper()).isGreaterThan(row.forecast());
        }
    }

    @Test
    void everyRangeHoldsThePoint() {
        for (ForecastRow row : rows()) {
            assertThat(row.forecast())
                    .isBetween(row.range50().lower(), row.range50().upper());
        }
    }

    @Test
    void whatHasNeverSoldIsAColdStartAndWhatSellsIsNot() {
        List<ForecastRow> rows = rows();

        assertThat(row(rows, "YY/Acme/second").flags()).contains(Flag.COLD_START);
        assertThat(row(rows, "YY").flags()).contains(Flag.COLD_START);
        assertThat(row(rows, "YY").lastActual()).isZero();
        assertThat(row(rows, "XX").flags()).doesNotContain(Flag.COLD_START, Flag.SHORT_HISTORY);
        assertThat(row(rows, "ALL").flags()).doesNotContain(Flag.COLD_START);
        assertThat(row(rows, "ALL").naive()).isBetween(11_999.5, 12_000.5);
    }

    @Test
    void anotherSeedDrawsOtherPathsAndTheSameSeedTheSame() {
        assertThat(rows()).isEqualTo(rows());
        assertThat(rows()).isNotEqualTo(assembly(2).rows());
    }

    @Test
    void rangesNestAndPointsAddUp() {
        List<ForecastRow> rows = rows();

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
                    .isCloseTo(row(rows, "ALL", 2).forecast(), within(1e-6));
        }
    }

    private List<ForecastRow> rows() {
        return assembly(1).rows();
    }

    private ForecastRows assembly(long seed) {
        BaseForecast forecast = SmallFacts.forecast(
                2020,
                Map.of(
                        SmallFacts.CAR,
                        new double[] {9_000, 9_000},
                        NEW,
                        new double[] {500, 1_000},
                        SmallFacts.REST,
                        new double[] {3_000, 3_000}));
        CommonErrors errors = new PastErrors(2).common();
        CoherentPaths paths = new PathSampler(panel, forecast, (node, h) -> 1, errors).draw(500, seed);
        return new ForecastRows(panel, forecast.with(paths.means()), paths, errors.support(), 2);
    }

    private static ForecastRow row(List<ForecastRow> rows, String node) {
        return row(rows, node, 1);
    }

    private static ForecastRow row(List<ForecastRow> rows, String node, int horizon) {
        return rows.stream()
                .filter(row -> row.node().id().equals(node) && row.horizon() == horizon)
                .findFirst()
                .orElseThrow();
    }
}
