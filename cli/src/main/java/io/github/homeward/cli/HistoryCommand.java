package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.report.page.HistoryTable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward history}. */
@Command(
        name = "history",
        description =
                "Show the yearly history that the bundled evidence adds up to, how well each figure is known, and "
                        + "from which sources.")
final class HistoryCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Mixin
    private LevelOption level = new LevelOption();

    @Option(names = "--from", paramLabel = "YEAR", description = "First year to show.")
    private int from = Integer.MIN_VALUE;

    @Mixin
    private FormatOption format = new FormatOption();

    HistoryCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        Set<Level> levels = format.isTable() ? level.shown() : level.written();
        options.check();
        top.startLogging();
        Evidence evidence = options.evidence(top.session(), Homeward.DEFAULT_HORIZON);
        List<HistoryRow> rows = HistoryRow.of(evidence.homeward().baseCase().panel()).stream()
                .filter(row -> row.year() >= from && levels.contains(row.node().level()))
                .toList();
        format.print(
                "history",
                HistoryRow.COLUMNS,
                rows,
                () -> new HistoryTable(rows, evidence.inputs().subject(), evidence.cutoff()).text(),
                top.session().out());
        return 0;
    }
}
