package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated
class NewOriginCommandTest {

    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({"MX,Mexico,MexicoOrigin", "GB,United Kingdom,UnitedKingdomOrigin", "US,America,AmericaOrigin"})
    void theProjectCompilesAndKeepsEveryRuleBeforeAnythingIsTyped(String code, String name, String className)
            throws IOException {
        Path project = work.resolve("project");

        Run made = Run.of("new-origin", code, "--name", name, "--dir", project.toString());

        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).contains("pom.xml", className + ".java", className + "Test.java", "EXAMPLE");
        Run verified = Run.of("plugins", "verify", packed(project).toString());
        assertThat(verified.out())
                .matches(code + " " + name + ", origin-\\w\\w 0\\.1\\.0: keeps (\\d+) of \\1 rules\\R");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void everyFigureIsMarkedAsAnExampleAndPassesForNoKnowledge() throws IOException {
        Path project = work.resolve("project");
        Run.of("new-origin", "MX", "--name", "Mexico", "--dir", project.toString());

        List<String> lines = Files.readAllLines(project.resolve("src/main/resources/homeward/origin/MX/values.csv"));

        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allMatch(line -> line.contains("EXAMPLE") && line.contains(",assumed,"));
    }

    @Test
    @Tag("slow")
    void theProjectIsListedAndForecasts() throws IOException {
        Path project = work.resolve("project");
        Run.of("new-origin", "MX", "--name", "Mexico", "--dir", project.toString());
        packed(project);
        String folder = work.resolve("jars").toString();

        assertThat(Run.of("plugins", "list", "--plugins", folder).out()).contains("MX ", "Mexico");
        assertThat(Run.of("cost", "--plugins", folder).out()).contains("MX");
        Run forecast = Run.of("forecast", "--by", "total", "--strict", "--plugins", folder);
        assertThat(forecast.err()).doesNotContain("left out");
        assertThat(forecast.exitCode()).isZero();
    }

    @Test
    void everyTemplateOfTheArchetypeIsWritten() throws IOException {
        Path templates = Documents.root().resolve("origin-archetype/src/main/resources/archetype-resources");
        try (Stream<Path> files = Files.walk(templates)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> templates.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(NewOrigin.TEMPLATES);
        }
    }

    @Test
    void aProjectThatIsThereIsLeftAlone() {
        Path project = work.resolve("project");
        Run.of("new-origin", "MX", "--name", "Mexico", "--dir", project.toString());

        Run again = Run.of("new-origin", "MX", "--name", "Mexico", "--dir", project.toString());

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("HW203", "there already");
    }

    @ParameterizedTest
    @CsvSource({"XX,Nowhere,,CODE", "MX,<b>,,--name", "MX,Mexico,QQQ,--currency", "AQ,Antarctica,,--currency"})
    void whatCannotBeWrittenIsRefused(String code, String name, String currency, String where) {
        List<String> options = Stream.concat(
                        Stream.of("new-origin", code, "--name", name, "--dir", work.toString()),
                        currency == null ? Stream.of() : Stream.of("--currency", currency))
                .toList();

        Run run = Run.of(options.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HW204", where);
        assertThat(work).isEmptyDirectory();
    }

    private Path packed(Path project) throws IOException {
        Path source;
        try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
            source = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        String name = project.resolve("src/main/java")
                .relativize(source)
                .toString()
                .replace(".java", "")
                .replace('/', '.')
                .replace('\\', '.');
        return PluginJar.of(
                work.resolve("jars/plugin.jar"), name, Files.readString(source), project.resolve("src/main/resources"));
    }
}
