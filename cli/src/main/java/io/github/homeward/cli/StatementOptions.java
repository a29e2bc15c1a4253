package io.github.homeward.cli;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.ledger.PlannedVolumes;
import io.github.homeward.plugin.Destination;
import io.github.homeward.programme.PlannedProgrammes;
import io.github.homeward.report.file.ProgrammeFile;
import io.github.homeward.report.file.VolumeFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what the evidence is made of: plugins, and a planner's own statements. */
final class StatementOptions {

    private static final Logger LOG = LoggerFactory.getLogger(StatementOptions.class);

    @Option(
            names = "--programmes",
            paramLabel = "FILE",
            description =
                    "Add your own statements on programmes: CSV with the columns of a plugin's programmes.csv. Each "
                            + "counts from its known_on on; a capacity is hard. See data/programmes/example.csv and "
                            + "docs/programmes.md.")
    private @Nullable Path programmes;

    @Option(
            names = "--volumes",
            paramLabel = "FILE",
            description = "Add your own statements on volume: CSV with the columns of the destination's volumes.csv, "
                    + "a line for "
                    + "each count. Each counts from its published_on on. See data/volumes/example.csv.")
    private @Nullable Path volumes;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    /**
     * The evidence at a day.
     *
     * @param asked the cutoff asked for; null for the default: the day up to which the bundled evidence was
     *     collected, or on which the last of the planner's statements was known
     */
    Evidence evidence(Session session, @Nullable LocalDate asked, int horizon) {
        Destination bundled = session.destination().get();
        PlannedProgrammes ofProgrammes = programmes == null ? PlannedProgrammes.NONE : ProgrammeFile.read(programmes);
        PlannedVolumes ofVolume = volumes == null ? PlannedVolumes.NONE : VolumeFile.read(volumes, bundled);
        Destination joined = ofProgrammes.lines().isEmpty() ? bundled : bundled.with(ofProgrammes);
        Destination destination = ofVolume.lines().isEmpty() ? joined : joined.with(ofVolume);
        LocalDate cutoff = asked == null ? destination.defaultCutoff() : asked;
        if (asked == null && cutoff.isAfter(bundled.defaultCutoff())) {
            LOG.warn(
                    "the cutoff is {}, when the last of your own statements was known; the bundled evidence was "
                            + "collected "
                            + "up to {} (--cutoff chooses another day)",
                    cutoff,
                    bundled.defaultCutoff());
        }
        warn(
                ofProgrammes.name(),
                ofProgrammes.notYetKnown(cutoff),
                ofProgrammes.lines().size(),
                cutoff,
                "known_on");
        warn(ofVolume.name(), ofVolume.notYetKnown(cutoff), ofVolume.lines().size(), cutoff, "published_on");
        return plugins.evidence(session, destination, cutoff, horizon);
    }

    private static void warn(String file, long later, int all, LocalDate cutoff, String column) {
        if (later == 0) {
            return;
        }
        LOG.warn(
                "{}: {} of {} statements are known only after the cutoff {} (column {}) and are not used",
                file,
                later,
                all,
                cutoff,
                column);
    }

    /** Refuses the options beside a panel, which has no programmes and no ledger. */
    void notBesideAPanel() {
        refuse("--programmes", programmes);
        refuse("--volumes", volumes);
    }

    private static void refuse(String option, @Nullable Path file) {
        if (file != null) {
            throw new HomewardException(
                    ErrorCode.BAD_OPTION,
                    option,
                    option + " with --history",
                    "the bundled evidence, which a plain panel has nothing to do with",
                    "leave one of the two out");
        }
    }
}
