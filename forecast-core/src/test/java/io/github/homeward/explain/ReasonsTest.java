package io.github.homeward.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.Outlook.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final NodeKey ORIGIN = NodeKey.ofOrigin("XX");

    @Test
    void threeSentencesTellHowMuchWhyAndHowSure() {
        Reason reason = reasons(
                        ORIGIN,
                        5_100,
                        SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, null), 4_000, 2_900),
                        SampleReasons.leaf(SampleReasons.programme("New", "2026-02-01", false, null), 0, 1_100),
                        SampleReasons.leaf(SampleReasons.programme("Next", "2026-08-01", true, null), 0, 1_100))
                .of("XX", 2026);

        assertThat(reason.sentences())
                .containsExactly(
                        "About 5,100 vehicles from Exland are expected in 2026, 1,100 (27 %) more than the estimated"
                                + " 4,000 of 2025.",
                        "New models add 2,200: the Acme New 1,100 (launched February 2026) and the Acme Next 1,100"
                                + " (expected about August 2026); the Acme Old takes away 1,100 (ageing, on sale since"
                                + " January 2020).",
                        "Four times out of five the figure should lie between 4,100 and 6,100; 2,200 of it are new"
                                + " models without a stated sales goal, judged by how earlier models like them sold.");
    }

    @Test
    void aYearFurtherAheadIsAlsoMeasuredFromTheForecastOfTheYearBefore() {
        NodeKey rest = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "M");
        Leaf leaf = new Leaf(
                rest,
                1_000,
                new double[] {1_500, 1_800},
                new double[] {200, 900},
                new double[] {1_500, 1_800},
                new double[][] {{}, {}},
                null);
        Reasons reasons = new Reasons(
                SampleReasons.CUTOFF,
                SampleReasons.LAST_YEAR,
                List.of(
                        new Outcome(NodeKey.TOTAL, 2026, 1_000, 1_500, 1_500, 1_200, 1_800, false, false),
                        new Outcome(NodeKey.TOTAL, 2027, 1_000, 1_800, 2_000, 1_300, 2_600, false, false)),
                List.of(leaf),
                List.of(),
                new Surroundings(Map.of(), null, Map.of()));

        Reason change = reasons.ofChange("ALL", 2027);

        assertThat(change.against()).isEqualTo(2026);
        assertThat(change.contributions())
                .extracting(Contribution::name, Contribution::value)
                .containsExactly(
                        tuple("forecast of 2026", 1_500.0),
                        tuple("models nobody has announced yet", 700.0),
                        tuple("volume of no known origin", -400.0),
                        tuple("judgement", 200.0));
        assertThat(change.sentences().get(0))
                .isEqualTo("About 2,000 vehicles are expected in 2027, 1,000 (100 %) more than the 1,000 of 2025, and"
                        + " 500 (33 %) more than the 1,500 expected in 2026.");
        assertThat(reasons.of("ALL", 2027).sentences().get(0))
                .isEqualTo(change.sentences().get(0));
        assertThat(reasons.ofChange("ALL", 2026)).isEqualTo(reasons.of("ALL", 2026));
    }

    @Test
    void demandAndWhatSupplyHoldsBackAreToldTogetherAndStandApartInTheBars() {
        Leaf leaf = new Leaf(
                SampleReasons.node("Old"),
                1_000,
                new double[] {2_000},
                new double[1],
                new double[] {2_000},
                new double[][] {new double[3]},
                SampleReasons.outlook(
                        SampleReasons.programme("Old", "2020-01-01", false, null),
                        1_100,
                        5_000,
                        2_000,
                        Constraint.CAPACITY));

        Reason reason = reasons(ORIGIN, 2_000, leaf).of("XX", 2026);

        assertThat(reason.contributions()).extracting(Contribution::value).containsExactly(1_000.0, 4_000.0, -3_000.0);
        assertThat(reason.sentences().get(1))
                .isEqualTo(
                        "The Acme Old adds 1,000 (orders on hand, on sale since January 2020, as far as supply reaches).");
    }

    @Test
    void programmesThatAreAlikeAreToldTogether() {
        Reason reason = reasons(
                        ORIGIN,
                        2_200,
                        SampleReasons.leaf(SampleReasons.programme("A", "2026-08-01", true, null), 0, 1_100),
                        SampleReasons.leaf(SampleReasons.programme("B", "2026-08-01", true, null), 0, 1_100))
                .of("XX", 2026);

        assertThat(reason.sentences().get(0)).endsWith("are expected in 2026; none came in 2025.");
        assertThat(reason.sentences().get(1))
                .isEqualTo("New models add 2,200: the Acme A and the Acme B 1,100 each (expected about August 2026).");
    }

    @Test
    void whatTheLeavesDoNotExplainWasDoneToTheNode() {
        Leaf leaf = SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, null), 4_000, 2_900);
        Outcome outcome = new Outcome(ORIGIN, 2026, 4_000, 3_000, 3_500, 1, 2, false, false);

        Reason reason = reasons(List.of(outcome), List.of(leaf)).of("XX", 2026);

        assertThat(reason.contributions())
                .extracting(Contribution::component)
                .containsExactly(Component.LAST_LEVEL, Component.PROGRAMME, Component.FUTURES, Component.OVERRIDE);
        assertThat(reason.contributions())
                .extracting(Contribution::value)
                .containsExactly(4_000.0, -1_100.0, 100.0, 500.0);
        assertThat(reason.sentences().get(0)).startsWith("About 3,500 vehicles");
    }

    @Test
    void aNodeThatSellsNoMoreIsExplainedToo() {
        Leaf gone = SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, "2025-06"), 400, 0);

        Reason reason = reasons(ORIGIN, 0, gone).of("XX", 2026);

        assertThat(reason.contributions().stream()
                        .mapToDouble(Contribution::value)
                        .sum())
                .isZero();
        assertThat(reason.sentences())
                .containsExactly(
                        "No vehicles from Exland are expected in 2026; an estimated 400 came in 2025.",
                        "The Acme Old takes away 400 (sales end June 2025).");
    }

    @Test
    void contextIsWhatIsKnownOfTheMarketAndOfTradeTheOtherWay() {
        Leaf leaf = SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, null), 400, 300);
        Reasons reasons = reasons(List.of(outcome(ORIGIN, 400, 300), outcome(NodeKey.TOTAL, 400, 300)), List.of(leaf));

        assertThat(reasons.of("XX", 2026).context().sentThere()).isEqualTo(new Yardstick(9_000, 2024, List.of("s")));
        assertThat(reasons.of("ALL", 2026).context().sentThere()).isNull();
        assertThat(reasons.of("ALL", 2026).context().market()).isEqualTo(new Yardstick(1e6, 2025, List.of("s")));
    }

    @Test
    void nodesAndYearsThatAreNoneAreToldWhatIsNear() {
        Leaf leaf = SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, null), 400, 300);
        Reasons reasons = reasons(ORIGIN, 300, leaf);

        assertThatThrownBy(() -> reasons.of("XY", 2026))
                .hasMessageContaining("HW207")
                .hasMessageContaining("perhaps XX");
        assertThatThrownBy(() -> reasons.of("XX", 2025)).hasMessageContaining("2026 to 2026");
        assertThatThrownBy(() -> reasons.of("XX", 2031)).hasMessageContaining("look further ahead");
    }

    @Test
    void makersAndProgrammesGoByTheirOwnNames() {
        Leaf leaf = SampleReasons.leaf(SampleReasons.programme("Old", "2020-01-01", false, null), 400, 300);
        Reasons reasons = reasons(
                List.of(outcome(NodeKey.ofMaker("Acme"), 400, 300), outcome(leaf.node(), 400, 300)), List.of(leaf));

        assertThat(reasons.of("Acme", 2026).sentences().get(0)).startsWith("About 300 Acme vehicles are expected");
        assertThat(reasons.of("Old", 2026).sentences().get(0))
                .startsWith("About 300 Acme Old from Exland are expected");
        assertThat(reasons.of("Old", 2026).contributions().stream()
                        .mapToDouble(Contribution::value)
                        .sum())
                .isCloseTo(300, within(1e-9));
    }

    private static Reasons reasons(NodeKey node, double forecast, Leaf... leaves) {
        double last = 0;
        for (Leaf leaf : leaves) {
            last += leaf.last();
        }
        return reasons(List.of(outcome(node, last, forecast)), new ArrayList<>(List.of(leaves)));
    }

    private static Reasons reasons(List<Outcome> outcomes, List<Leaf> leaves) {
        return new Reasons(
                SampleReasons.CUTOFF,
                SampleReasons.LAST_YEAR,
                outcomes,
                leaves,
                SampleReasons.DRIVERS,
                new Surroundings(
                        Map.of("XX", "Exland"),
                        new Yardstick(1e6, 2025, List.of("s")),
                        Map.of("XX", new Yardstick(9_000, 2024, List.of("s")))));
    }

    private static Outcome outcome(NodeKey node, double last, double forecast) {
        return new Outcome(
                node, 2026, last, forecast, forecast, Math.max(0, forecast - 1_000), forecast + 1_000, last > 0, false);
    }
}
