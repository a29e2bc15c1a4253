package io.github.homeward.testkit.mexico;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tutorial shows is what the tests compile. */
class TutorialTest {

    private static final Path TUTORIAL = Path.of("..", "docs", "adding-an-origin.md");

    @Test
    void theTutorialShowsTheClassAsItIsCompiled() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/github/homeward/testkit/mexico/MexicoOrigin.java"));
        String shown = source.substring(source.indexOf("/** Mexico:"));
        assertThat(Files.readString(TUTORIAL)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources.csv", "indicators.csv", "values.csv"})
    void everyLineOfAFileTheTutorialShowsStandsInTheFile(String file) throws IOException {
        String tutorial = Files.readString(TUTORIAL);
        String heading = "`" + file + "`\n\n```csv\n";
        int start = tutorial.indexOf(heading);
        assertThat(start).as("listing of %s", file).isNotNegative();
        String listing =
                tutorial.substring(start + heading.length(), tutorial.indexOf("```", start + heading.length()));
        assertThat(Files.readAllLines(Path.of("src/test/resources/homeward/origin/MX", file)))
                .containsAll(listing.lines().filter(line -> !line.equals("…")).toList());
    }
}
