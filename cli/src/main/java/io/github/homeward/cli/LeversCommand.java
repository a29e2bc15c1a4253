package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.origin.Histories;
import io.github.homeward.origin.InstalledHistory;
import io.github.homeward.scenario.Levers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward levers}. */
@Command(
        name = "levers",
        description =
                "List what a scenario may move: unit, allowed range, base values in the years ahead, and their sources.")
final class LeversCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private CutoffOption cutoff = new CutoffOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private DataFormat format = DataFormat.TABLE;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    LeversCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        cutoff.date();
        top.startLogging();
        InstalledHistory history = Histories.bundled();
        LocalDate day = cutoff.orElse(history.defaultCutoff());
        int horizon = Homeward.DEFAULT_HORIZON;
        Engine.Evidence evidence = new Engine.Evidence(history, plugins.loadWithWarnings(history, day, horizon), day);
        Levers levers = top.session().engine().get().levers(evidence, horizon);
        format.print(
                LeverRow.COLUMNS,
                LeverRow.of(levers.all()),
                () -> new LeversTable(levers).text(),
                top.session().out());
        return 0;
    }
}
