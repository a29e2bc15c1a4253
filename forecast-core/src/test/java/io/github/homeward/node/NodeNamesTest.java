package io.github.homeward.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNamesTest {

    private static final NodeNames NAMES = new NodeNames(Hierarchy.over(List.of(
                    new NodeKey("IN", "Suzuki", "IN-suzuki-fronx"),
                    new NodeKey("IN", "Suzuki", "IN-suzuki-jimny-nomade"),
                    new NodeKey("IN", "Honda", "IN-honda-wrv"),
                    new NodeKey("ID", "Toyota", "ID-toyota-townace"),
                    new NodeKey("US", "Toyota", "US-toyota-camry"),
                    NodeKey.ofUnannounced("IN", "Suzuki"),
                    NodeKey.ofOriginMaker("??", "Mazda")))
            .nodes());

    @ParameterizedTest
    @CsvSource({
        "India, IN",
        "india, IN",
        "IND, IN",
        "Indnesia, ID",
        "Indonesia, ID",
        "United States, US",
        "USA, US",
        "suzuki, ALL/Suzuki",
        "SUZUKI, ALL/Suzuki",
        "suzki, ALL/Suzuki",
        "india/suzuki, IN/Suzuki",
        "Suzuki India, IN/Suzuki",
        "WR-V, IN/Honda/IN-honda-wrv",
        "Jimny, IN/Suzuki/IN-suzuki-jimny-nomade",
        "IN-suzuki-jimnynomade, IN/Suzuki/IN-suzuki-jimny-nomade",
        "all, ALL",
        "total, ALL"
    })
    void whatPeopleCallANodeLeadsToItsId(String said, String id) {
        assertThat(NAMES.nearest(said).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"IN, IN", "ALL/Suzuki, ALL/Suzuki", "Suzuki, ALL/Suzuki", "IN-honda-wrv, IN/Honda/IN-honda-wrv"})
    void anIdAMakerAndAProgrammeAreFoundAsTheyStand(String said, String id) {
        assertThat(NAMES.find(said)).map(NodeKey::id).contains(id);
    }

    @Test
    void aNameThatIsNoIdIsNotTakenForOne() {
        assertThat(NAMES.find("India")).isEmpty();
        assertThat(NAMES.suggestion("India")).isEqualTo("perhaps IN was meant");
    }
}
