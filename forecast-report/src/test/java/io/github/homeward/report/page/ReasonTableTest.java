package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Leaf;
import io.github.homeward.explain.Outcome;
import io.github.homeward.explain.Reasons;
import io.github.homeward.explain.Surroundings;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.RowFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonTableTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 31);

    @Test
    void aNumberIsToldInSentencesAndAsBarsThatAddUp() {
        assertThat(new ReasonTable(reasons().of("ALL", 2026), "Japan", CUTOFF).text())
                .isEqualTo("""
                        Why ALL 2026, vehicles in the year; as known on 2026-03-31

                        About 1,500 vehicles are expected in 2026, 500 (50 %) more than the 1,000 of 2025.
                        Volume of no known origin adds 300; models nobody has announced yet add 200.
                        Four times out of five the figure should lie between 1,200 and 1,800.

                          component   name                             contribution  adds up to
                          last-level  sold in 2025                                        1,000
                          history     volume of no known origin                +300       1,300
                          history     models nobody has announced yet          +200       1,500

                        That is 3.0 % of Japan's new-vehicle market (50,000 in 2025).
                        """);
    }

    @Test
    void theBarsComeAsDataAndJsonSaysWhereEachStartsAndEnds() throws IOException {
        List<ContributionRow> rows = ContributionRow.of(reasons().of("ALL", 2026));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        RowFiles.csv(ContributionRow.COLUMNS, rows, csv);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RowFiles.json(ContributionRow.WITH_ENDS, rows, json);

        assertThat(csv).asString().isEqualTo("""
                        node,year,component,name,contribution,against
                        ALL,2026,last-level,sold in 2025,1000.0,2025
                        ALL,2026,history,volume of no known origin,300.0,2025
                        ALL,2026,history,models nobody has announced yet,200.0,2025
                        """);
        assertThat(json)
                .asString()
                .contains(
                        "\"name\":\"volume of no known origin\",\"contribution\":300.0,\"against\":2025,\"from\":1000.0,\"to\":1300.0");
    }

    @Test
    void aNodeThatNeverSoldIsExplainedInOneSentence() {
        assertThat(new ReasonTable(reasons().of("XX", 2026), "Japan", CUTOFF).text())
                .contains("\nNo vehicles from Exland are expected in 2026; none came in 2025.\n\n");
    }

    /** One model that grew from 1,000 to 1,500. */
    private static Reasons reasons() {
        NodeKey rest = NodeKey.ofOriginMaker(NodeKey.UNATTRIBUTED, "M");
        Leaf leaf = new Leaf(
                rest, 1_000, new double[] {1_500}, new double[] {200}, new double[] {1_500}, new double[][] {{}}, null);
        Yardstick market = new Yardstick(50_000, 2025, List.of("s1"));
        return new Reasons(
                CUTOFF,
                2025,
                List.of(
                        new Outcome(NodeKey.TOTAL, 2026, 1_000, 1_500, 1_500, 1_200, 1_800, false, false),
                        new Outcome(NodeKey.ofOrigin("XX"), 2026, 0, 0, 0, 0, 0, false, false)),
                List.of(leaf),
                List.of(),
                new Surroundings(Map.of("XX", "Exland"), market, Map.of()));
    }
}
