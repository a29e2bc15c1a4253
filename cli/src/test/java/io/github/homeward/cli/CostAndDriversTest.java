package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostAndDriversTest {

    @Test
    void costsComeSideBySideWithMarksRangesAndTheRatio() {
        Run run = run("cost");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Landed cost of the reference vehicle, JPY; as known on 2026-03-31\n")
                .containsPattern("2026 +IN +TH +US")
                .containsPattern("works in Japan +1,500,000\\* +1,500,000\\* +1,500,000\\*\\n +1,100,000-1,900,000 ")
                .containsPattern("ratio to Japan +0\\.\\d\\d\\* +0\\.\\d\\d\\* +1\\.\\d\\d\\*")
                .containsPattern("duty +0~ +0~ +0~")
                .endsWith("ranges: what the assumptions allow\n");
    }

    @Test
    void costsComeAsDataWithASourceForEveryPart() {
        List<String> lines = run("cost", "--year", "2024-2025", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("origin,year,component,cost,currency,status,source_id");
        assertThat(lines).hasSize(1 + 2 * (3 * 8 + 1));
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line ->
                        line.matches("(IN|TH|US|JP),202[45],[a-z-]+,[0-9.E]+,JPY,(known|projected|assumed),.+"));
        assertThat(lines).contains("JP,2024,works,1500000.0,JPY,assumed,assumption");
        assertThat(lines).anyMatch(line -> line.startsWith("US,2025,ocean-freight,"));
        assertThat(run("cost", "US", "--format", "json").out())
                .contains("\"component\":\"conversion\"")
                .doesNotContain("\"IN\"");
    }

    @Test
    void aCutoffHidesWhatCameLater() {
        assertThat(run("cost", "--year", "2026", "--format", "csv", "--cutoff", "2024-01-31")
                        .out())
                .isNotEqualTo(run("cost", "--year", "2026", "--format", "csv").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cost --year 26", "cost --year 2027-2025", "cost XX", "drivers ZZ", "cost --cutoff yesterday"})
    void aMistakeIsToldAndNothingIsPrinted(String line) {
        Run run = run(line.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("homeward: HW").contains("fix: ");
    }

    private Run run(String... args) {
        return Run.of(args);
    }
}
