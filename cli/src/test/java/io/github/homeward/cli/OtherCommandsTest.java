package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "forecast --help",
                "origins -h",
                "plugins --help",
                "plugins verify --help",
                "new-origin --help",
                "history --help",
                "review --help",
                "cost --help",
                "drivers --help",
                "explain --help",
                "programmes --help"
            })
    void everyHelpPageNamesTheExitCodes(String options) {
        Run run = run(options.split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: homeward", "Exit codes:", "0   success", "3   a plugin was refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "forecast --version"})
    void theVersionIsThatOfTheBuild(String options) {
        Run run = run(options.split(" ", -1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("homeward \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device,2", "Broken pipe,0"})
    void standardOutputThatCannotHoldEverythingIsAMistakeUnlessItsReaderWantedNoMore(String why, int exitCode) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
        Main main =
                new Main(() -> Destinations.of(new Ruritania()), (any, limits) -> Origins.of(), Map.of(), full, err);

        assertThat(main.run("history", "--format", "csv")).isEqualTo(exitCode);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        exitCode == 0
                                ? ""
                                : "homeward: HW203 standard output: found " + why + "; expected room for all of it; "
                                        + "fix: lead it to another place; what arrived is not complete\n");
    }

    @Test
    void withoutACommandTheHelpIsPointedOut() {
        Run run = run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("HW204", "see homeward --help");
    }

    @Test
    void originsListsWhatWorksAndWhatWasLeftOut() throws IOException {
        Path jar = Files.writeString(folder.resolve("bad.jar"), "no jar");

        Run run = Run.of("origins", "--plugins", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("IN ", "TH ", "US ", "origin-india", "Left out:", "HW402", jar.toString());
    }

    @Test
    void originsComeAsDataToo() throws IOException {
        Files.writeString(folder.resolve("bad.jar"), "no jar");

        JsonNode json = new ObjectMapper()
                .readTree(Run.of("origins", "--plugins", folder.toString(), "--format", "json")
                        .bytes());

        assertThat(json.findValuesAsText("origin")).containsExactly("IN", "TH", "US", "");
        assertThat(json.get(0).get("drivers").intValue()).isPositive();
        assertThat(json.get(3).get("refused").textValue()).isEqualTo("HW402");
        assertThat(Run.of("origins", "--format", "csv").out())
                .startsWith("origin,name,plugin,version,spi_version,drivers,programmes,levers,place,refused,reason\n");
    }

    @Test
    void strictStopsAtABadPluginWithExitCodeThree() throws IOException {
        Files.writeString(folder.resolve("bad.jar"), "no jar");

        for (String command : new String[] {"origins", "forecast", "history", "cost", "drivers"}) {
            Run run = run(command, "--strict", "--plugins", folder.toString());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("homeward: HW402").contains("bad.jar");
        }
    }

    @Test
    void historyCanBeCutAndComesAsData() {
        assertThat(run("history", "--from", "2024", "--by", "total").out())
                .contains("ALL", "2024", "observed", "almanac")
                .doesNotContain("2023", "BV");
        assertThat(run("history", "--from", "2030").out()).contains("Nothing is known");
        assertThat(run("history", "--format", "csv", "--by", "origin").out())
                .startsWith("node,level,year,value,low,high,quality,sources,origin,maker,programme,label,vehicle,years,"
                        + "share_of_imports,share_of_market,share_sources\n")
                .contains("\nBV,origin,2024,");
        assertThat(run("history", "--format", "json", "--by", "origin-maker").out())
                .contains("\"quality\":\"derived\"");
    }

    private Run run(String... args) {
        return Run.onRuritania(args);
    }

    @Test
    void aCommandThatIsMissingOrMistypedIsToldWhichThereAre() {
        String all = String.join(
                " or ",
                new TreeSet<>(
                        Commands.under(new HomewardCommand()).getSubcommands().keySet()));

        assertThat(run().err()).contains("found no command; expected " + all);
        assertThat(all).startsWith("backtest or check or completion or config");
        assertThat(run("forcast").err()).contains("found 'forcast'; expected forecast");
    }
}
