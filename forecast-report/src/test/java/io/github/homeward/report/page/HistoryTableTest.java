package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.RowFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTableTest {

    private static final NodeKey XX = NodeKey.ofOrigin("XX");

    private static final List<HistoryRow> ROWS = List.of(
            new HistoryRow(NodeKey.TOTAL, 2024, 93_587, 93_587, 93_587, "observed", List.of("s1", "s2")),
            new HistoryRow(NodeKey.TOTAL, 2025, 111_513, 111_513, 111_513, "observed", List.of("s3")),
            new HistoryRow(XX, 2025, 61_234.5, 60_000, 72_000, "inferred", List.of()));

    private static final HistoryRow UNKNOWN = new HistoryRow(
            NodeKey.ofOriginMaker("XX", "M"), 2025, Double.NaN, Double.NaN, Double.NaN, "unknown", List.of());

    @Test
    void qualityAndSourcesStandBesideEveryFigure() {
        assertThat(new HistoryTable(ROWS, "Japan's reverse imports, vehicles a year", LocalDate.of(2026, 3, 31)).text())
                .isEqualTo("""
                        Japan's reverse imports, vehicles a year; as known on 2026-03-31; 95 % ranges
                        observed = a source gives it; derived = arithmetic on such figures; inferred = reconstructed; unknown = no evidence

                        node  year  vehicles          range  quality   sources
                        ALL   2024    93,587                 observed  s1 s2
                              2025   111,513                 observed  s3
                        XX    2025    61,235  60,000-72,000  inferred
                        """);
    }

    @Test
    void whereNothingIsKnownThePageSaysSo() {
        assertThat(new HistoryTable(List.of(), "Japan's reverse imports, vehicles a year", LocalDate.of(2026, 3, 31))
                        .text())
                .endsWith("Nothing is known of the years asked for.\n");
    }

    @Test
    void asDataFiguresAreNotRoundedAndTheUnknownIsNull() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        RowFiles.csv(HistoryRow.COLUMNS, ROWS.subList(2, 3), csv);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RowFiles.json(HistoryRow.COLUMNS, List.of(UNKNOWN), json);

        assertThat(csv).asString().isEqualTo("""
                node,level,year,value,low,high,quality,sources,origin,maker,programme
                XX,origin,2025,61234.5,60000.0,72000.0,inferred,,XX,ALL,ALL
                """);
        assertThat(json).asString().contains("\"value\":null", "\"quality\":\"unknown\"");
    }
}
