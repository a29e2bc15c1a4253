package io.github.homeward.cli;

import io.github.homeward.judgement.Overrides;
import io.github.homeward.report.file.OverrideFile;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;

/** The options on evidence that every command on it takes: a cutoff, plugins, and a planner's own statements. */
final class EvidenceOptions {

    @Mixin
    private CutoffOption cutoff = new CutoffOption();

    @Mixin
    private StatementOptions statements = new StatementOptions();

    /** Checks what can be checked before anything is read. */
    void check() {
        cutoff.date();
    }

    /** The cutoff asked for; null if none was. */
    @Nullable
    LocalDate asked() {
        return cutoff.date();
    }

    /** The evidence asked for. */
    Evidence evidence(Session session, int horizon) {
        return statements.evidence(session, cutoff.date(), horizon);
    }

    /** What people know better; all of it acts unless a cutoff is asked for. */
    Overrides judgement(@Nullable Path file, LocalDate cutoff) {
        if (file == null) {
            return Overrides.NONE;
        }
        Overrides overrides = OverrideFile.read(file);
        if (asked() == null) {
            return acting(overrides, cutoff);
        }
        long later = overrides.enteredAfter(cutoff);
        if (later > 0) {
            LoggerFactory.getLogger(EvidenceOptions.class)
                    .warn(
                            "{}: {} of {} overrides were entered only after the cutoff {} (column entered_on) "
                                    + "and are not used",
                            file,
                            later,
                            overrides.entries().size(),
                            cutoff);
        }
        return overrides;
    }

    /** Overrides on the day on which they are asked what acts. */
    Overrides acting(Overrides overrides, LocalDate cutoff) {
        return asked() == null ? overrides.allFrom(cutoff) : overrides;
    }

    /** Refuses what says something of evidence beside a panel. */
    void notBesideAPanel() {
        statements.notBesideAPanel();
    }
}
