package io.github.homeward.cli;

import io.github.homeward.judgement.Edition;
import io.github.homeward.report.file.EditionChange;
import io.github.homeward.report.file.EditionFolder;
import io.github.homeward.report.file.RunFacts;
import io.github.homeward.report.page.EditionChangeTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code homeward diff}. */
@Command(
        name = "diff",
        description =
                "Say how one edition differs from another: node by node, the model's part and judgement's, and what is "
                        + "not the same in data, plugins, programme and software.")
final class DiffCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(index = "0", paramLabel = "EARLIER", description = "Folder written by 'homeward forecast --out'.")
    private Path earlier = Path.of("");

    @Parameters(index = "1", paramLabel = "LATER", description = "Another one.")
    private Path later = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    DiffCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        Edition before = EditionFolder.read(earlier);
        Edition after = EditionFolder.read(later);
        List<EditionChange> changes = EditionChange.between(before, after);
        List<RunFacts.Difference> differences = card(earlier).differences(card(later));
        format.print(
                "changes",
                EditionChange.COLUMNS,
                changes,
                () -> EditionChangeTable.text(
                        "From " + before.name() + " (" + before.cutoff() + ") to " + after.name() + " ("
                                + after.cutoff() + ")",
                        changes,
                        differences),
                top.session().out());
        return 0;
    }

    private static RunFacts card(Path folder) {
        return RunFacts.read(folder.resolve("run.json"));
    }
}
