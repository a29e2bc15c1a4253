package io.github.homeward.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.explain.Component;
import io.github.homeward.explain.Contribution;
import io.github.homeward.explain.Reason;
import io.github.homeward.fictional.Tractors;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.judgement.OverrideEntry;
import io.github.homeward.judgement.OverrideEntry.Op;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.math.SplitMix64;
import io.github.homeward.node.NodeKey;
import io.github.homeward.plugin.Origins;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.Operation;
import io.github.homeward.scenario.Operation.Verb;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import io.github.homeward.scenario.Years;
import io.github.homeward.spi.Fact;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.yearly.Flag;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.PartialYear;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.feature.Features;
import io.github.homeward.yearly.range.Range;
import io.github.homeward.yearly.score.Score;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tractors of two countries with plugins and one without: two makers, one model that ended, one that began late. */
@Tag("slow")
class OwnPanelTest {

    private static final int FIRST = 2006;
    private static final int LAST = 2024;
    private static final int HORIZON = 3;
    private static final SeriesPanel PANEL = panel();
    private static final OwnPanel OWN = own(null).features(prices());

    /** With the plugins, whose day is that of their facts. */
    private static final OwnPanel WITH_PLUGINS =
            OWN.origins(Tractors.RURITANIA, Tractors.builders(), LocalDate.of(2025, 3, 31));

    @Test
    void sumsHoldInEveryYearAndRangesNestAndHoldThePoint() {
        List<ForecastRow> rows = WITH_PLUGINS.forecast().rows();

        assertThat(rows.stream().map(row -> row.node().id()))
                .contains("ALL", "AQ", "ALL/Plough", "AQ/Plough", "BV/Reaper", "ZZ/Plough");
        for (ForecastRow row : rows) {
            double parts = rows.stream()
                    .filter(part -> part.node().level() == NodeKey.Level.ORIGIN_MAKER
                            && part.year() == row.year()
                            && row.node().covers(part.node()))
                    .mapToDouble(ForecastRow::forecast)
                    .sum();
            assertThat(row.forecast()).isCloseTo(parts, within(1e-6 * Math.max(1, parts)));
            if (!row.flags().contains(Flag.LEVEL_REFUSED)) {
                assertThat(inside(row.range50(), row.range80())).isTrue();
                assertThat(inside(row.range80(), row.range95())).isTrue();
                assertThat(row.range50().lower()).isLessThanOrEqualTo(row.forecast());
                assertThat(row.range50().upper()).isGreaterThanOrEqualTo(row.forecast());
            }
        }
    }

    @Test
    void whatEndedIsForecastAtNothingAndWhatBeganLateCountsAsNothingBeforeAndBothAreTold() {
        assertThat(OWN.forecast().node("ZZ/Reaper")).allSatisfy(row -> {
            assertThat(row.forecast()).isZero();
            assertThat(row.flags()).contains(Flag.ENDED, Flag.LEVEL_REFUSED);
        });
        assertThat(OWN.forecast().notes())
                .anyMatch(note -> note.contains("taken to have ended") && note.contains("ZZ/Reaper (2015)"))
                .anyMatch(note -> note.contains("counted as nothing before") && note.contains("BV/Reaper (2012)"));
        assertThat(NodePanel.of(PANEL).sum(NodeKey.TOTAL).length()).isEqualTo(LAST - FIRST + 1);
    }

    @Test
    void whatEachFeatureIsWorthIsToldAndThePluginsAreNamed() {
        assertThat(WITH_PLUGINS.forecast().notes())
                .anyMatch(note -> note.startsWith("Features of AQ, BV as their plugins knew them on 2025-03-31"))
                .anyMatch(note -> note.startsWith("Without a plugin") && note.contains("ZZ"))
                .anyMatch(note -> note.startsWith("Features "))
                .anyMatch(note -> note.startsWith("Feature price: -"))
                .anyMatch(note -> note.contains("landed-cost-ratio"));
        assertThat(WITH_PLUGINS.day()).isEqualTo("2025-03-31");
    }

    @Test
    void aForecastOfAnEarlierDayKnowsNothingOfLaterFactsOrRows() {
        LocalDate day = LocalDate.of(2020, 12, 31);
        Origins otherFuture = Origins.of(
                Tractors.AQ.altered(sheet -> new FactSheet(
                        sheet.sources(),
                        sheet.indicators(),
                        sheet.facts().stream().map(OwnPanelTest::tripledLater).toList(),
                        sheet.programmes())),
                Tractors.BV);

        OwnPanel then = own(day).origins(Tractors.RURITANIA, Tractors.builders(), day);
        OwnPanel other = own(day).origins(Tractors.RURITANIA, otherFuture, day);

        assertThat(then.forecast().rows().get(0).lastYear()).isEqualTo(2020);
        assertThat(other.forecast()).isEqualTo(then.forecast());
    }

