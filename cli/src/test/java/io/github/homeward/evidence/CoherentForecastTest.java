package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.range.Range;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a planner may rely on in every row of the real forecast. */
@Tag("slow")
class CoherentForecastTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @ValueSource(strings = {"2012-03-31", "2025-01-05", "2026-03-31"})
    void childrenAddUpToTheirParentsOnEveryLevel(String day) {
        List<ForecastRow> rows = BundledForecast.at(LocalDate.parse(day)).rows();

        adds(rows, Level.ORIGIN, Level.TOTAL, row -> "ALL");
        adds(rows, Level.MAKER, Level.TOTAL, row -> "ALL");
        adds(rows, Level.ORIGIN_MAKER, Level.ORIGIN, row -> row.node().origin());
        adds(rows, Level.ORIGIN_MAKER, Level.MAKER, row -> "ALL/" + row.node().maker());
        List<ForecastRow> explained =
                rows.stream().filter(row -> !row.node().origin().equals("??")).toList();
        adds(
                explained,
                Level.PROGRAMME,
                Level.ORIGIN_MAKER,
                row -> row.node().origin() + "/" + row.node().maker());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-03-31", "2025-01-05", "2026-03-31"})
    void rangesAreNestedHoldThePointAndNothingIsNegative(String day) {
        for (ForecastRow row : BundledForecast.at(LocalDate.parse(day)).rows()) {
            Range half = row.range50();
            Range most = row.range80();
            Range nearlyAll = row.range95();
            assertThat(row.forecast()).as(row.toString()).isNotNegative().isFinite();
            assertThat(List.of(half.refused(), most.refused(), nearlyAll.refused()))
                    .as(row.toString())
                    .containsOnly(row.flags().contains(Flag.LEVEL_REFUSED));
            if (!nearlyAll.refused()) {
                assertThat(List.of(
                                0.0,
                                nearlyAll.lower(),
                                most.lower(),
                                half.lower(),
                                half.upper(),
                                most.upper(),
                                nearlyAll.upper()))
                        .as(row.toString())
                        .isSorted();
                assertThat(row.forecast()).as(row.toString()).isBetween(nearlyAll.lower(), nearlyAll.upper());
            }
        }
    }

    @Test
    void everyNodeHasTheFiveYearsThatFollowTheLastPublishedTotal() {
        Map<String, List<ForecastRow>> nodes = forecast().rows().stream()
                .collect(Collectors.groupingBy(row -> row.node().id()));

        assertThat(nodes).containsKeys("ALL", "IN", "TH", "US", "??", "ALL/Suzuki", "IN/Suzuki");
        nodes.values().forEach(rows -> {
            assertThat(rows).extracting(ForecastRow::year).containsExactly(2026, 2027, 2028, 2029, 2030);
            assertThat(rows).extracting(ForecastRow::horizon).containsExactly(1, 2, 3, 4, 5);
            assertThat(rows).extracting(ForecastRow::lastYear).containsOnly(2025);
        });
    }

    @Test
    void everyRowShowsNoChangeBesideTheForecast() {
        for (ForecastRow row : forecast().rows()) {
            assertThat(row.naive())
                    .as(row.toString())
                    .isEqualTo(row.lastActual())
                    .isNotNegative();
        }
        assertThat(node("ALL").get(0).lastActual()).isCloseTo(111_513, within(0.5));
        assertThat(node("ALL/Suzuki").get(0).lastActual()).isCloseTo(43_266, within(0.5));
    }

    @Test
    void whatIsPublishedOfTheYearIsAFloor() {
        ForecastRow year = node("ALL").get(0);

        assertThat(year.forecast()).isGreaterThan(12_026);
        assertThat(year.range95().lower()).isGreaterThanOrEqualTo(12_026 - 0.5);
    }

    @Test
    void earlyInJanuaryTheYearJustOverIsForecastAndAlmostKnown() {
        List<ForecastRow> total = BundledForecast.at(LocalDate.of(2025, 1, 5)).node("ALL");

        assertThat(total.get(0).year()).isEqualTo(2024);
        assertThat(total.get(0).lastYear()).isEqualTo(2023);
        // January to November, a figure derived from rounded ones and therefore not held to the unit.
        assertThat(total.get(0).forecast()).isGreaterThanOrEqualTo(86_207 - 10);
        assertThat(total.get(0).range95().lower()).isGreaterThanOrEqualTo(86_207 - 10);
        assertThat(total.get(0).range80().upper()).isLessThan(1.2 * 86_207);
    }

    @Test
    void aMakerWithoutHistoryAtAnOriginIsForecastAndSaysSo() {
        List<ForecastRow> rows = node("US/Toyota");

        assertThat(rows).allMatch(row -> row.flags().contains(Flag.COLD_START));
        assertThat(rows.get(4).forecast()).isBetween(500.0, 20_000.0);
        assertThat(node("IN")).noneMatch(row -> row.flags().contains(Flag.COLD_START));
    }

    @Test
    void programmesSayWhichVehicleTheyAreAndSumsDoNot() {
        for (ForecastRow row : forecast().rows()) {
            if (row.level() == Level.PROGRAMME) {
                boolean unannounced = row.node().unannounced();
                assertThat(List.of("passenger", "truck").contains(row.vehicle()))
                        .as(row.toString())
                        .isNotEqualTo(unannounced);
                assertThat(row.node().id())
                        .isEqualTo(row.node().origin() + "/" + row.node().maker() + "/"
                                + row.node().programme());
            } else {
                assertThat(row.vehicle()).as(row.toString()).isEqualTo("ALL");
                assertThat(row.node().programme()).isEqualTo("ALL");
            }
        }
        assertThat(node("ID/Toyota/ID-toyota-townace"))
                .extracting(ForecastRow::vehicle)
                .containsOnly("truck");
    }

    @Test
    void noNodeAndYearStandsTwice() {
        Set<String> seen = new HashSet<>();
        forecast()
                .rows()
                .forEach(row -> assertThat(seen.add(row.node().id() + row.year()))
                        .as(row.node().id())
                        .isTrue());
    }

    private static Forecast forecast() {
        return BundledForecast.at(CUTOFF);
    }

    private static List<ForecastRow> node(String id) {
        List<ForecastRow> rows = forecast().node(id);
        assertThat(rows).as(id).hasSize(5);
        return rows;
    }

    /** Sums the children by the parent's node and year, and expects exactly the parents that there are. */
    private static void adds(
            List<ForecastRow> rows, Level children, Level parents, Function<ForecastRow, String> parentOf) {
        Map<String, Double> sums = new TreeMap<>();
        Map<String, Double> expected = new TreeMap<>();
        for (ForecastRow row : rows) {
            if (row.level() == children) {
                sums.merge(parentOf.apply(row) + " " + row.year(), row.forecast(), Double::sum);
            }
            if (row.level() == parents) {
                expected.put(row.node().id() + " " + row.year(), row.forecast());
            }
        }
        assertThat(sums.keySet()).as("%s of %s", children, parents).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> assertThat(sums.get(key)).as(key).isCloseTo(value, within(TOLERANCE)));
    }
}
