package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final double CLOSE = 1e-6;

    @TempDir
    private Path folder;

    @Test
    void whatChangedIsShownByNodeWithTheLargestFirstAndItsCausesAreNamed() {
        Run table = Run.onRuritania("diff", edition("a", "2019-01-31", "1"), edition("b", "2020-01-31", "2"));

        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("From a (2019-01-31) to b (2020-01-31)", "Largest changes")
                .contains("cutoff was 2019-01-31, is 2020-01-31", "seed was 1, is 2")
                .doesNotContain("software homeward");
    }

    @Test
    void modelAndJudgementAddUpToEveryChange() {
        Run csv = Run.onRuritania(
                "diff", edition("a", "2019-01-31", "1"), edition("b", "2020-01-31", "1"), "--format", "csv");

        List<String> lines = csv.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("node,level,year,before,after,change,by_model,by_judgement");
        assertThat(lines).hasSizeGreaterThan(5);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(number(cells[4]) - number(cells[3])).isCloseTo(number(cells[5]), within(CLOSE));
            assertThat(number(cells[6]) + number(cells[7])).isCloseTo(number(cells[5]), within(CLOSE));
        }
    }

    @Test
    void anEditionDoesNotDifferFromItself() {
        String one = edition("a", "2019-01-31", "1");

        assertThat(Run.onRuritania("diff", one, one).out()).contains("made from\n  nothing\n");
        assertThat(Run.onRuritania("diff", one, folder.resolve("none").toString())
                        .err())
                .contains("HW707");
    }

    private String edition(String name, String cutoff, String seed) {
        String out = folder.resolve(name).toString();
        Run run = Run.onRuritania("forecast", "--cutoff", cutoff, "--seed", seed, "--out", out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
