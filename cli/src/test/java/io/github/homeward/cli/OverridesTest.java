package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --overrides} through the whole command with the real engine, at an early cutoff. */
@Tag("slow")
class OverridesTest {

    private static final String HEADER = "node,year,op,value,author,reason,entered_on,expires_on\n";
    private static final List<String> QUESTION = List.of("forecast", "--cutoff", "2012-01-31", "--horizon", "1");

    @TempDir
    private Path folder;

    @Test
    void aFileWithoutEntriesOrWithExpiredOnesChangesNotAByte() throws IOException {
        byte[] without = run(folder.resolve("none"), null, "--format", "csv").bytes();

        for (String lines : List.of("", "TH,2012,set,5,A,why,2011-05-01,2012-01-30\n")) {
            Path out = folder.resolve("out" + lines.length());
            assertThat(run(out, HEADER + lines, "--format", "csv").bytes()).isEqualTo(without);
            for (String file : List.of("forecast.csv", "forecast.arrow")) {
                assertThat(out.resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("none").resolve(file));
            }
            assertThat(out.resolve("overrides.csv")).content().hasLineCount(1);
        }
        assertThat(folder.resolve("none/overrides.csv")).doesNotExist();
    }

    @Test
    void bothNumbersAreShownAndStoredAndTheRunCardNamesTheFile() throws IOException {
        Path out = folder.resolve("out");

        Run run = run(out, HEADER + "TH,2012,multiply,0.5,A. Planner,because,2011-05-01,\n");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("; statistical = before overrides\n", "\n    statistical  ", "override = moved by judgement")
                .contains("- Override: TH 2012 multiply 0.5 (A. Planner, 2011-05-01, overrides.csv line 2): because\n");
        assertThat(Files.readString(out.resolve("overrides.csv")))
                .contains("\nALL,total,2012,", "multiply 0.5,A. Planner,because\n");
        assertThat(Files.readString(out.resolve("forecast.csv")))
                .containsPattern("TH,origin,.*override,Thailand,0.0,calendar\n");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"overrides.csv\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TX,2012,set,5,A,why,2011-05-01,      | HW207 | perhaps
                    TH,2013,set,5,A,why,2011-05-01,      | HW703 | look further ahead
                    TH,2012,add,-1e9,A,why,2011-05-01,   | HW106 | 0 or more
                    TH,2012,raise,5,A,why,2011-05-01,    | HW114 | raise
                    """)
    void aBadLineStopsTheRunAndNothingIsWritten(String line, String code, String found) throws IOException {
        Path out = folder.resolve("out");

        Run run = run(out, HEADER + line + "\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err())
                .startsWith("homeward: " + code + " " + folder.resolve("overrides.csv") + " line 2: ")
                .contains(found);
        assertThat(out).doesNotExist();
    }

    @Test
    void aPanelOfOnesOwnHasNoNodesToOverride() throws IOException {
        Path panel = Files.writeString(folder.resolve("panel.csv"), "series,year,value\nA,2024,1\n");

        Run run = run(folder.resolve("out"), HEADER, "--history", panel.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("homeward: HW204 --overrides: ");
    }

    private Run run(Path out, @Nullable String overrides, String... options) throws IOException {
        List<String> args = new ArrayList<>(QUESTION);
        args.addAll(List.of("--out", out.toString()));
        args.addAll(List.of(options));
        if (overrides != null) {
            Path file = Files.writeString(folder.resolve("overrides.csv"), overrides);
            args.addAll(List.of("--overrides", file.toString()));
        }
        return Run.of(args.toArray(String[]::new));
    }
}
