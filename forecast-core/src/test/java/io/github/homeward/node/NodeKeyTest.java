package io.github.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.node.NodeKey.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeKeyTest {

    private static final NodeKey CAR = new NodeKey("XX", "Acme", "XX-acme-car");

    @Test
    void idsAndLevelsFollowTheFileFormat() {
        assertThat(List.of(
                        NodeKey.TOTAL,
                        NodeKey.ofOrigin("XX"),
                        NodeKey.ofMaker("Acme"),
                        NodeKey.ofOriginMaker("??", "Acme"),
                        CAR))
                .extracting(node -> node.id() + " " + node.level())
                .containsExactly(
                        "ALL TOTAL",
                        "XX ORIGIN",
                        "ALL/Acme MAKER",
                        "??/Acme ORIGIN_MAKER",
                        "XX/Acme/XX-acme-car PROGRAMME");
    }

    @Test
    void anIdLeadsBackToItsNode() {
        assertThat(List.of(
                        NodeKey.TOTAL,
                        NodeKey.ofOrigin("XX"),
                        NodeKey.ofMaker("Acme"),
                        NodeKey.ofOriginMaker("??", "Acme"),
                        CAR))
                .allSatisfy(node -> assertThat(NodeKey.parse(node.id())).isEqualTo(node));
    }

    @Test
    void whatNobodyHasAnnouncedIsAProgrammeByThatName() {
        NodeKey unannounced = NodeKey.ofUnannounced("XX", "Acme");

        assertThat(unannounced.id()).isEqualTo("XX/Acme/unannounced");
        assertThat(unannounced.unannounced()).isTrue();
        assertThat(CAR.unannounced()).isFalse();
        assertThat(NodeKey.ofOrigin("XX").unannounced()).isFalse();
    }

    @Test
    void filesNameLevelsInSmallLetters() {
        assertThat(Level.values())
                .extracting(Level::word)
                .containsExactly("total", "origin", "maker", "origin-maker", "programme");
    }

    @Test
    void aNodeCoversItsPartsAndNothingElse() {
        assertThat(NodeKey.TOTAL.covers(CAR)).isTrue();
        assertThat(NodeKey.ofMaker("Acme").covers(CAR)).isTrue();
        assertThat(NodeKey.ofMaker("Bolt").covers(CAR)).isFalse();
        assertThat(CAR.covers(NodeKey.ofOrigin("XX"))).isFalse();
    }

    @Test
    void nodesSortLevelByLevelThenById() {
        assertThat(List.of(CAR, NodeKey.ofMaker("Acme"), NodeKey.ofOrigin("YY"), NodeKey.ofOrigin("XX"), NodeKey.TOTAL)
                        .stream()
                        .sorted()
                        .map(NodeKey::level))
                .containsExactly(Level.TOTAL, Level.ORIGIN, Level.ORIGIN, Level.MAKER, Level.PROGRAMME);
    }

    @Test
    void aProgrammeNeedsItsOriginAndMaker() {
        assertThatThrownBy(() -> new NodeKey("ALL", "Acme", "car")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NodeKey("XX", "ALL", "car")).isInstanceOf(IllegalArgumentException.class);
    }
}
