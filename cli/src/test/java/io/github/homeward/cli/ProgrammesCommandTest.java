package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programmes and a planner's own, through the whole command with the real engine. */
@Tag("slow")
class ProgrammesCommandTest {

    private static final Path EXAMPLE = Documents.root().resolve("data/programmes/example.csv");

    @TempDir
    private Path folder;

    @Test
    void coldStartsShowWhatIsAssumedTheirAnaloguesAndWhatOthersExpect() {
        Run run = run("US");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Programmes of US, vehicles a year before drivers; as known on 2026-03-31\n")
                .contains("US-toyota-camry: Toyota Camry", "US-toyota-tundra: Toyota Tundra, truck, wheel on the left")
                .contains("announced: from 2026-07-01*", "from the prior only", " prior\n", "US-honda-nsx (")
                .containsPattern("others expect of US: at most \\(seed_benzinga, seed_newscentral\\) +20,000 +20,000")
                .doesNotContain("Cavalier,");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void sharesOfPriorAndAnaloguesMakeUpTheWholeAndVolumesRespectTheirBounds() throws IOException {
        JsonNode rows = new ObjectMapper().readTree(run("--format", "json").bytes());

        assertThat(rows).hasSizeGreaterThan(100);
        int cold = 0;
        for (JsonNode row : rows) {
            if (!row.get("prior_weight").isNull()) {
                double sum = row.get("prior_weight").asDouble();
                for (String analogue : row.get("analogues").asText().split(";", -1)) {
                    sum += Double.parseDouble(analogue.split(":", -1)[1]);
                }
                assertThat(sum).isBetween(0.998, 1.002);
                cold++;
            }
            if (row.get("constraint").asText().equals("none")
                    && row.get("months").asDouble() == 0) {
                assertThat(row.get("constrained").asDouble()).isZero();
            }
        }
        assertThat(cold).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "ALL/Suzuki, IN-suzuki-fronx, IN-honda-wrv",
        "IN/Honda, IN-honda-wrv, IN-suzuki-fronx",
        "IN/Honda/IN-honda-wrv, IN-honda-wrv, IN-honda-0alpha",
        "US-toyota-cavalier, US-toyota-cavalier, US-toyota-camry"
    })
    void aNodeShowsItsProgrammesAlone(String node, String there, String notThere) {
        assertThat(run(node).out()).contains(there + ": ").doesNotContain(notThere + ": ");
    }

    @Test
    void anEndedProgrammeShowsOnlyIfNamed() {
        assertThat(run("US-toyota-cavalier").out()).contains("ended: on sale until", "not on sale in these years");
        assertThat(run("US/Toyota").out()).doesNotContain("US-toyota-cavalier: ");
    }

    @ParameterizedTest
    @CsvSource({"UX, US", "ALL/Suzki, ALL/Suzuki", "US-toyota-camri, US-toyota-camry"})
    void anUnknownNodeIsToldWithTheNearest(String node, String nearest) {
        Run run = run(node);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("homeward: HW207 NODE: ").contains("perhaps " + nearest + " was meant");
    }

    @Test
    void theExampleBindsItsOwnProgrammeAndAKnownOne() {
        List<String> rows = run("--programmes", EXAMPLE.toString(), "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(constrained(rows, "MX-example-hatch", 2026)).isZero();
        assertThat(constrained(rows, "MX-example-hatch", 2027)).isBetween(0.85 * 5000 * 9 / 12.0, 5000 * 9 / 12.0);
        assertThat(constrained(rows, "MX-example-hatch", 2028)).isBetween(3500.0, 5000.0);
        assertThat(constrained(rows, "IN-suzuki-jimnynomade", 2027)).isBetween(14_000.0, 18_000.0);
        assertThat(rows).anyMatch(row -> row.startsWith("MX-example-hatch") && row.endsWith("planner:hypothetical"));
        List<String> without = run("--format", "csv").out().lines().toList();
        assertThat(constrained(without, "IN-suzuki-jimnynomade", 2027)).isGreaterThan(18_000);
        assertThat(rows.stream().filter(row -> row.startsWith("US-")))
                .as("the planner's idea is no analogue of others")
                .isEqualTo(without.stream().filter(row -> row.startsWith("US-")).toList());
    }

    @Test
    void everyRangeOfTheForecastKeepsToAPlannersLimit() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "forecast",
                "--programmes",
                EXAMPLE.toString(),
                "--by",
                "programme",
                "--format",
                "json",
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        int bound = 0;
        for (JsonNode row : new ObjectMapper().readTree(run.bytes())) {
            boolean limited = row.get("node").asText().endsWith("/MX-example-hatch")
                    && row.get("year").asInt() == 2028;
            if (limited) {
                assertThat(row.get("upper95").asDouble()).isLessThanOrEqualTo(5000 + 1e-6);
                bound++;
            }
        }
        assertThat(bound).isEqualTo(1);
        assertThat(Files.readString(out.resolve("run.json"))).contains("example.csv");
    }

    @Test
    void whatThePlannerKnewLaterEntersNoEarlierCutoff() {
        Run with = run("--programmes", EXAMPLE.toString(), "--cutoff", "2025-06-30", "--format", "csv");
        Run without = run("--cutoff", "2025-06-30", "--format", "csv");

        assertThat(with.exitCode()).as(with.err()).isZero();
        assertThat(with.out()).isEqualTo(without.out());
    }

    @Test
    void filesHoldTheSameAsStandardOutput() throws IOException {
        Run run = run("TH", "--format", "csv", "--out", folder.resolve("out").toString());

        assertThat(folder.resolve("out/programmes.csv")).hasBinaryContent(run.bytes());
        assertThat(folder.resolve("out/programmes.arrow")).isNotEmptyFile();
        assertThat(run("TH", "--format", "arrow").bytes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--horizon 0", "--horizon 31", "--cutoff soon", "--format xml", "US IN"})
    void aMistakeInTheOptionsIsTold(String options) {
        Run run = run(options.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("homeward: HW").contains("fix: ");
    }

    private static double constrained(List<String> rows, String id, int year) {
        return rows.stream()
                .filter(row -> row.startsWith(id + ",") && row.contains("," + year + ","))
                .map(row -> row.split(",", -1))
                .filter(fields -> fields[9].equals(String.valueOf(year)))
                .mapToDouble(fields -> Double.parseDouble(fields[17]))
                .findFirst()
                .orElseThrow();
    }

    private static Run run(String... options) {
        List<String> args = new ArrayList<>(List.of("programmes"));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }
}
