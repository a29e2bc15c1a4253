package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The overview of packages is made from what each package says of itself. With {@code -Dhomeward.updateDocs=true} the page
 * is written anew.
 */
class PackagesTest {

    private static final Pattern BLOCK =
            Pattern.compile("(<!-- packages -->\\n)(.*?)(<!-- /packages -->)", Pattern.DOTALL);

    private static final Pattern SAYS = Pattern.compile(
            "/\\*\\*(?<text>.*?)\\*/\\s*(?:@ApiStatus\\([^)]*\\)\\s*)?@NullMarked\\s*package (?<name>[\\w.]+);",
            Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\{@(?:link (?:[\\w.]*\\.)?|code )([^}]+?)\\s*}");

    /** From the ground up. */
    private static final List<String> MODULES = List.of(
            "origin-spi",
            "destination-japan",
            "origin-india",
            "origin-thailand",
            "origin-usa",
            "forecast-yearly",
            "forecast-core",
            "forecast-report",
            "cli");

    @Test
    void theArchitecturePageListsEveryPackageInItsOwnWords() throws IOException {
        Path page = Documents.root().resolve("docs/architecture.md");
        String text = Files.readString(page);
        String current = BLOCK.matcher(text)
                .replaceAll(block -> Matcher.quoteReplacement(block.group(1) + table() + block.group(3)));
        if (Boolean.getBoolean("homeward.updateDocs")) {
            Files.writeString(page, current);
        } else {
            assertThat(text).isEqualTo(current);
        }
        assertThat(current.lines().filter(line -> line.startsWith("| `"))).hasSizeGreaterThan(MODULES.size());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| module | package | what lives there |\n| --- | --- | --- |\n");
        MODULES.forEach(module -> rows(module).forEach(table::append));
        return table.toString();
    }

    private static List<String> rows(String module) {
        Path sources = Documents.root().resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .map(file -> row(module, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String module, Path file) {
        try {
            Matcher says = SAYS.matcher(Files.readString(file));
            assertThat(says.find()).as(file.toString()).isTrue();
            String prose = LINK.matcher(says.group("text").replaceAll("\\s*\\n\\s*\\*?\\s*", " "))
                    .replaceAll("$1")
                    .strip();
            String first = prose.replaceFirst("(?s)(?<=\\.)\\s.*", "").replaceFirst("(?s)\\s*<p>.*", "");
            String name = says.group("name").replaceFirst("^io\\.github\\.homeward\\.?", "");
            return "| `" + module + "` | `" + (name.isEmpty() ? "(root)" : name) + "` | " + first + " |\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
