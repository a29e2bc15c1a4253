package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class PluginsCommandTest {

    private static final String MEXICO = "io.github.homeward.testkit.mexico.MexicoOrigin";

    private static final Path FIXTURE = Path.of("../origin-testkit/src/test");

    @TempDir
    private Path folder;

    @Test
    void aSoundJarKeepsEveryRule() throws IOException {
        Path jar = mexico();

        Run run = Run.of("plugins", "verify", jar.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("MX Mexico, origin-mexico 0\\.1\\.0: keeps (\\d+) of \\1 rules\\R");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aJarThatBreaksRulesIsToldWhichAndExitsWithThree() throws IOException {
        Path jar = PluginJar.withRule(folder.resolve("bad.jar"), "NL", "Bad", "Math.random()");

        Run run = Run.of("plugins", "verify", jar.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains("NL Land, origin-test 7.0: keeps ", "rule same-answers", "fix: keep no state")
                .contains(
                        "docs/contract.md#same-answers", "rule reads-what-it-lists", "rule sourced", "no fact at all");
    }

    @Test
    void aJarThatIsNoPluginIsRefusedWithTheFix() throws IOException {
        Path jar = Files.writeString(folder.resolve("bad.jar"), "no jar");

        Run refused = Run.of("plugins", "verify", jar.toString());
        Run missing = Run.of("plugins", "verify", folder.resolve("none.jar").toString());

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).contains("bad.jar: refused: HW402", "cannot be opened", "fix: build or copy");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("HW101");
    }

    @Test
    void theListNamesDriversProgrammesAndFixesWhenAskedForMore() throws IOException {
        mexico();
        Files.writeString(folder.resolve("bad.jar"), "no jar");

        Run brief = Run.of("plugins", "list", "--plugins", folder.toString());
        Run verbose = Run.of("plugins", "list", "--verbose", "--plugins", folder.toString());

        assertThat(brief.out()).contains("MX ", "Left out:", "HW402").doesNotContain("landed-cost-ratio.MX");
        assertThat(Run.of("origins", "--plugins", folder.toString()).out()).isEqualTo(brief.out());
        assertThat(verbose.out())
                .contains(
                        "MX: works; written against contract 1 (this Homeward takes 1); facts collected up to 2026-11-22",
                        "landed-cost-ratio.MX",
                        "IN-suzuki-fronx")
                .contains("bad.jar: to mend it, build or copy the jar again");
    }

    @Test
    void aPluginThatTakesTooLongIsLeftOut() throws IOException {
        String spins = """
                spin(year))); }
                static double spin(int year) {
                    while (!Thread.currentThread().isInterrupted()) { }
                    return year;
                }
                static Object closing(int year) { return ((year""";
        PluginJar.withRule(folder.resolve("slow.jar"), "NL", "Slow", spins);

        Run run = Run.of("plugins", "list", "--plugin-time", "1", "--plugins", folder.toString());

        assertThat(run.out()).contains("Left out:", "no answer within 1 s");
        assertThat(run.exitCode()).isZero();
    }

    private Path mexico() throws IOException {
        String source = Files.readString(FIXTURE.resolve("java/" + MEXICO.replace('.', '/') + ".java"));
        return PluginJar.of(folder.resolve("mexico.jar"), MEXICO, source, FIXTURE.resolve("resources"));
    }
}
