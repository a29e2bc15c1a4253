package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.plugin.PluginLimits;
import io.github.homeward.plugin.RefusedPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Options on where plugins come from, for every command that uses them. */
final class PluginOptions {

    /** Set by the launcher: the folder it stands in. */
    static final String HOME = "homeward.home";

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Folder with plugin jars. Without it: 'plugins' beside the launcher if there is one.")
    private @Nullable Path folder;

    @Option(names = "--strict", negatable = true, description = "Stop at the first plugin that breaks the contract.")
    private boolean strict;

    @Option(
            names = "--plugin-time",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long a plugin may take to load, and again to answer; ${DEFAULT-VALUE} unless given.")
    private int seconds;

    /**
     * Loads the plugins, tries their rules, and says which were refused.
     *
     * @param cutoff the day at which the rules must work
     * @param horizon the years ahead for which they must work
     */
    Origins load(Session session, Destination destination, LocalDate cutoff, int horizon) {
        Origins origins = session.origins().apply(folder(), limits()).tried(destination, cutoff, horizon);
        return strict ? origins.strict() : origins;
    }

    /** Loads as {@link #load} does and warns of refusals, for commands that do not list them. */
    private Origins loadWithWarnings(Session session, Destination destination, LocalDate cutoff, int horizon) {
        Origins origins = load(session, destination, cutoff, horizon);
        Logger log = LoggerFactory.getLogger(PluginOptions.class);
        for (RefusedPlugin refused : origins.refused()) {
            log.warn(
                    "plugin left out: {} {}: {}; fix: {}",
                    refused.code().id(),
                    refused.place(),
                    refused.reason(),
                    refused.fix());
        }
        return origins;
    }

    /** The destination and the plugins at the cutoff asked for, with warnings of plugins left out. */
    Evidence evidence(Session session, CutoffOption cutoff, int horizon) {
        Destination destination = session.destination().get();
        return evidence(session, destination, cutoff.orElse(destination.defaultCutoff()), horizon);
    }

    /** A destination and the plugins at a cutoff, with warnings of plugins left out. */
    Evidence evidence(Session session, Destination destination, LocalDate cutoff, int horizon) {
        return new Evidence(destination, loadWithWarnings(session, destination, cutoff, horizon), cutoff);
    }

    /** How much a plugin may take. */
    PluginLimits limits() {
        if (seconds < 1) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "--plugin-time",
                    String.valueOf(seconds),
                    "1 or more",
                    "give it some seconds");
        }
        return PluginLimits.DEFAULT.withTime(Duration.ofSeconds(seconds));
    }

    private @Nullable Path folder() {
        if (folder != null) {
            return folder;
        }
        String home = System.getProperty(HOME);
        Path beside = home == null ? null : Path.of(home, "plugins");
        return beside != null && Files.isDirectory(beside) ? beside : null;
    }
}
