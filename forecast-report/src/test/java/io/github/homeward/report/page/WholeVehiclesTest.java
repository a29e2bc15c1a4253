package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.math.SplitMix64;
import io.github.homeward.node.Hierarchy;
import io.github.homeward.node.NodeKey;
import io.github.homeward.node.NodeKey.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WholeVehiclesTest {

    @RepeatedTest(20)
    void whatIsPrintedOfPartsAddsUpToWhatIsPrintedOfTheirSum(RepetitionInfo which) {
        SplitMix64 random = new SplitMix64(which.getCurrentRepetition());
        List<NodeKey> bottom = new ArrayList<>();
        for (String origin : List.of("AA", "BB", "??")) {
            for (String maker : List.of("M", "N", "O")) {
                bottom.add(new NodeKey(origin, maker, origin + "-" + maker + "-one"));
                bottom.add(NodeKey.ofUnannounced(origin, maker));
            }
        }
        Hierarchy hierarchy = Hierarchy.over(bottom);
        double[] volumes = bottom.stream()
                .mapToDouble(node -> random.nextInt(4) == 0 ? 0 : random.uniform(0, 50))
                .toArray();
        Map<NodeKey, Double> values = values(hierarchy, volumes);

        WholeVehicles whole = new WholeVehicles(values);

        assertThat(whole.of(NodeKey.TOTAL)).isEqualTo(Math.round(values.getOrDefault(NodeKey.TOTAL, Double.NaN)));
        for (Level level : List.of(Level.ORIGIN, Level.MAKER, Level.ORIGIN_MAKER, Level.PROGRAMME)) {
            assertThat(hierarchy.nodes().stream()
                            .filter(node -> node.level() == level)
                            .mapToLong(whole::of)
                            .sum())
                    .isEqualTo(whole.of(NodeKey.TOTAL));
        }
        for (NodeKey node : hierarchy.nodes()) {
            double off = Math.abs(whole.of(node) - values.getOrDefault(node, Double.NaN));
            boolean byParts = node.level() == Level.ORIGIN || node.level() == Level.ORIGIN_MAKER;
            assertThat(off).as(node.id()).isLessThan(byParts ? hierarchy.parts(0).length : 1);
        }
    }

    @Test
    void aCountStaysAsItIs() {
        Map<NodeKey, Double> values = values(
                Hierarchy.over(
                        List.of(new NodeKey("AA", "M", "a"), new NodeKey("BB", "M", "b"), new NodeKey("AA", "N", "c"))),
                new double[] {10.5, 7.3, 43_255.5});

        WholeVehicles whole = new WholeVehicles(values);

        assertThat(values.get(NodeKey.ofMaker("M"))).isEqualTo(43_266.0);
        assertThat(whole.of(NodeKey.ofMaker("M"))).isEqualTo(43_266);
        assertThat(whole.of(NodeKey.ofMaker("N"))).isEqualTo(7);
        assertThat(whole.of(NodeKey.TOTAL)).isEqualTo(43_273);
    }

    @Test
    void nodesThatAreNoSumsAreRoundedOnTheirOwn() {
        WholeVehicles whole = new WholeVehicles(Map.of(NodeKey.TOTAL, 100.4, NodeKey.ofOrigin("AA"), 60.6));

        assertThat(whole.of(NodeKey.TOTAL)).isEqualTo(100);
        assertThat(whole.of(NodeKey.ofOrigin("AA"))).isEqualTo(61);
    }

    private static Map<NodeKey, Double> values(Hierarchy hierarchy, double[] volumes) {
        Map<NodeKey, Double> values = new HashMap<>();
        for (int i = 0; i < hierarchy.nodes().size(); i++) {
            values.put(hierarchy.nodes().get(i), hierarchy.sum(i, volumes));
        }
        return values;
    }
}
