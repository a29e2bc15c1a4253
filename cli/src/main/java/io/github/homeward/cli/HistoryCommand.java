package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.page.Figures;
import io.github.homeward.report.page.HistoryRow;
import io.github.homeward.report.page.TextTable;
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
    private CutoffOption cutoff = new CutoffOption();

    @Mixin
    private LevelOption level = new LevelOption();

    @Option(names = "--from", paramLabel = "YEAR", description = "First year to show.")
    private int from = Integer.MIN_VALUE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private DataFormat format = DataFormat.TABLE;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    HistoryCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        Set<Level> levels = format == DataFormat.TABLE ? level.shown() : level.written();
        cutoff.date();
        top.startLogging();
        Evidence evidence = plugins.evidence(top.session().destination().get(), cutoff, Homeward.DEFAULT_HORIZON);
        List<HistoryRow> rows = HistoryRow.of(evidence.homeward().baseCase().panel()).stream()
                .filter(row -> row.year() >= from && levels.contains(row.node().level()))
                .toList();
        String headline = evidence.inputs().subject() + "; as known on " + evidence.cutoff() + "; 95 % ranges\n"
                + "observed = a source gives it; derived = arithmetic on such figures; inferred = reconstructed; unknown ="
                + " no evidence\n\n";
        format.print(
                HistoryRow.COLUMNS,
                rows,
                () -> headline + table(rows),
                top.session().out());
        return 0;
    }

    private static String table(List<HistoryRow> rows) {
        TextTable table = new TextTable("node", ">year", ">vehicles", ">range", "quality", "sources");
        String before = "";
        for (HistoryRow row : rows) {
            boolean exact = row.low() == row.high();
            table.row(
                    row.node().id().equals(before) ? "" : row.node().id(),
                    String.valueOf(row.year()),
                    Figures.number(row.value()),
                    exact ? "" : Figures.range(row.low(), row.high()),
                    row.quality(),
                    String.join(" ", row.sources()));
            before = row.node().id();
        }
        return table.isEmpty() ? "Nothing is known of the years asked for.\n" : table.text("");
    }
}
