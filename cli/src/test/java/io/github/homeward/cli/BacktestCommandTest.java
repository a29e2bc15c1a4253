package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

    private static final String LEADERBOARD =
            "model,level,horizon,n,smape,mase,owa,rmae,rmsse,wape,bias,coverage80,coverage95,msis,wis,seconds";
    private static final String SERIES =
            "model,level,series,cutoff,year,horizon,actual,forecast,naive,lower50,upper50,lower80,upper80,lower95,upper95,"
                    + "scaled_error";

    @TempDir
    private Path folder;

    private String panel = "";

    @BeforeEach
    void writePanel() throws IOException {
        StringBuilder text = new StringBuilder("series,year,value,split\n");
        for (String series : List.of("A", "B")) {
            for (int year = 2010; year < 2022; year++) {
                double value = 50 + (series.equals("A") ? 3 : -1) * (year - 2010) + 4 * Math.sin(year);
                text.append(series + "," + year + "," + value + "," + (year < 2020 ? "train" : "test") + "\n");
            }
        }
        panel = Files.writeString(folder.resolve("panel.csv"), text).toString();
    }

    @Test
    void theFirstLineIsTheVerdictAndTablesFollow() {
        Run run = backtest("--history", panel, "--models", "theta");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .startsWith("Too few series to judge against 'no change': OWA ")
                .contains("95 % bootstrap range");
        assertThat(run.out())
                .containsSubsequence(
                        panel + ", 2 series side by side; up to 2 years ahead",
                        "Leaderboard by series, all years ahead",
                        "model",
                        "OWA by years ahead",
                        "Share of values inside the ranges by years ahead",
                        "nominal",
                        "0.80",
                        "0.95",
                        "Notes:",
                        "Scored once, on the test rows.")
                .contains("theta", "naive")
                .doesNotContain("damped");
    }

    @Test
    void csvIsTheLeaderboardAndOnlySecondsMayDiffer() {
        Run one = backtest("--history", panel, "--format", "csv", "--threads", "1");
        Run two = backtest("--history", panel, "--format", "csv", "--threads", "2");

        assertThat(one.out().lines().findFirst()).contains(LEADERBOARD);
        assertThat(one.out().lines()).anyMatch(line -> line.startsWith("naive,series,all,4,"));
        assertThat(timeless(two.out())).isEqualTo(timeless(one.out()));
        assertThat(one.out().lines().skip(1)).allMatch(line -> line.startsWith("homeward,") != line.endsWith(","));
    }

    @Test
    void jsonAndArrowHoldTheSameRows() throws IOException {
        int rows = (int) backtest("--history", panel, "--format", "csv")
                        .out()
                        .lines()
                        .count()
                - 1;

        JsonNode json = new ObjectMapper()
                .readTree(backtest("--history", panel, "--format", "json").bytes());
        assertThat(json).hasSize(rows);
        assertThat(json.get(0).get("horizon").textValue()).isEqualTo("all");
        try (RootAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(
                        new ByteArrayInputStream(backtest("--history", panel, "--format", "arrow")
                                .bytes()),
                        allocator)) {
            assertThat(reader.loadNextBatch()).isTrue();
            assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(rows);
            assertThat(reader.getVectorSchemaRoot().getSchema().getFields().stream()
                            .map(Field::getName))
                    .containsExactly(LEADERBOARD.split(",", -1));
        }
    }

    @Test
    void filesHoldLeaderboardCellsAndRunCardWithoutAnyTime() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        backtest("--history", panel, "--out", one.toString());
        backtest("--history", panel, "--out", two.toString());

        try (Stream<Path> files = Files.list(one)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("backtest.arrow", "backtest.csv", "run.json", "series.arrow", "series.csv");
        }
        List<String> cells = Files.readAllLines(one.resolve("series.csv"));
        assertThat(cells.get(0)).isEqualTo(SERIES);
        assertThat(cells.get(1)).startsWith("homeward,series,A,2019-12-31,2020,1,");
        assertThat(Files.readAllBytes(two.resolve("series.csv")))
                .isEqualTo(Files.readAllBytes(one.resolve("series.csv")));
        assertThat(Files.readAllBytes(two.resolve("series.arrow")))
                .isEqualTo(Files.readAllBytes(one.resolve("series.arrow")));
        assertThat(timeless(Files.readString(two.resolve("backtest.csv"))))
                .isEqualTo(timeless(Files.readString(one.resolve("backtest.csv"))));
        try (RootAllocator allocator = new RootAllocator();
                ArrowFileReader reader =
                        new ArrowFileReader(FileChannel.open(one.resolve("series.arrow")), allocator)) {
            assertThat(reader.loadNextBatch()).isTrue();
            assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(cells.size() - 1);
        }
        JsonNode card = new ObjectMapper().readTree(one.resolve("run.json").toFile());
        assertThat(card.get("horizon").intValue()).isEqualTo(2);
        assertThat(card.get("data").get(0).get("name").textValue()).isEqualTo(panel);
        assertThat(card.get("models").findValuesAsText("name")).startsWith("homeward", "naive");
        assertThat(Files.readString(one.resolve("run.json")).replace("one", "two"))
                .isEqualTo(Files.readString(two.resolve("run.json")));
    }

    @Test
    void ownHistoryIsScoredByTotalAndMakerUnlessALevelIsAskedFor() {
        Run usual = backtest("--cutoffs", "2023-01-31", "--horizon", "1", "--models", "naive", "--format", "csv");
        Run total = backtest(
                "--cutoffs", "2023-01-31", "--horizon", "1", "--models", "naive", "--format", "csv", "--by", "total");

        assertThat(usual.err()).isEmpty();
        assertThat(usual.out().lines())
                .filteredOn(line -> line.startsWith("naive,total,1,1,"))
                .hasSize(1);
        assertThat(usual.out().lines())
                .filteredOn(line -> line.startsWith("naive,maker,1,"))
                .hasSize(1);
        assertThat(total.out()).contains("homeward,total,all,1,").doesNotContain("maker");
    }

    @Test
    void nothingButTheResultIsWrittenWhereThereIsNoTerminal() {
        assertThat(backtest("--history", panel).err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --cutoffs soon                          | HW113 | 'soon'
                    --cutoffs 2012-01-31:2010-01-31         | HW204 | swap
                    --cutoffs 2025-01-31                    | HW206 | earlier cutoffs
                    --cutoffs 1980-01-31                    | HW201 | 1980-01-31
                    --horizon 0                             | HW204 | 1 to 30
                    --threads 0                             | HW204 | --threads
                    --models tehta                          | HW205 | perhaps theta was meant
                    --without progammes                     | HW205 | perhaps programmes was meant
                    --by country                            | HW204 | total, origin, maker
                    --format xml                            | HW204 | 'xml'
                    --columns series=x                      | HW204 | --history
                    --history nowhere.csv                   | HW101 | nowhere.csv
                    --history PANEL --by total              | HW204 | --by
                    --history PANEL --features none.csv     | HW204 | hierarchy
                    --history PANEL --cutoffs 2015-12-31    | HW204 | test rows
                    --out pom.xml                           | HW203 | pom.xml
                    """)
    void mistakesGiveOneMessageAndExitCodeTwo(String options, String code, String words) {
        Run run = backtest(options.replace("PANEL", panel).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("homeward: " + code)
                .contains(words, "fix: ");
    }

    /** The leaderboard without its last column. */
    private static List<String> timeless(String csv) {
        return csv.lines().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }

    private static Run backtest(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "backtest";
        System.arraycopy(options, 0, args, 1, options.length);
        return Run.onRuritania(args);
    }
}
