package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that only the text of the sources can break. */
class SourceLawsTest {

    private static final Path HOME = Path.of("..");

    /** What the engine treats alike must not be named in it. */
    private static final Pattern NAME = Pattern.compile(
            "\\b(india|thailand|indonesia|hungary|china|austria|canada|spain|britain|england|germany|france|italy|"
                    + "united kingdom|united states|america|usa|mexico|turkey|south africa|australia|"
                    + "suzuki|honda|nissan|mitsubishi|toyota|mazda|subaru|daihatsu|isuzu|lexus|acura|infiniti|maruti|"
                    + "fronx|jimny|kicks|mirage|march|wr-v)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A country's code as a literal; codes of the world, so that a new origin cannot slip in. */
    private static final Pattern CODE = Pattern.compile("\"(" + String.join("|", Locale.getISOCountries()) + ")\"");

    /** Columns; the formatter wraps code, not what stands in strings and comments. */
    private static final int WIDEST = 120;

    private static final Pattern OPTION = Pattern.compile("\"[^\"\\n]*--[a-z]");

    /** Words of the one destination there is so far, in prose too. */
    private static final Pattern DESTINATION = Pattern.compile(
            "\\b(japan|japanese|jpy|yen)\\b|\"JP\"|jaia|jada|Steering\\.(LEFT|RIGHT)\\b|wheel on the (left|right)",
            Pattern.CASE_INSENSITIVE);

    /** Both sides of the wheel as files write them. */
    private static final Pattern FILE_WORD = Pattern.compile("case \"[RL]HD\" -> Steering\\.(RIGHT|LEFT);");

    private static final Pattern NOTE = Pattern.compile("\\.note\\(\\)|::note\\b");

    /** Javadoc may explain the form of a key by an example. */
    private static final Pattern DOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void theEngineNamesNoCountryAndNoMaker() throws IOException {
        assertThat(found(SourceLawsTest::namesIn, "forecast-core", "forecast-yearly"))
                .isEmpty();
    }

    @Test
    void noLineIsWiderThanAScreenNotEvenInProse() throws IOException {
        assertThat(found(
                        text -> text.lines()
                                .filter(line -> line.length() > WIDEST)
                                .map(String::strip),
                        "origin-spi",
                        "origin-testkit",
                        "origin-india",
                        "origin-thailand",
                        "origin-usa",
                        "destination-japan",
                        "destination-fictional",
                        "forecast-yearly",
                        "forecast-core",
                        "forecast-report",
                        "cli"))
                .isEmpty();
    }

    @Test
    void theLibraryNamesNoOptionOfTheCommandLine() throws IOException {
        assertThat(found(
                        text -> OPTION.matcher(DOC.matcher(text).replaceAll(""))
                                .results()
                                .map(hit -> hit.group()),
                        "forecast-core",
                        "forecast-yearly",
                        "origin-spi"))
                .isEmpty();
    }

    @Test
    void neitherContractNorEngineNamesTheDestinationItsMoneyOrASideOfTheWheel() throws IOException {
        Function<String, Stream<String>> law = SourceLawsTest::destinationIn;
        assertThat(found(law, "origin-spi", "forecast-core", "forecast-yearly")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String home = \"JP\";",
                "double jpy;",
                "double priceJpy;",
                "case JAIA_ALL_VEHICLES -> 0;",
                "side == Steering.RIGHT",
                "\"the wheel on the left\"",
                "/** Built for Japan. */"
            })
    void aWordOfTheDestinationWouldBeFound(String code) {
        assertThat(destinationIn(code)).isNotEmpty();
    }

    private static Stream<String> destinationIn(String text) {
        String words = FILE_WORD.matcher(text).replaceAll("").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return DESTINATION.matcher(words).results().map(hit -> hit.group());
    }

    @Test
    void theEngineReadsNoNotes() throws IOException {
        // These copy a fact as it is, with another value or day.
        assertThat(found(text -> NOTE.matcher(text).results().map(hit -> hit.group()), "forecast-core"))
                .filteredOn(hit -> !hit.contains("IndicatorTrack.java")
                        && !hit.contains("CostFigures.java")
                        && !hit.contains("TimeRules.java"))
                .isEmpty();
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
        assertThat(namesIn(code)).isNotEmpty();
    }

    private static Stream<String> namesIn(String text) {
        String code = DOC.matcher(text).replaceAll("");
        String words = code.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Stream.of(NAME.matcher(words), CODE.matcher(code))
                .flatMap(matcher -> matcher.results().map(hit -> hit.group()));
    }

    private static List<String> found(Function<String, Stream<String>> law, String... modules) throws IOException {
        List<Path> sources = Stream.of(modules).flatMap(SourceLawsTest::sources).toList();
        assertThat(sources).hasSizeGreaterThan(modules.length);
        return sources.stream()
                .flatMap(file -> law.apply(text(file)).map(hit -> file + ": " + hit))
                .toList();
    }

    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
