package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planner's hierarchy with features of its own through every command that takes one; no plugin is installed. */
@Tag("slow")
class OwnPanelCommandsTest {

    private static final int FIRST = 2010;
    private static final int LAST = 2024;

    @TempDir
    private Path folder;

    private Path panel = Path.of("");
    private Path features = Path.of("");

    @BeforeEach
    void write() throws IOException {
        List<String> rows = new ArrayList<>(List.of("origin,maker,year,value"));
        List<String> known = new ArrayList<>(List.of("series,year,name,value,known_on"));
        for (int year = FIRST; year <= LAST; year++) {
            for (String node : List.of("AQ,Plough", "AQ,Reaper", "BV,Plough")) {
                double level =
                        1000 * node.length() * Math.exp(-0.5 * price(year) + 0.01 * (year * node.hashCode() % 7));
                rows.add(String.format(Locale.ROOT, "%s,%d,%.0f", node, year, level));
            }
        }
        for (int year = FIRST; year <= LAST + 2; year++) {
            known.add(String.format(Locale.ROOT, "ALL,%d,price,%.3f,%d-06-01", year, price(year), year - 2));
        }
        panel = Files.write(folder.resolve("panel.csv"), rows);
        features = Files.write(folder.resolve("features.csv"), known);
    }

    private static double price(int year) {
        return StrictMath.sin(2.3 * year);
    }

    @Test
    void sumsFollowLevelsCanBeChosenAndOverridesAreShared() throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("o.csv"),
                "node,year,op,value,author,reason,entered_on,expires_on\nAQ,2025,set,20000,A,why,2024-12-01,\n");

        Run run = ask("forecast", "--by", "origin", "--overrides", overrides.toString(), "--origins");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("By origin", "AQ", "20,000", "BV", "statistical", "Without a plugin", "Features ")
                .doesNotContain("By maker");
        List<String> lines =
                ask("forecast", "--format", "csv").out().lines().skip(1).toList();
        assertThat(lines).hasSize(2 * 8).anyMatch(line -> line.startsWith("ALL/Plough,maker,ALL,Plough,ALL,"));
    }

    @Test
    void whatFeaturesAreWorthShowsWithoutThem() {
        assertThat(ask("forecast", "--without", "features").out()).doesNotContain("Feature");
    }

    @Test
    void aNodeIsExplainedAndItsFeatureIsALever() throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("s.yaml"),
                "name: Dearer\noperations:\n  - {op: add, lever: feature.price, value: 0.5}\n");

        assertThat(ask("explain", "AQ").out())
                .contains("Why AQ (Antarctica) 2025", "sold in 2024", "its own history", "feature", "price");
        Run moved = ask(
                "scenario", scenario.toString(), "--out", folder.resolve("out").toString());
        assertThat(moved.err()).isEmpty();
        assertThat(moved.out()).contains("Dearer", "By maker", "Features that act in the forecast");
        assertThat(folder.resolve("out/run.json")).content().contains("panel.csv", "features.csv", "s.yaml");
    }

    @Test
    void thePastIsTriedLevelByLevel() {
        Run run = ask("backtest", "--by", "origin", "--cutoffs", "2022-12-31", "--models", "drift");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Leaderboard by origin", "homeward", "drift")
                .doesNotContain("by maker");
    }

    @Test
    void aPlainPanelHasNothingToExplain() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.csv"), "series,year,value\nA,2024,1\n");

        Run run = Run.onRuritania("explain", "A", "--history", plain.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HW204", "--hierarchy");
    }

    private Run ask(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        Stream.of("--history", panel, "--features", features, "--horizon", "2")
                .map(String::valueOf)
                .forEach(arguments::add);
        return Run.onRuritania(arguments.toArray(String[]::new));
    }
}
