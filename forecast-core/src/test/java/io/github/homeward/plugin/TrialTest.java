package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.homeward.driver.DriverTable;
import io.github.homeward.facts.FactBook;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Indicator;
import io.github.homeward.spi.Projection;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    private static final LocalDate CUTOFF = LocalDate.of(2020, 1, 31);

    private static final Destination HISTORY = new Destination(
            1,
            new Provenance("history", "1", CUTOFF, "none"),
            new DestinationProfile("UT", "Utopia", "Utopia's imports", "JPY", Steering.LEFT),
            CUTOFF,
            new FactSheet(
                    List.of(), List.of(new Indicator("fx", "JPY", "Test", Projection.HOLD)), List.of(), List.of()),
            new VolumeSheet(List.of(), List.of()),
            List.of(),
            "here",
            List.of());

    @TempDir
    private Path work;

    @Test
    void pluginsWhoseRulesWorkStay() throws IOException {
        Origins found = Origins.installed(hashes -> new EmptyReader(), folderWith("year", ""));

        assertThat(found.tried(HISTORY, CUTOFF, 5)).satisfies(tried -> {
            assertThat(tried.all()).isEqualTo(found.all());
            assertThat(tried.refused()).isEmpty();
            assertThat(tried.tried(HISTORY, CUTOFF, 5)).isSameAs(tried);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    year < 2025 ? 1 : fail()       | no luck
                    endless()                      | StackOverflowError
                    link()                         | NoClassDefFoundError: x/Y
                    1 / (year - 2022.0)            | infinite
                    view.mean("gone", year)        | no indicator 'gone'
                    """)
    void aPluginWhoseRuleFailsIsRefusedByNameAndTheOthersWork(String rule, String reason) throws IOException {
        Path folder = folderWith(rule, "");
        new PluginJar(work)
                .source("Good", PluginJar.plugin("Good", "MX", ""))
                .service("Good")
                .in(folder, "good.jar");

        Origins tried = Origins.installed(hashes -> new EmptyReader(), folder).tried(HISTORY, CUTOFF, 5);

        assertThat(tried.all()).extracting(InstalledOrigin::code).containsExactly("MX");
        refused(tried, reason);
        HomewardException strict = catchThrowableOfType(HomewardException.class, tried::strict);
        assertThat(strict.code().exitCode()).isEqualTo(3);
    }

    @Test
    void whatARuleSaidAtTheTrialIsNotAskedAgain() throws IOException {
        Origins tried = Origins.installed(hashes -> new EmptyReader(), folderWith("next()", ""))
                .tried(HISTORY, CUTOFF, 5);
        InstalledOrigin origin = tried.all().get(0);
        FactBook book = FactBook.of(HISTORY.facts(), origin.facts());

        DriverTable heard = tried.table(origin, HISTORY, book, CUTOFF, 2020, 2024);
        assertThat(heard.drivers().get(0).values()).containsExactly(2, 3, 4, 5, 6);
        assertThat(tried.table(origin, HISTORY, book, CUTOFF, 2020, 2024)).isEqualTo(heard);
        assertThat(tried.table(origin, HISTORY, book, CUTOFF.minusYears(1), 2019, 2019)
                        .drivers()
                        .get(0)
                        .values())
                .as("another cutoff is another question")
                .containsExactly(8);
    }

    @Test
    void aRuleIsAskedForTheYearsOfTheForecastOnly() throws IOException {
        Origins found = Origins.installed(hashes -> new EmptyReader(), folderWith("year <= 2025 ? 1 : fail()", ""));

        assertThat(found.tried(HISTORY, CUTOFF, 5).refused()).isEmpty();
        assertThat(found.tried(HISTORY, CUTOFF, 6).refused()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    List.of(new Indicator("fx", "JPY", "Mine", Projection.HOLD)), List.of(), List.of() | fx: found the indicator stated twice
                    List.of(), List.of(), List.of(foreign())                                    | of origin TH stated by the plugin of NL
                    """)
    void factsThatDoNotFitRefuseThePlugin(String facts, String reason) throws IOException {
        Path folder = folderWith("year", "if (true) return new FactSheet(List.of(), " + facts + ");");

        refused(Origins.installed(hashes -> new EmptyReader(), folder).tried(HISTORY, CUTOFF, 5), reason);
    }

    @Test
    void aPluginOfNoCountryIsRefused() throws IOException {
        Path folder = Files.createDirectory(work.resolve("plugins"));
        new PluginJar(work)
                .source("Bad", PluginJar.plugin("Bad", "XX", ""))
                .service("Bad")
                .in(folder, "bad.jar");

        refused(Origins.installed(hashes -> new EmptyReader(), folder), "origin 'XX' is no country");
    }

    private void refused(Origins origins, String reason) {
        assertThat(origins.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_BROKEN);
            assertThat(refused.place()).endsWith("bad.jar");
            assertThat(refused.reason()).contains("Bad", reason);
        });
    }

    private Path folderWith(String rule, String facts) throws IOException {
        String body = """
                    public List<Driver> drivers() {
                        return List.of(new Driver("test.NL", Driver.Kind.COST, Driver.Effect.LOWERS, "unit", "A test",
                                List.of("fx"), (view, year) -> %s));
                    }
                    static int asked;
                    static double next() { return ++asked; }
                    static double fail() { throw new IllegalStateException("no luck"); }
                    static double endless() { return endless(); }
                    static double link() { throw new NoClassDefFoundError("x/Y"); }
                    static ProgrammeStatement foreign() {
                        return new ProgrammeStatement("TH-a", "M", "A", "TH", Vehicle.PASSENGER, Steering.RIGHT,
                                LocalDate.of(2020, 1, 1), ProgrammeStatement.Kind.LAUNCH,
                                null, null, null, "", "s", "");
                    }
                """.formatted(rule);
        String source = PluginJar.plugin("Bad", "NL", body)
                .replace("return reader.factSheet", facts + " return reader.factSheet");
        Path folder = Files.createDirectory(work.resolve("plugins"));
        new PluginJar(work).source("Bad", source).service("Bad").in(folder, "bad.jar");
        return folder;
    }
}
