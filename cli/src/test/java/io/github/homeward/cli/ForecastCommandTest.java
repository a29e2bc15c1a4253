package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {

    @TempDir
    private Path folder;

    @Test
    void anEditionIsNotOverwrittenByAccidentAndForceLeavesNothingOfIt() throws IOException {
        Path out = folder.resolve("edition");
        assertThat(forecast("--out", out.toString()).exitCode()).isZero();
        Files.writeString(out.resolve("overrides.csv"), "of an earlier run");
        Files.writeString(out.resolve("notes.txt"), "a planner's own");

        Run refused = forecast("--horizon", "1", "--out", out.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("HW208", out.toString(), "--force");
        assertThat(out.resolve("overrides.csv")).exists();

        assertThat(forecast("--horizon", "1", "--force", "--out", out.toString())
                        .exitCode())
                .isZero();
        assertThat(names(out)).containsExactly("forecast.arrow", "forecast.csv", "notes.txt", "run.json");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"horizon\" : 1");
    }

    @Test
    void theTableNamesTheCutoffTheYearsAheadAndEveryBlock() {
        Run run = forecast("--horizon", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "as known on 2025-03-31, volumes to January 2025 (2 months old); 2 years ahead; 80 % ranges below\n")
                .containsSubsequence(
                        "2025 so far: 1,080 vehicles in 1 month to January 2025",
                        "\nTotal\n",
                        "last 2024",
                        "2025",
                        "2026",
                        "naive",
                        "By origin",
                        "By maker",
                        "Notes:")
                .doesNotContain("By programme");
    }

    @Test
    void fiscalYearsAndKindsOfVehiclesAreOtherSumsOfTheSameForecast() {
        Run trucks = forecast("--year", "fiscal", "--vehicle", "truck", "--horizon", "2");
        Run data = forecast("--year", "fiscal", "--vehicle", "truck", "--horizon", "2", "--format", "csv");

        assertThat(trucks.err()).isEmpty();
        assertThat(trucks.out())
                .contains("trucks alone; fiscal years, April to March", "last FY2023", "FY2024", "Trucks alone:");
        assertThat(data.out().lines().findFirst().orElseThrow()).endsWith("flags,label,counted,years");
        assertThat(data.out().lines().skip(1)).allMatch(line -> line.endsWith(",fiscal") && line.contains(",truck,"));
    }

    @Test
    void theUsualCutoffIsThatOfTheEvidenceAndOptionsReachTheEngine() {
        Run usual = forecast("--format", "csv", "--by", "total");
        Run other = forecast("--cutoff", "2019-01-31", "--horizon", "3", "--format", "csv", "--by", "total");
        Run seed = forecast("--seed", "-7", "--format", "csv", "--by", "total");

        assertThat(usual.out().lines())
                .hasSize(1 + 5)
                .element(1)
                .asString()
                .startsWith("ALL,total,ALL,ALL,ALL,ALL,2025,1,");
        assertThat(other.out().lines())
                .hasSize(1 + 3)
                .element(1)
                .asString()
                .startsWith("ALL,total,ALL,ALL,ALL,ALL,2019,1,");
        assertThat(seed.out()).isNotEqualTo(usual.out());
        assertThat(forecast("--threads", "2", "--format", "csv", "--by", "total")
                        .out())
                .isEqualTo(usual.out());
    }

    @Test
    void byShowsOneLevel() {
        Run run = forecast("--horizon", "1", "--by", "programme");

        assertThat(run.out())
                .contains("By programme", "BV/Acme/BV-acme-seeder", "cold-start")
                .doesNotContain("Total", "ALL/Acme");
    }

    @Test
    void dataHoldsEveryLevelUnlessOneIsAskedFor() throws IOException {
        List<String> all = forecast("--format", "csv").out().lines().toList();
        assertThat(all.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct())
                .containsExactly("total", "origin", "maker", "origin-maker", "programme");
        assertThat(forecast("--format", "CSV", "--by", "origin").out().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.split(",", -1)[1].equals("origin"));

        JsonNode json = new ObjectMapper().readTree(forecast("--format", "json").bytes());
        assertThat(json).hasSize(all.size() - 1);
        assertThat(json.get(0).get("node").textValue()).isEqualTo("ALL");
    }

    @Test
    void arrowGoesToStandardOutputAsAStream() throws IOException {
        byte[] bytes = forecast("--format", "arrow", "--by", "total").bytes();

        try (RootAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), allocator)) {
            assertThat(reader.loadNextBatch()).isTrue();
            assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(5);
        }
    }

    @Test
    void filesHoldEveryLevelAndTheRunCardSaysWhatWasUsed() throws IOException {
        Path out = folder.resolve("new/out");

        Run run = forecast("--by", "total", "--out", out.toString(), "--seed", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(names(out)).containsExactly("forecast.arrow", "forecast.csv", "run.json");
        assertThat(Files.readAllLines(out.resolve("forecast.csv"))).anyMatch(line -> line.contains(",programme,"));
        JsonNode card = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(card.get("cutoff").textValue()).isEqualTo("2025-03-31");
        assertThat(card.get("seed").intValue()).isEqualTo(3);
        assertThat(card.get("command_line").get(0).textValue()).isEqualTo("forecast");
        assertThat(card.get("plugins").findValuesAsText("origin")).containsExactly("");
        assertThat(card.get("data").findValuesAsText("sha256")).isNotEmpty().allMatch(hash -> hash.length() == 64);
        assertThat(card.get("models").findValuesAsText("name")).contains("programmes", "response");
    }

    @Test
    void aPlainPanelIsForecastWithoutItsTestPart() throws IOException {
        Path panel = panel("id,year,value,split\nA,2024,1,train\nA,2025,10,train\nA,2026,99,test\nB,2025,5,train\n");

        Run run = forecast("--history", panel.toString(), "--columns", "series=id", "--horizon", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(panel
                        + ", 2 series side by side; all years given; 1 year ahead; 80 % ranges below\n\nBy series\n");
        // The folder's name is random and may hold any digits.
        assertThat(run.out().substring(panel.toString().length()))
                .contains("last 2025", "A ", "B ")
                .doesNotContain("99");
    }

    @Test
    void seriesThatEndInDifferentYearsStandInBlocksOfTheirOwn() throws IOException {
        Path panel = panel("series,year,value\nB,2025,10\nA,2024,1\nC,2025,5\n");

        Run run = forecast("--history", panel.toString(), "--horizon", "1");

        assertThat(run.out()).containsSubsequence("last 2024", "A  ", "last 2025", "B  ", "C  ");
    }

    @Test
    void aCutoffCutsAPlainPanel() throws IOException {
        Path panel = panel("series,year,value\nA,2024,1\nA,2025,10\n");

        assertThat(forecast("--history", panel.toString(), "--cutoff", "2024-12-31")
                        .out())
                .contains("last 2024")
                .doesNotContain("last 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --cutoff 2026-02-30          | HW113 | 2026-02-30
                    --cutoff soon                | HW113 | write it as
                    --horizon 0                  | HW204 | 1 to 30
                    --horizon 31                 | HW204 | 1 to 30
                    --horizon x                  | HW204 | 'x' is not an int
                    --threads 0                  | HW204 | --threads
                    --by country                 | HW204 | total, origin, maker, origin-maker, programme
                    --by series                  | HW204 | 'series'
                    --format xml                 | HW204 | 'xml'
                    --columns series=x           | HW204 | --history
                    --history nowhere.csv        | HW101 | nowhere.csv
                    --history nowhere.csv --by total | HW101 | nowhere.csv
                    --plugins nowhere            | HW101 | nowhere
                    --without driver             | HW205 | perhaps drivers was meant
                    --without damped,extratrees  | HW205 | perhaps extra-trees was meant
                    --nonsense                   | HW204 | Unknown option
                    --out pom.xml                | HW203 | pom.xml
                    """)
    void mistakesGiveOneMessageAndExitCodeTwo(String options, String code, String words) {
        Run run = forecast(options.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("homeward: " + code)
                .contains(words, "fix: ");
    }

    @Test
    void badInputWritesNothing() throws IOException {
        Path panel = panel("series,year,value\nA,2024,x\n");
        Path out = folder.resolve("out");

        Run run = forecast("--history", panel.toString(), "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HW105", panel + " line 2", "'x'");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDefectIsExitCodeOneAndShowsWhereOnlyWhenAsked() {
        Run quiet = Run.of(
                () -> {
                    throw new IllegalStateException("a defect");
                },
                Main::installed,
                "forecast");
        Run verbose = Run.of(
                () -> {
                    throw new IllegalStateException("a defect");
                },
                Main::installed,
                "forecast",
                "-v");

        assertThat(quiet.exitCode()).isEqualTo(1);
        assertThat(quiet.err()).contains("internal error", "a defect", "-v").doesNotContain("\tat ");
        assertThat(verbose.exitCode()).isEqualTo(1);
        assertThat(verbose.err()).contains("a defect", "\tat ");
    }

    private Run forecast(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "forecast";
        System.arraycopy(options, 0, args, 1, options.length);
        return Run.onRuritania(args);
    }

    private Path panel(String content) throws IOException {
        return Files.writeString(folder.resolve("panel.csv"), content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
