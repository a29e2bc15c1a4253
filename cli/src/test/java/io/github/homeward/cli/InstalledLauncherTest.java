package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real Java and the real engine, in a tree of its own beside which plugins can be laid. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
@Tag("slow")
class InstalledLauncherTest {

    private static final Path FIXTURE = Path.of("../origin-testkit/src/test");

    @TempDir
    private Path work;

    @Test
    void pluginsBesideTheLauncherAreFoundAndTheVariableNamesAnotherFolder() throws Exception {
        InstalledProgram program = InstalledProgram.in(work, entry -> true);
        Path home = program.home();
        Path jar = mexico(home.resolve("plugins/mexico.jar"));
        Path other = Files.createDirectory(work.resolve("empty folder"));

        InstalledProgram.Result beside = program.launch(Map.of(), "origins", "--format", "csv");
        InstalledProgram.Result elsewhere =
                program.launch(Map.of("HOMEWARD_PLUGINS", other.toString()), "origins", "--format", "csv");
        InstalledProgram.Result named = program.launch(
                Map.of("HOMEWARD_PLUGINS", home.resolve("plugins").toString()), "origins");

        assertThat(beside.err()).isEmpty();
        assertThat(beside.exitCode()).isZero();
        assertThat(beside.out()).contains("\nMX,Mexico,origin-mexico,0.1.0,1,").contains("," + jar.toRealPath() + ",");
        assertThat(elsewhere.out()).contains("\nIN,").doesNotContain("MX");
        assertThat(named.out()).contains("\nMX ", "Mexico", jar.toString());
    }

    @Test
    void aPluginWhoseRuleThrowsLeavesItsProgrammesToTheTotalsUnlessStrict() throws Exception {
        InstalledProgram program = InstalledProgram.in(work, entry -> !entry.contains("origin-india"));
        Path home = program.home();
        Path jar = PluginJar.withRule(home.resolve("plugins/india.jar"), "IN", "Bad", "1 / (year - year)");

        InstalledProgram.Result forecast =
                program.launch(Map.of(), "forecast", "--cutoff", "2018-01-31", "--format", "csv");
        InstalledProgram.Result history =
                program.launch(Map.of(), "history", "--cutoff", "2018-01-31", "--by", "total");
        InstalledProgram.Result origins = program.launch(Map.of(), "origins");
        InstalledProgram.Result strict = program.launch(Map.of(), "forecast", "--strict");

        assertThat(forecast.exitCode()).isZero();
        assertThat(forecast.err().lines())
                .singleElement()
                .asString()
                .contains("plugin left out: HW402 " + jar.toRealPath(), "Bad", "driver test.IN", "by zero");
        assertThat(forecast.out().lines())
                .anyMatch(line -> line.startsWith("ALL/Suzuki,maker,"))
                .anyMatch(line -> line.startsWith("??,origin,"))
                .anyMatch(line -> line.startsWith("TH/"))
                .noneMatch(line -> line.startsWith("IN/") && line.contains(",programme,"));
        assertThat(history.exitCode()).isZero();
        assertThat(history.out()).contains("44,932");
        assertThat(origins.err()).isEmpty();
        assertThat(origins.out()).contains("Left out:", "HW402", "Bad");
        assertThat(strict.exitCode()).isEqualTo(3);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).startsWith("homeward: HW402 " + jar.toRealPath());
    }

    @Test
    void aRuleThatFailsAtAnEarlierCutoffOnlyIsLeftOutThere() throws Exception {
        InstalledProgram program = InstalledProgram.in(work, entry -> true);
        Path home = program.home();
        PluginJar.withRule(home.resolve("plugins/mexico.jar"), "MX", "Bad", "1 / (view.cutoff().getYear() - 2011)");

        InstalledProgram.Result result =
                program.launch(Map.of(), "forecast", "--cutoff", "2012-01-31", "--by", "total");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("rules left out at 2011-01-31: HW402 origin plugin MX, driver test.MX", "by zero");
        assertThat(result.out()).contains("ALL", "last 2011");
    }

    @Test
    void mistakesReachTheShellAsOneLineAndExitCodeTwo() throws Exception {
        InstalledProgram program = InstalledProgram.in(work, entry -> true);
        Path cut = Files.writeString(work.resolve("cut.arrow"), "ARROW1\0\0");

        for (List<String> options : List.of(
                List.of("--history", "no such.csv"),
                List.of("--history", cut.toString()),
                List.of("--cutoff", "1980-01-01"))) {
            List<String> args = new ArrayList<>(List.of("forecast"));
            args.addAll(options);
            InstalledProgram.Result result = program.launch(Map.of(), args.toArray(String[]::new));

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines()).singleElement().asString().matches("homeward: HW\\d+ .*found.*fix: .*");
        }
    }

    private static Path mexico(Path jar) throws IOException {
        String name = "io.github.homeward.testkit.mexico.MexicoOrigin";
        String source = Files.readString(FIXTURE.resolve("java/" + name.replace('.', '/') + ".java"));
        return PluginJar.of(jar, name, source, FIXTURE.resolve("resources"));
    }
}
