package io.github.homeward.cli;

import io.github.homeward.destination.fictional.Ruritania;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of the command.
 *
 * @param exitCode what the process would end with
 * @param bytes standard output
 * @param err standard error
 */
record Run(int exitCode, byte[] bytes, String err) {

    /** On the bundled evidence and the installed plugins. */
    static Run of(String... args) {
        return of(Destinations::bundled, Main::installed, args);
    }

    /** On the fictional destination, with variables of the environment. */
    static Run onRuritaniaWith(Map<String, String> environment, String... args) {
        return of(() -> Destinations.of(new Ruritania()), Run::fromFolderOnly, environment, args);
    }

    /** On a fictional destination, with plugins from a folder only. */
    static Run onRuritania(String... args) {
        return of(() -> Destinations.of(new Ruritania()), Run::fromFolderOnly, args);
    }

    private static Origins fromFolderOnly(@Nullable Path folder, PluginLimits limits) {
        return folder == null ? Origins.of() : Origins.installed(folder, limits);
    }

    static Run of(
            Supplier<Destination> destination,
            BiFunction<@Nullable Path, PluginLimits, Origins> origins,
            String... args) {
        return of(destination, origins, Map.of(), args);
    }

    private static Run of(
            Supplier<Destination> destination,
            BiFunction<@Nullable Path, PluginLimits, Origins> origins,
            Map<String, String> environment,
            String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Main(destination, origins, environment, out, err).run(args);
        return new Run(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output as text. */
    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
