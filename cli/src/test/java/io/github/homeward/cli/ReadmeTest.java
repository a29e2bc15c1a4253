package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents show what the command prints and what the example says, to the letter. With {@code -Dhomeward.updateDocs=true}
 * they are made to.
 */
@Tag("slow")
class ReadmeTest {

    private static final String OUTPUT = "output: ";

    @ParameterizedTest
    @MethodSource("quotations")
    void aDocumentQuotesItsSourceToTheLetter(Documents.Block block) throws IOException {
        String source = block.what().startsWith(OUTPUT) ? printed(block.what().substring(OUTPUT.length())) : example();

        if (Boolean.getBoolean("homeward.updateDocs")) {
            Documents.replace(block, source);
        } else {
            assertThat(block.text()).isEqualTo(source);
        }
    }

    @Test
    void theReadmeShowsTheForecastAndTheExampleAndNoBlockIsMalformed() throws IOException {
        assertThat(quotations())
                .filteredOn(block -> block.file().endsWith("README.md"))
                .extracting(Documents.Block::what)
                .contains("output: forecast", "example");
        assertThat(quotations()).hasSize((int) Documents.openings());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfThePlannersGuideRuns(String arguments) throws IOException {
        assertThat(printed(arguments)).isNotBlank();
    }

    /** The lines of the guide that start the command, without what a comment says of them. */
    static List<String> commands() throws IOException {
        return Files.readAllLines(Documents.root().resolve("docs/planner-guide.md")).stream()
                .filter(line -> line.startsWith("./homeward "))
                .map(line -> line.substring("./homeward ".length()).replaceFirst(" +#.*", ""))
                .toList();
    }

    static List<Documents.Block> quotations() throws IOException {
        return Documents.blocks();
    }

    private static String printed(String arguments) throws IOException {
        List<String> expanded = new ArrayList<>();
        for (String argument : arguments.trim().split(" +", -1)) {
            expanded.addAll(argument.startsWith("data/") ? files(argument) : List.of(argument));
        }
        Run run = Run.of(expanded.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        // A file is named as it was given, which here is with the folder of the sources.
        return run.out().replace(Documents.root() + File.separator, "");
    }

    /** As a shell in the folder of the sources would expand it. */
    private static List<String> files(String pattern) throws IOException {
        Path path = Documents.root().resolve(pattern);
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
            found.forEach(file -> files.add(file.toString()));
        }
        Collections.sort(files);
        return files;
    }

    /** The marked lines of the example, as they stand at the left margin. */
    private static String example() throws IOException {
        Path file = Documents.root().resolve("examples/first-forecast/src/main/java/example/FirstForecast.java");
        String code = Files.readString(file);
        int from = code.indexOf("// example\n") + "// example\n".length();
        String marked = code.substring(from, code.indexOf("// /example"));
        return marked.stripTrailing().stripIndent() + "\n";
    }
}
