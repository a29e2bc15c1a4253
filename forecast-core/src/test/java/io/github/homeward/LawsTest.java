package io.github.homeward;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the engine. */
@AnalyzeClasses(
        packages = "io.github.homeward",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class LawsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** What the engine treats alike must not be named in it. Japan, the destination, is what the project is about. */
    private static final Pattern NAME = Pattern.compile(
            "\\b(india|thailand|indonesia|hungary|china|austria|canada|spain|britain|england|germany|france|italy|"
                    + "united kingdom|united states|america|usa|mexico|turkey|south africa|australia|"
                    + "suzuki|honda|nissan|mitsubishi|toyota|mazda|subaru|daihatsu|isuzu|lexus|acura|infiniti|maruti|"
                    + "fronx|jimny|kicks|mirage|march|wr-v)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A country's code as a literal; codes of the world, so that a new origin cannot slip in. */
    private static final Pattern CODE = Pattern.compile("\"(" + String.join("|", Locale.getISOCountries()) + ")\"");

    /** Javadoc may explain the form of a key by an example. */
    private static final Pattern DOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCircles =
            slices().matching("io.github.homeward.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule filesAreAMatterOfTheDoorOfJudgementAndOfTheCommandLine = classes()
            .that()
            .resideInAPackage("io.github.homeward.io..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(
                    "io.github.homeward",
                    "io.github.homeward.io..",
                    "io.github.homeward.judgement..",
                    "io.github.homeward.cli..");

    @Test
    void theEngineNamesNoCountryAndNoMaker() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources).isNotEmpty();
            assertThat(sources.stream().flatMap(file -> namesIn(file.toString(), text(file))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String maker = \"Suzuki\";",
                "// as in Thailand",
                "if (code.equals(\"IN\")) {",
                "double indiaShare;",
                "/** All of it. */ static final String UNITED = \"GB\";"
            })
    void aNameWouldBeFound(String code) {
        assertThat(namesIn("Example.java", code)).isNotEmpty();
    }

    private static Stream<String> namesIn(String file, String text) {
        String code = DOC.matcher(text).replaceAll("");
        String words = code.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Stream.of(NAME.matcher(words), CODE.matcher(code))
                .flatMap(matcher -> matcher.results().map(found -> file + ": " + found.group()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
