package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.report.page.LeverRow;
import io.github.homeward.report.page.LeversTable;
import io.github.homeward.scenario.Levers;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code homeward levers}. */
@Command(
        name = "levers",
        description = "List what a scenario may move: unit, allowed range, base values in the years ahead, and their "
                + "sources.")
final class LeversCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    LeversCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        top.startLogging();
        Evidence evidence = options.evidence(top.session(), Homeward.DEFAULT_HORIZON);
        Levers levers = evidence.homeward().baseCase().levers();
        format.print(
                "levers",
                LeverRow.COLUMNS,
                LeverRow.of(levers.all()),
                () -> new LeversTable(levers).text(),
                top.session().out());
        return 0;
    }
}
