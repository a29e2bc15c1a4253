package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code homeward scenario} and {@code homeward levers}, with the real engine. */
@Tag("slow")
class ScenarioCommandTest {

    @TempDir
    private Path folder;

    @Test
    void filesHoldEveryLevelAndStandardOutputTheLevelAskedFor() throws IOException {
        Path out = folder.resolve("out");
        Run run = run(
                scenario("{op: set, lever: duty.JP.IN, years: 2027, value: 0.1}"),
                "--format",
                "csv",
                "--by",
                "origin",
                "--horizon",
                "2",
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("scenario,node,level,year,base,value,difference,lower80,upper80,flags");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.split(",", -1)[2].equals("origin"));
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("Test,IN,origin,2027,").contains("outside-history"));
        assertThat(Files.readString(out.resolve("scenario.csv"))).contains("Test,ALL,total,2026,", ",programme,2027,");
        assertThat(Files.readString(out.resolve("attribution.csv")))
                .startsWith("scenario,node,year,input,contribution\n")
                .contains("Test,IN,2027,duty.JP.IN,-");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"scenario\"", ".yaml", "sha256");
        for (String arrow : List.of("scenario.arrow", "attribution.arrow")) {
            assertThat(new String(Files.readAllBytes(out.resolve(arrow)), StandardCharsets.ISO_8859_1))
                    .startsWith("ARROW1");
        }
    }

    @Test
    void theTableShowsBaseDifferenceRangeAndWhatAReaderMustKnow() throws IOException {
        Path file = scenario("{op: set, lever: duty.JP.IN, value: 0.1}");
        Run table = run(file, "--by", "origin");

        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out())
                .contains(
                        "the law in force on 2026-03-31", "Test: a test", "By origin", "IN ", "base", "outside-history")
                .contains("These are assumptions.");

        Run attribution = run(file, "--by", "origin", "--attribution");
        assertThat(attribution.out()).contains("duty.JP.IN", "the parts add up to it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {op: set, lever: fx.INT, value: 2}                                  | HW507 | perhaps fx.INR was meant
                    {op: set, lever: programme.TH-nissan-march.rate, value: 10}         | HW511 | ended with
                    {op: multiply, lever: programme.US-toyota-camry.launch, value: 2}   | HW513 | op: add
                    """)
    void aMistakeIsToldWithItsLineAndNothingIsWritten(String operation, String code, String says) throws IOException {
        Path out = folder.resolve("out");
        Path file = scenario(operation);
        Run run = run(file, "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("homeward: " + code + " " + file + " line 4: found ")
                .contains(says);
        assertThat(out).doesNotExist();
    }

    @Test
    void leversListBaseValuesRangesAndSources() {
        Run csv = Run.of("levers", "--format", "csv");

        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(csv.out().lines().findFirst().orElse(""))
                .isEqualTo("lever,unit,min,max,year,base,base_date,status,seen_low,seen_high,source_id,meaning");
        for (String lever : List.of(
                "fx.INR",
                "fx.THB",
                "fx.USD",
                "freight.IN",
                "freight.TH",
                "freight.US",
                "duty.JP.IN",
                "duty.JP.TH",
                "duty.JP.US",
                "duty.US.JP",
                "certification.US",
                "steering.US",
                "tax.consumption",
                "programme.IN-suzuki-fronx.rate",
                "programme.US-toyota-camry.launch",
                "programme.IN-suzuki-fronx.end",
                "programme.IN-suzuki-fronx.cap")) {
            assertThat(csv.out()).contains("\n" + lever + ",");
        }
        assertThat(csv.out())
                .contains("duty.US.JP,fraction of customs value,0.0,1.0,2026,0.15,,projected,0.025,0.275,")
                .doesNotContain("Infinity");

        Run table = Run.of("levers", "--cutoff", "2020-01-31");
        assertThat(table.out()).contains("as known on 2020-01-31", "duty.US.JP", "0.025~");
    }

    private Path scenario(String operation) throws IOException {
        return Files.writeString(
                folder.resolve("s.yaml"), "name: Test\nreason: a test\noperations:\n  - " + operation + "\n");
    }

    private static Run run(Path file, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "scenario";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Run.of(args);
    }
}