    private static Fact tripledLater(Fact fact) {
        return fact.publishedOn().getYear() <= 2020
                ? fact
                : Tractors.AQ.fact(fact.from().getYear(), 3 * fact.value());
    }

    @Test
    void reasonsAddUpToEveryNode() {
        for (String node : List.of("ALL", "AQ", "Plough", "BV/Reaper")) {
            Reason reason = WITH_PLUGINS.reason(node, LAST + 2, Overrides.NONE);
            double sum = reason.contributions().stream()
                    .mapToDouble(Contribution::value)
                    .sum();

            assertThat(sum)
                    .isCloseTo(
                            reason.outcome().judged(),
                            within(1e-6 * reason.outcome().judged()));
            assertThat(reason.contributions().stream().map(Contribution::component))
                    .contains(Component.LAST_LEVEL, Component.HISTORY, Component.FEATURE);
            assertThat(reason.sentences()).isNotEmpty();
        }
        assertThatThrownBy(() -> WITH_PLUGINS.reason("AQ/Plugh", null, Overrides.NONE))
                .hasMessageContaining("AQ/Plough");
    }

    @Test
    void aDearerOriginSellsLessNobodyElseMovesAndTheInputsAddUp() {
        ScenarioResult result = scenario(Operation.change(Verb.MULTIPLY, "cost.AQ", Years.ALL, 1.2));

        assertThat(rows(result, "AQ/Plough"))
                .allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
        assertThat(rows(result, "BV"))
                .allSatisfy(row -> assertThat(row.difference()).isZero());
        ScenarioRow total = rows(result, "ALL").get(0);
        assertThat(result.attribution().stream()
                        .filter(row -> row.node().equals(NodeKey.TOTAL) && row.year() == total.year())
                        .mapToDouble(AttributionRow::contribution)
                        .sum())
                .isCloseTo(total.difference(), within(1e-6));
    }

    @Test
    void aPlannersFeatureIsALeverOfAllItsSeries() {
        ScenarioResult result = scenario(Operation.change(Verb.ADD, "feature.price", Years.ALL, 0.1));

        assertThat(rows(result, "ALL"))
                .allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
        assertThat(rows(result, "ZZ/Plough"))
                .allSatisfy(row -> assertThat(row.value()).isLessThan(row.base()));
        assertThat(rows(result, "ALL").get(0).flags()).doesNotContain(ScenarioRow.MOSTLY_PRIOR);
    }

    @Test
    void aScenarioThatLeavesEverythingWhereItIsSaysSo() {
        Scenario idle = Scenario.of("idle", Operation.change(Verb.MULTIPLY, "cost.AQ", Years.ALL, 1));

        assertThat(WITH_PLUGINS.scenarios(List.of(idle)).notes()).anyMatch(note -> note.startsWith("'idle' changes"));
    }

    @Test
    void anOverrideOfASumIsSharedByItsParts() {
        LocalDate entered = LocalDate.of(LAST, 12, 1);
        OverrideEntry entry =
                new OverrideEntry("o.csv", 2, "AQ", LAST + 1, Op.SET, 5000, "5000", "A", "why", entered, null);

        List<ForecastRow> rows =
                OWN.judged(new Overrides("o.csv", "", List.of(entry))).rows();

        double parts = rows.stream()
                .filter(row -> row.year() == LAST + 1
                        && row.node().level() == NodeKey.Level.ORIGIN_MAKER
                        && row.node().origin().equals("AQ"))
                .mapToDouble(ForecastRow::forecast)
                .sum();
        assertThat(parts).isCloseTo(5000, within(1e-6));
    }

    @Test
    void theSameForecastIsTriedAtEarlierCutoffsLevelByLevel() {
        BacktestReport report = WITH_PLUGINS
                .backtest(Set.of())
                .models("naive")
                .horizon(1)
                .cutoffs(Cutoffs.parse("2023-12-31"))
                .seed(1)
                .run();

        assertThat(report.scores().stream().map(Score::level).distinct()).containsExactly("total", "origin-maker");
        assertThat(report.forecasts().stream()
                        .map(forecast -> forecast.unit().series())
                        .collect(Collectors.toSet()))
                .contains("ALL", "AQ/Plough", "ZZ/Plough")
                .doesNotContain("AQ");
    }

