package io.github.homeward.cli;

import io.github.homeward.report.file.OutputFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that lets a run take the place of an earlier one. */
final class ForceOption {

    @Option(
            names = "--force",
            negatable = true,
            description = "Let --out replace the results of an earlier run in the same folder.")
    private boolean force;

    /**
     * The folder for results; null if none is wanted.
     *
     * @throws io.github.homeward.input.HomewardException if it cannot be written, or holds results and is not to be
     *     replaced
     */
    @Nullable
    OutputFolder folder(@Nullable Path out) {
        return out == null ? null : OutputFolder.ofRun(out, force);
    }
}
