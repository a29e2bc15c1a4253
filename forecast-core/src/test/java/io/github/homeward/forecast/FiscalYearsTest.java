package io.github.homeward.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.base.Seasons;
import io.github.homeward.base.SmallFacts;
import io.github.homeward.ledger.StatementBuilder;
import io.github.homeward.math.SplitMix64;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.panel.Panel;
import io.github.homeward.path.CoherentPaths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class FiscalYearsTest {

    private static final NodeKey REST = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "Beta");

    private static final int HORIZON = 4;

    @Test
    void aConstantSeriesWithFlatMonthsStaysWhatItIs() {
        CoherentPaths years = fiscal(panel(month -> 1_000, 1)).of(paths(path -> 12_000));

        for (double[][] path : years.values()) {
            assertThat(path).hasDimensions(HORIZON, 1);
            for (double[] year : path) {
                assertThat(year[0]).isCloseTo(12_000, within(1e-4));
            }
        }
    }

    @Test
    void knownMonthsCountAsTheyAreAndTheRestOfTheYearFallsOnTheOthers() {
        Panel panel = panel(month -> month == 1 ? 4_000 : 1_000, 1);
        Seasons seasons = new Seasons(panel);

        CoherentPaths years = fiscal(panel).of(paths(path -> 20_000));

        double open = (seasons.of(2) + seasons.of(3)) / (12 * seasons.share(12) - seasons.of(1));
        assertThat(years.values()[0][0][0]).isCloseTo(9_000 + 4_000 + open * (20_000 - 4_000), within(1e-4));
    }

    @Test
    void whenJanuaryToMarchAreKnownTheFirstYearIsTheOneThatBeginsAfterThem() {
        FiscalYears years = fiscal(panel(FiscalYearsTest::spring, 5));

        assertThat(years.first()).isEqualTo(2021);
        assertThat(years.of(paths(path -> 12_000)).values()[0]).hasDimensions(HORIZON - 1, 1);
    }

    @Test
    void yearsThatFollowEachOtherAddUpToTheCalendarYearsTheyCover() {
        SplitMix64 random = new SplitMix64(11);
        for (int months = 0; months <= 5; months++) {
            Panel panel = panel(FiscalYearsTest::spring, months);
            double quarter = new Seasons(panel).share(3) / new Seasons(panel).share(12);
            double[] calendar = new double[HORIZON];
            Arrays.setAll(calendar, h -> random.uniform(13_000, 40_000));
            CoherentPaths years = fiscal(panel).of(of(List.of(REST), new double[][][] {column(calendar)}));

            double fiscal = Arrays.stream(years.values()[0])
                    .mapToDouble(year -> year[0])
                    .sum();

            double known = 0;
            for (int m = 4; m <= 12 && months < 3; m++) {
                known += panel.month(REST, YearMonth.of(2020, m));
            }
            double before = months < 3
                    ? 0
                    : panel.month(REST, YearMonth.of(2021, 1))
                            + panel.month(REST, YearMonth.of(2021, 2))
                            + panel.month(REST, YearMonth.of(2021, 3));
            double whole = Arrays.stream(calendar).limit(HORIZON - 1).sum();
            assertThat(fiscal).isCloseTo(known - before + whole + quarter * calendar[HORIZON - 1], within(1e-4));
        }
    }

    @Test
    void sumsOverNodesHoldInEveryPath() {
        SplitMix64 random = new SplitMix64(5);
        Panel panel = panel(FiscalYearsTest::spring, 1);
        List<NodeKey> nodes = List.of(
                REST,
                NodeKey.ofUnannounced("XX", "Acme"),
                NodeKey.ofUnannounced("YY", "Acme"),
                new NodeKey("YY", "Beta", "car"));
        double[][][] values = new double[3][HORIZON][nodes.size()];
        for (double[][] path : values) {
            for (double[] year : path) {
                Arrays.setAll(year, i -> 1_000 + 20_000 * random.nextDouble());
            }
        }

        CoherentPaths years = fiscal(panel).of(of(nodes, values));
        double[][][] sums = new double[3][HORIZON][1];
        for (int path = 0; path < sums.length; path++) {
            for (int h = 0; h < HORIZON; h++) {
                sums[path][h][0] = Arrays.stream(values[path][h]).sum();
            }
        }
        CoherentPaths ofTheSum = fiscal(panel).of(of(List.of(REST), sums));

        for (int path = 0; path < sums.length; path++) {
            for (int f = 0; f < years.values()[path].length; f++) {
                assertThat(years.hierarchy().sum(0, years.values()[path][f]))
                        .isCloseTo(ofTheSum.values()[path][f][0], within(1e-4));
            }
        }
    }

    /** The last month of the fiscal year is twice a usual one. */
    private static double spring(int month) {
        return month == 3 ? 2_000 : 1_000;
    }

    private static FiscalYears fiscal(Panel panel) {
        return new FiscalYears(panel, new Seasons(panel), List.of());
    }

    /** All is one maker's; five complete years, and some months of the next. */
    private static Panel panel(IntToDoubleFunction volumes, int months) {
        StatementBuilder facts = new StatementBuilder();
        for (int year = 2016; year <= 2020; year++) {
            double sum = 0;
            for (int month = 1; month <= 12; month++) {
                month(facts, year, month, volumes);
                sum += volumes.applyAsDouble(month);
            }
            facts.exact(year + "-01", year + "-12", "ALL", sum);
        }
        for (int month = 1; month <= months; month++) {
            month(facts, 2021, month, volumes);
        }
        return SmallFacts.panel(facts, LocalDate.of(2021, Math.max(1, months) + 1, 15));
    }

    private static void month(StatementBuilder facts, int year, int month, IntToDoubleFunction volumes) {
        String text = YearMonth.of(year, month).toString();
        facts.exact(text, text, "ALL", volumes.applyAsDouble(month))
                .exact(text, text, "Beta", volumes.applyAsDouble(month));
    }

    private static CoherentPaths paths(IntToDoubleFunction volume) {
        double[][][] values = new double[2][HORIZON][1];
        for (int path = 0; path < values.length; path++) {
            for (double[] year : values[path]) {
                year[0] = volume.applyAsDouble(path);
            }
        }
        return of(List.of(REST), values);
    }

    private static double[][] column(double[] years) {
        return Arrays.stream(years).mapToObj(year -> new double[] {year}).toArray(double[][]::new);
    }

    private static CoherentPaths of(List<NodeKey> nodes, double[][][] values) {
        return new CoherentPaths(Hierarchy.over(nodes), values);
    }
}
