package io.github.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final NodeKey ONE = new NodeKey("XA", "Maker", "one");
    private static final NodeKey TWO = new NodeKey("XB", "Maker", "two");
    private static final NodeKey REST = new NodeKey(NodeKey.UNATTRIBUTED, "Maker", NodeKey.ALL);

    private final Hierarchy hierarchy = Hierarchy.over(List.of(TWO, REST, ONE));

    @Test
    void everyNodeAboveTheBottomIsThereOnce() {
        assertThat(hierarchy.nodes().stream().map(NodeKey::id))
                .containsExactly(
                        "ALL",
                        "??",
                        "XA",
                        "XB",
                        "ALL/Maker",
                        "??/Maker",
                        "XA/Maker",
                        "XB/Maker",
                        "XA/Maker/one",
                        "XB/Maker/two");
    }

    @Test
    void aNodeIsTheSumOfItsParts() {
        double[] values = new double[3];
        values[hierarchy.bottom().indexOf(ONE)] = 1;
        values[hierarchy.bottom().indexOf(TWO)] = 20;
        values[hierarchy.bottom().indexOf(REST)] = 300;

        assertThat(hierarchy.nodes().stream()
                        .mapToDouble(node -> hierarchy.sum(hierarchy.nodes().indexOf(node), values)))
                .containsExactly(321.0, 300.0, 1.0, 20.0, 321.0, 300.0, 1.0, 20.0, 1.0, 20.0);
    }

    @Test
    void itTellsWhatANodeSumsOver() {
        int maker = hierarchy.nodes().indexOf(NodeKey.ofMaker("Maker"));
        int one = hierarchy.nodes().indexOf(ONE);

        assertThat(hierarchy.parts(maker)).containsExactly(0, 1, 2);
        assertThat(hierarchy.parts(one)).containsExactly(hierarchy.bottom().indexOf(ONE));
    }
}
