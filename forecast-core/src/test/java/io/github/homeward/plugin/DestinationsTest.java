package io.github.homeward.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.HistoryProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationsTest {

    private static final String SOURCE = """
            import io.github.homeward.spi.*;
            import java.time.LocalDate;
            public class %1$s implements HistoryProvider {
                public int spiVersion() { return %2$s; }
                public Provenance provenance() {
                    return new Provenance("history", "1.0", LocalDate.of(2026, 1, 1), "none");
                }
                public DestinationProfile profile() {
                    return new DestinationProfile("UT", "Utopia", "Utopia's imports", "UTD", Steering.LEFT);
                }
                public LocalDate defaultCutoff() { return LocalDate.of(2026, 3, 31); }
                public FactSheet facts(FactReader reader) { return reader.factSheet(%1$s.class, "facts"); }
                public VolumeSheet volumes(FactReader reader) { return reader.volumeSheet(%1$s.class, "facts"); }
            }
            """;

    @TempDir
    private Path work;

    @Test
    void theOnlyHistoryIsReadWithItsFingerprints() throws IOException {
        Path jar = jar("One", "1");
        try (URLClassLoader classPath = classPath(jar)) {
            DataHash read = new DataHash("facts/volumes.csv", "abc");
            Destination history = Destinations.through(classPath, hashes -> {
                hashes.accept(read);
                hashes.accept(read);
                return new EmptyReader();
            });

            assertThat(history.defaultCutoff()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(history.place()).isEqualTo(jar.toString());
            assertThat(history.data()).as("each file once").containsExactly(read);
        }
    }

    @Test
    void noneTwoOrABrokenOneStopTheRun() throws IOException {
        try (URLClassLoader none = classPath();
                URLClassLoader two = classPath(jar("One", "1"), jar("Two", "1"));
                URLClassLoader old = classPath(jar("Old", "9"));
                URLClassLoader broken = classPath(jar("Bad", "1 / Integer.parseInt(\"0\")"))) {
            stops(ErrorCode.NO_HISTORY, () -> Destinations.through(none, hashes -> new EmptyReader()), "class path");
            stops(
                    ErrorCode.PLUGIN_DUPLICATE,
                    () -> Destinations.through(two, hashes -> new EmptyReader()),
                    "One.jar",
                    "Two.jar");
            stops(
                    ErrorCode.PLUGIN_VERSION,
                    () -> Destinations.through(old, hashes -> new EmptyReader()),
                    "Old.jar",
                    "version 9");
            stops(
                    ErrorCode.PLUGIN_BROKEN,
                    () -> Destinations.through(broken, hashes -> new EmptyReader()),
                    "Bad",
                    "/ by zero");
        }
    }

    private static void stops(ErrorCode code, ThrowingCallable call, String... words) {
        HomewardException mistake = catchThrowableOfType(HomewardException.class, call);
        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake).hasMessageContainingAll(words);
    }

    private Path jar(String className, String version) throws IOException {
        return new PluginJar(work)
                .source(className, SOURCE.formatted(className, version))
                .entry("META-INF/services/" + HistoryProvider.class.getName(), className)
                .entry("facts/volumes.csv", "none")
                .in(work, className + ".jar");
    }

    /** Hides the history that the tests' own class path may hold. */
    private static URLClassLoader classPath(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls) {
            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                return findResources(name);
            }
        };
    }
}
