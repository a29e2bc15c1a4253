package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.plugin.Destination;
import io.github.homeward.report.file.ProgrammeFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The option that adds a planner's own programmes. */
final class ProgrammesOption {

    @Option(
            names = "--programmes",
            paramLabel = "FILE",
            description =
                    "Add your own statements on programmes: CSV with the columns of a plugin's programmes.csv. Each "
                            + "counts from its known_on on; a capacity is hard. See data/programmes/example.csv and "
                            + "docs/programmes.md.")
    private @Nullable Path file;

    /** The history with the file's statements, if one was given. */
    Destination addTo(Destination history) {
        return file == null ? history : history.with(ProgrammeFile.read(file));
    }

    /** The same, with a warning of statements that a cutoff does not see. */
    Destination addTo(Destination history, LocalDate cutoff) {
        Destination added = addTo(history);
        long later = added.planned().notYetKnown(cutoff);
        if (later > 0) {
            Logger log = LoggerFactory.getLogger(ProgrammesOption.class);
            log.warn(
                    "{}: {} of {} statements are known only after the cutoff {} (column known_on) and are not used",
                    added.planned().name(),
                    later,
                    added.planned().lines().size(),
                    cutoff);
        }
        return added;
    }

    /** Refuses the option beside a panel, which has no programmes. */
    void notBesideAPanel() {
        if (file != null) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    "--programmes",
                    "--programmes with --history",
                    "the bundled evidence, since a plain panel has no programmes",
                    "leave one of the two out");
        }
    }
}
