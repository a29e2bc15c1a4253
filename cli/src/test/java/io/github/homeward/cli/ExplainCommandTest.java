package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private final FakeEngine engine = new FakeEngine();

    @Test
    void aNumberIsToldInSentencesAndAsBarsThatAddUp() {
        Run run = run("explain");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
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
    void theBarsComeAsDataAndJsonSaysWhereEachStartsAndEnds() {
        assertThat(run("explain", "ALL", "--format", "csv").out()).isEqualTo("""
                        node,year,component,name,contribution
                        ALL,2026,last-level,sold in 2025,1000.0
                        ALL,2026,history,volume of no known origin,300.0
                        ALL,2026,history,models nobody has announced yet,200.0
                        """);
        assertThat(run("explain", "--format", "json").out())
                .contains(
                        "\"name\":\"volume of no known origin\",\"contribution\":300.0,\"from\":1000.0,\"to\":1300.0");
        assertThat(run("explain", "--format", "arrow").bytes()).isNotEmpty();
    }

    @Test
    void aNodeThatNeverSoldIsExplainedInOneSentence() {
        assertThat(run("explain", "XX").out())
                .contains("\nNo vehicles from Exland are expected in 2026; none came in 2025.\n\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    explain AL                  | HW207 | perhaps ALL was meant
                    explain --year 2025         | HW204 | 2026 to 2026
                    explain --year 2040         | HW204 | --horizon
                    explain --year soon         | HW204 | soon
                    explain --horizon 0         | HW204 | 1 to 30
                    explain --cutoff yesterday  | HW113 | yesterday
                    explain ALL IN              | HW204 | IN
                    """, delimiter = '|')
    void aMistakeIsToldAndNothingIsPrinted(String line, String code, String told) {
        Run run = run(line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("homeward: " + code).contains(told);
    }

    private Run run(String... args) {
        return Run.of(() -> engine, args);
    }
}
