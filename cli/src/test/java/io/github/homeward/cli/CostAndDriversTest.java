package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostAndDriversTest {

    private final FakeEngine engine = new FakeEngine();

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

        assertThat(lines.get(0)).isEqualTo("origin,year,component,jpy,status,source_id");
        assertThat(lines).hasSize(1 + 2 * (3 * 8 + 1));
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.matches("(IN|TH|US|JP),202[45],[a-z-]+,[0-9.E]+,(known|projected|assumed),.+"));
        assertThat(lines).contains("JP,2024,works,1500000.0,assumed,assumption");
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

    @Test
    void driversShowPriorPosteriorAndWhatTheyActThrough() {
        assertThat(run("drivers").out()).isEqualTo("""
                        Drivers of volume; as known on 2026-03-31
                        Learned from 12 past errors of programme forecasts, worth 3 (one origin's at one cutoff say much the same); each misses by a factor of e^±0.50.

                        Coefficients: change of log volume by one unit (of a cost: by one unit of its logarithm)
                          driver   kind  origins         prior  from       posterior  rows
                          cost.XX  cost  XX       -1.50 ± 0.75  a_book  -1.25 ± 0.50     7

                        Why these priors:
                          cost.XX (sourced): read in a book

                        XX
                          driver   effect           unit          2025    2026
                          cost.XX  lowers           ratio        0.900       -*
                          fx.XX    through cost.XX  JPY per AAA  1,235   2.000*

                        * = an assumption is in it; ~ = carried on from the last known value; no mark = known
                        """);
    }

    @Test
    void driversComeAsData() {
        assertThat(run("drivers", "XX", "--format", "csv").out()).isEqualTo("""
                        origin,driver,kind,unit,effect,through,prior_mean,prior_sd,prior_status,prior_source_id,posterior_mean,posterior_sd,rows,year,value,status,source_id
                        XX,cost.XX,cost,ratio,lowers,,-1.5,0.75,sourced,a_book,-1.25,0.5,7,2025,0.9,known,s1
                        XX,cost.XX,cost,ratio,lowers,,-1.5,0.75,sourced,a_book,-1.25,0.5,7,2026,,assumed,s1;s2
                        XX,fx.XX,cost,JPY per AAA,within-another,cost.XX,,,,,,,0,2025,1234.5,known,s1
                        XX,fx.XX,cost,JPY per AAA,within-another,cost.XX,,,,,,,0,2026,2.0,assumed,s1;s2
                        """);
    }

    private Run run(String... args) {
        return Run.of(() -> engine, args);
    }
}