    @Test
    void whatIsCountedOfAYearThatHasNotEndedComesIntoItAndTeachesNothing() {
        PartialYear halfway = PartialYear.last(PANEL, 6);
        SeriesPanel before = halfway.without(PANEL);

        List<ForecastRow> plain = of(before, null).forecast().rows();
        List<ForecastRow> counted = of(before, halfway).forecast().rows();

        double soFar = halfway.soFar("AQ/Plough") + halfway.soFar("AQ/Reaper");
        assertThat(first(counted, "AQ").forecast())
                .isCloseTo(soFar + first(plain, "AQ").forecast() / 2, within(1e-6 * soFar));
        assertThat(first(counted, "AQ").range95().lower()).isGreaterThanOrEqualTo(soFar);
        assertThat(later(counted)).isEqualTo(later(plain));
    }

    private static ForecastRow first(List<ForecastRow> rows, String node) {
        return rows.stream()
                .filter(row -> row.node().id().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static List<ForecastRow> later(List<ForecastRow> rows) {
        return rows.stream().filter(row -> row.horizon() > 1).toList();
    }

    private static OwnPanel of(SeriesPanel panel, @Nullable PartialYear partial) {
        return OwnPanel.of(
                panel, partial, null, HORIZON, 7, any -> PanelForecaster.of(any).options(Tractors.SMALL));
    }

    @Test
    void aSumBesideItsPartsIsRefused() {
        List<Series> series = new ArrayList<>(PANEL.train());
        series.add(new Series("AQ", FIRST, new double[] {1, 2}));

        assertThatThrownBy(() -> NodePanel.of(new SeriesPanel("p.csv", series, List.of(), "")))
                .hasMessageStartingWith("HW108 p.csv, series AQ: found a sum beside its parts");
    }

    private static ScenarioResult scenario(Operation operation) {
        return WITH_PLUGINS
                .scenarios(List.of(Scenario.of("what if", operation)))
                .scenarios()
                .get(0);
    }

    private static List<ScenarioRow> rows(ScenarioResult result, String node) {
        return result.rows().stream()
                .filter(row -> row.node().id().equals(node))
                .toList();
    }

    private static boolean inside(Range inner, Range outer) {
        return inner.lower() >= outer.lower() && inner.upper() <= outer.upper();
    }

    private static OwnPanel own(@Nullable LocalDate cutoff) {
        return OwnPanel.of(
                PANEL,
                null,
                cutoff,
                HORIZON,
                7,
                panel -> PanelForecaster.of(panel).options(Tractors.SMALL));
    }

    /** Every series answers the price: a tenth dearer, a fifth less. */
    private static SeriesPanel panel() {
        SplitMix64 random = new SplitMix64(11);
        List<Series> series = new ArrayList<>();
        series.add(series("AQ/Plough", FIRST, LAST, 900, random));
        series.add(series("AQ/Reaper", FIRST, LAST, 4000, random));
        series.add(series("BV/Plough", FIRST, LAST, 1500, random));
        series.add(series("BV/Reaper", 2012, LAST, 300, random));
        series.add(series("ZZ/Plough", FIRST, LAST, 700, random));
        series.add(series("ZZ/Reaper", FIRST, 2015, 700, random));
        return new SeriesPanel("tractors.csv", series, List.of(), "");
    }

    private static Series series(String id, int first, int last, double level, SplitMix64 random) {
        double[] values = new double[last - first + 1];
        double log = Math.log(level);
        for (int i = 0; i < values.length; i++) {
            log += 0.1 * (random.nextDouble() - 0.5) - 2 * (price(first + i) - price(first + i - 1));
            values[i] = Math.exp(log);
        }
        return new Series(id, first, values);
    }

    private static double price(int year) {
        return 0.2 * StrictMath.sin(2.3 * year);
    }

    /** Prices are fixed three years ahead. */
    private static Features prices() {
        List<Features.Value> values = new ArrayList<>();
        for (int year = FIRST; year <= LAST + HORIZON; year++) {
            values.add(new Features.Value(
                    Features.EVERY, year, "price", price(year), LocalDate.of(year - HORIZON, 6, 1), year));
        }
        return new Features("prices.csv", "", values);
    }
}
