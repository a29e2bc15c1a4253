package io.github.homeward.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.explain.Context.Yardstick;
import io.github.homeward.explain.Market;
import io.github.homeward.forecast.View;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.RowFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HistoryTableTest {

    private static final NodeKey XX = NodeKey.ofOrigin("XX");

    private static final List<HistoryRow> ROWS = List.of(
            new HistoryRow(NodeKey.TOTAL, 2024, 93_587, 93_587, 93_587, "observed", List.of("s1", "s2")),
            new HistoryRow(NodeKey.TOTAL, 2025, 111_513, 111_513, 111_513, "observed", List.of("s3")),
            new HistoryRow(XX, 2025, 61_234.5, 60_000, 72_000, "inferred", List.of()));

    private static final HistoryRow UNKNOWN = new HistoryRow(
            NodeKey.ofOriginMaker("XX", "M"), 2025, Double.NaN, Double.NaN, Double.NaN, "unknown", List.of());

    private static final List<HistoryLine> LINES = lines(ROWS);

    private static List<HistoryLine> lines(List<HistoryRow> rows) {
        Market market =
                new Market(new TreeMap<>(Map.of(2025, new Yardstick(1_000_000, 2025, List.of("s9")))), new TreeMap<>());
        return HistoryLine.of(rows, new Names(Language.ENGLISH, List.of()), View.USUAL, market);
    }

    @Test
    void qualityAndSourcesStandBesideEveryFigure() {
        assertThat(new HistoryTable(
                                LINES,
                                line -> true,
                                "Japan's reverse imports, vehicles a year",
                                LocalDate.of(2026, 3, 31))
                        .text())
                .isEqualTo("""
                        Japan's reverse imports, vehicles a year; as known on 2026-03-31; 95 % ranges
                        observed = a source gives it; derived = arithmetic on such figures; inferred = reconstructed; unknown = no evidence

                        node  name   year  vehicles          range  quality   sources
                        ALL   Total  2024    93,587                 observed  s1 s2
                                     2025   111,513                 observed  s3
                        XX    XX     2025    61,235  60,000-72,000  inferred

                        Beside all imports and the whole market, as far as facts say

                        year  vehicles  share of imports  all imports  share of market     market  sources
                        2025   111,513                 -            -           11.2 %  1,000,000  s9
                        """);
    }

    @Test
    void whereNothingIsKnownThePageSaysSo() {
        assertThat(new HistoryTable(
                                List.of(),
                                line -> true,
                                "Japan's reverse imports, vehicles a year",
                                LocalDate.of(2026, 3, 31))
                        .text())
                .endsWith("Nothing is known of the years asked for.\n");
    }

    @Test
    void asDataFiguresAreNotRoundedAndTheUnknownIsNull() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        RowFiles.csv(HistoryLine.COLUMNS, LINES.subList(2, 3), csv);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RowFiles.json(HistoryLine.COLUMNS, lines(List.of(UNKNOWN)), json);

        assertThat(csv).asString().isEqualTo("""
                node,level,year,value,low,high,quality,sources,origin,maker,programme,label,vehicle,years,share_of_imports,share_of_market,share_sources
                XX,origin,2025,61234.5,60000.0,72000.0,inferred,,XX,ALL,ALL,XX,ALL,calendar,,0.0612345,s9
                """);
        assertThat(json).asString().contains("\"value\":null", "\"quality\":\"unknown\"");
    }
}
