package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.node.NodeKey;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.ProgrammeRow;
import io.github.homeward.report.page.ProgrammesTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward programmes}. */
@Command(
        name = "programmes",
        description = "Show how the forecast of each programme comes about: its plan, how far plans are attained, "
                + "what bounds "
                + "it, and which earlier programmes stand in where no plan is stated.",
        footerHeading = "%nColumns of the files: docs/programmes.md.%n")
final class ProgrammesCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(
            arity = "0..1",
            paramLabel = "NODE",
            description = "An origin (US), a maker (ALL/Suzuki), an origin's maker (IN/Suzuki) or a programme's id. "
                    + "Without it: "
                    + "all programmes that sell or are to come; ended ones show only if named.")
    private String node = NodeKey.ALL;

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write programmes.csv, programmes.arrow and run.json there.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    ProgrammesCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        options.check();
        top.startLogging();
        OutputFolder folder = force.folder(out);
        Evidence evidence = options.evidence(top.session(), horizon);
        ProgrammeReport report = evidence.homeward()
                .horizon(horizon)
                .threads(Runtime.getRuntime().availableProcessors())
                .baseCase()
                .programmes()
                .of(node);
        List<ProgrammeRow> rows = ProgrammeRow.of(report);
        if (folder != null) {
            Map<String, OutputFolder.Content> files =
                    new LinkedHashMap<>(RowFiles.both("programmes", ProgrammeRow.COLUMNS, rows));
            RunCard card = evidence.inputs()
                    .card(Version.number(), top.session().arguments(), evidence.cutoff(), horizon, 1, List.of());
            files.put("run.json", card::write);
            folder.save(files);
        }
        format.print(
                "programmes",
                ProgrammeRow.COLUMNS,
                rows,
                () -> ProgrammesTable.text(node, report),
                top.session().out());
        return 0;
    }
}
