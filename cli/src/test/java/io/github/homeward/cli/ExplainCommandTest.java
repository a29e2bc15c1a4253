package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    @Test
    void aNumberIsToldInSentencesAndAsBarsThatAddUp() {
        Run run = run("explain");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Why ALL 2025, vehicles in the year; as known on 2025-03-31\n")
                .containsSubsequence("are expected in 2025", "component", "adds up to", "last-level");
        assertThat(run("explain", "BV", "--format", "csv").out())
                .startsWith("node,year,component,name,contribution,against\nBV,2025,");
        assertThat(run("explain", "--format", "json").out()).contains("\"from\":", "\"to\":");
        assertThat(run("explain", "--format", "arrow").bytes()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    explain AL                  | HW207 | perhaps ALL was meant
                    explain --year 2024         | HW204 | 2025 to 2029
                    explain --year 2040         | HW204 | look further ahead
                    explain --year soon         | HW204 | soon
                    explain --horizon 0         | HW204 | 1 to 30
                    explain --cutoff yesterday  | HW113 | yesterday
                    explain ALL BV              | HW204 | BV
                    """, delimiter = '|')
    void aMistakeIsToldAndNothingIsPrinted(String line, String code, String told) {
        Run run = run(line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("homeward: " + code).contains(told);
    }

    private Run run(String... args) {
        return Run.onRuritania(args);
    }
}
