package io.github.homeward.plugin;

import static io.github.homeward.plugin.PluginJar.plugin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.FactReader;
import io.github.homeward.spi.FactSheet;
import io.github.homeward.spi.Origin;
import io.github.homeward.spi.OriginPlugin;
import io.github.homeward.spi.Provenance;
import io.github.homeward.spi.Steering;
import io.github.homeward.spi.VolumeSheet;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private static final Readers READER = hashes -> new EmptyReader();

    @TempDir
    private Path work;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(work.resolve("plugin folder"));
    }

    @Test
    void pluginsInAFolderAreFoundByTheirOriginInOrder() throws IOException {
        good("Zed", "ZA").in(folder, "a.jar");
        Path jar = good("Ex", "MX").in(folder, "b.jar");
        Files.writeString(folder.resolve("notes.txt"), "no plugin");

        Origins origins = Origins.installed(READER, folder);

        assertThat(origins.all()).extracting(InstalledOrigin::code).containsExactly("MX", "ZA");
        assertThat(origins.refused()).isEmpty();
        InstalledOrigin found = origins.withCode("MX").orElseThrow();
        assertThat(found.place()).isEqualTo(jar.toString());
        assertThat(found.provenance().name()).isEqualTo("origin-MX");
        assertThat(origins.withCode("NL")).isEmpty();
        assertThat(origins.strict()).isSameAs(origins);
    }

    @Test
    void eachJarHasItsOwnClasses() throws IOException {
        new PluginJar(work).source("P", plugin("P", "MX", "")).service("P").in(folder, "a.jar");
        new PluginJar(work).source("P", plugin("P", "NL", "")).service("P").in(folder, "b.jar");

        assertThat(Origins.installed(READER, folder).all())
                .extracting(InstalledOrigin::code)
                .containsExactly("MX", "NL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    public Bad() { throw new IllegalStateException("no luck"); }       | no luck
                    static { if (true) throw new IllegalStateException("no luck"); }   | no luck
                    private Bad() { }                                                  | Bad
                    public Bad(int number) { }                                         | Bad
                    public List<Driver> drivers() { throw new AssertionError("hm"); }  | AssertionError (hm)
                    public List<Driver> drivers() { return null; }                     | drivers() gave null
                    public List<Lever> levers() { return levers(); }                   | StackOverflowError
                    public java.util.Optional<LandedCost> landedCost() { return null; } | landedCost() gave null
                    public List<Lever> levers() { throw new NoClassDefFoundError("x/Y"); } | NoClassDefFoundError (x/Y)
                    """)
    void aPluginThatFailsIsRefusedByNameAndTheOthersWork(String body, String reason) throws IOException {
        good("Good", "MX").in(folder, "z.jar");
        Path jar = new PluginJar(work)
                .source("Bad", plugin("Bad", "NL", body))
                .service("Bad")
                .in(folder, "bad.jar");

        Origins origins = Origins.installed(READER, folder);

        assertThat(origins.all()).extracting(InstalledOrigin::code).containsExactly("MX");
        assertThat(origins.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.place()).isEqualTo(jar.toString());
            assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_BROKEN);
            assertThat(refused.reason()).contains("Bad", reason);
        });
        HomewardException strict = catchThrowableOfType(HomewardException.class, origins::strict);
        assertThat(strict.code().exitCode()).isEqualTo(3);
        assertThat(strict).hasMessageContainingAll("bad.jar", reason);
    }

    @Test
    void anotherContractVersionIsRefused() throws IOException {
        new PluginJar(work)
                .source("Bad", plugin("Bad", "NL", "//version9"))
                .service("Bad")
                .in(folder, "bad.jar");

        assertThat(Origins.installed(READER, folder).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_VERSION);
            assertThat(refused.reason()).contains("Bad", "version 9", "this Homeward takes 1");
        });
    }

    @Test
    void jarsThatAreNoPluginsAreRefused() throws IOException {
        new PluginJar(work).entry("readme", "hello").in(folder, "a-no-service.jar");
        new PluginJar(work).service("no.such.Plugin").in(folder, "b-missing-class.jar");
        new PluginJar(work).service("# nothing").in(folder, "c-empty-service.jar");
        new PluginJar(work).service("not a class name").in(folder, "d-bad-service.jar");
        new PluginJar(work)
                .source("Other", "public class Other {}")
                .service("Other")
                .in(folder, "e-other-class.jar");
        Files.writeString(folder.resolve("f-broken.jar"), "this is not a jar");
        new PluginJar(work).entry("Cut.class", "not a class").service("Cut").in(folder, "g-broken-class.jar");
        new PluginJar(work)
                .source(
                        "Half",
                        plugin("Half", "NL", "")
                                        .replace("implements OriginPlugin", "extends Gone implements OriginPlugin")
                                + "class Gone {}")
                .without("Gone.class")
                .service("Half")
                .in(folder, "h-missing-link.jar");
        good("Good", "MX").in(folder, "z.jar");

        Origins origins = Origins.installed(READER, folder);

        assertThat(origins.all()).extracting(InstalledOrigin::code).containsExactly("MX");
        assertThat(origins.refused()).extracting(RefusedPlugin::code).containsOnly(ErrorCode.PLUGIN_BROKEN);
        assertThat(origins.refused())
                .extracting(refused -> Path.of(refused.place()).getFileName().toString() + ": " + refused.reason())
                .asInstanceOf(LIST)
                .satisfiesExactly(
                        text -> assertThat(text).asString().startsWith("a-no-service.jar: no service file"),
                        text -> assertThat(text).asString().contains("b-missing-class.jar", "no.such.Plugin"),
                        text -> assertThat(text)
                                .asString()
                                .startsWith("c-empty-service.jar")
                                .contains("no class"),
                        text -> assertThat(text).asString().startsWith("d-bad-service.jar"),
                        text -> assertThat(text)
                                .asString()
                                .startsWith("e-other-class.jar")
                                .contains("Other"),
                        text -> assertThat(text).asString().startsWith("f-broken.jar: a jar that cannot be opened"),
                        text -> assertThat(text)
                                .asString()
                                .startsWith("g-broken-class.jar")
                                .contains("ClassFormat"),
                        text -> assertThat(text)
                                .asString()
                                .startsWith("h-missing-link.jar")
                                .contains("Gone"));
    }

    @Test
    void factsThatDoNotReadRefuseThePluginAndKeepTheirMessage() throws IOException {
        good("Good", "MX").in(folder, "a.jar");
        FactReader strictReader = new FactReader() {
            @Override
            public FactSheet factSheet(Class<?> anchor, String resources) {
                throw new HomewardException(
                        ErrorCode.NOT_A_NUMBER, "values.csv line 7", "'abc'", "a number", "mend it");
            }

            @Override
            public VolumeSheet volumeSheet(Class<?> anchor, String resources) {
                throw new AssertionError("not asked for");
            }
        };

        assertThat(Origins.installed(hashes -> strictReader, folder).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("values.csv line 7", "'abc'"));
    }

    @Test
    void twoPluginsForOneOriginStopTheRunAndBothPlacesAreNamed() throws IOException {
        Path one = good("One", "MX").in(folder, "one.jar");
        Path two = good("Two", "MX").in(folder, "two.jar");

        HomewardException mistake =
                catchThrowableOfType(HomewardException.class, () -> Origins.installed(READER, folder));

        assertThat(mistake.code()).isEqualTo(ErrorCode.PLUGIN_DUPLICATE);
        assertThat(mistake).hasMessageContainingAll("origin MX", one.toString(), two.toString());
    }

    @Test
    void oneJarMayHoldSeveralPluginsAndABadOneDoesNotHideTheRest() throws IOException {
        new PluginJar(work)
                .source("One", plugin("One", "MX", ""))
                .source("Two", plugin("Two", "NL", ""))
                .service("One", "no.such.Plugin", "Two")
                .in(folder, "both.jar");

        Origins origins = Origins.installed(READER, folder);

        assertThat(origins.all()).extracting(InstalledOrigin::code).containsExactly("MX", "NL");
        assertThat(origins.refused()).hasSize(1);
    }

    @Test
    void aClassPathWithABadServiceFileStillGivesTheOthersWithTheirPlaces() throws IOException {
        Path bad = new PluginJar(work).service("no.such.Plugin").in(work, "bad.jar");
        Path good = good("Good", "MX").in(work, "good.jar");
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {bad.toUri().toURL(), good.toUri().toURL()})) {
            List<Provider<OriginPlugin>> found = new ServiceSearch<>(OriginPlugin.class).through(classPath);

            assertThat(found).hasSize(2);
            assertThat(found.get(0))
                    .isInstanceOfSatisfying(
                            Provider.Broken.class,
                            broken -> assertThat(broken.reason()).contains("no.such.Plugin"));
            assertThat(found.get(1))
                    .isInstanceOfSatisfying(
                            Provider.Named.class,
                            named -> assertThat(named.place()).isEqualTo(good.toString()));
        }
    }

    @Test
    void pluginsCanBeGivenInCode() {
        OriginPlugin plugin = new OriginPlugin() {
            @Override
            public Origin origin() {
                return new Origin("MX", "Land", Steering.RIGHT);
            }

            @Override
            public int spiVersion() {
                return 1;
            }

            @Override
            public Provenance provenance() {
                return new Provenance("in code", "1", LocalDate.of(2026, 1, 1), "none");
            }

            @Override
            public FactSheet facts(FactReader reader) {
                return new EmptyReader().factSheet(OriginsTest.class, "none");
            }
        };

        assertThat(Origins.of(plugin).withCode("MX"))
                .get()
                .satisfies(origin -> assertThat(origin.plugin()).isSameAs(plugin));
        assertThat(Origins.of().all()).isEmpty();
    }

    @Test
    void aPluginFolderMustBeAFolder() throws IOException {
        Path missing = folder.resolve("missing");
        Path file = Files.createFile(folder.resolve("file"));

        HomewardException noFolder =
                catchThrowableOfType(HomewardException.class, () -> Origins.installed(READER, missing));
        HomewardException noDirectory =
                catchThrowableOfType(HomewardException.class, () -> Origins.installed(READER, file));

        assertThat(noFolder.code()).isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(noDirectory.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
    }

    private PluginJar good(String className, String code) throws IOException {
        return new PluginJar(work)
                .source(className, plugin(className, code, ""))
                .service(className);
    }
}
