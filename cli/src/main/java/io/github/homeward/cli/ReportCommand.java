package io.github.homeward.cli;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.backtest.Backtest;
import io.github.homeward.forecast.View;
import io.github.homeward.judgement.Edition;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.report.document.PageDocument;
import io.github.homeward.report.document.PageFile;
import io.github.homeward.report.document.Parts;
import io.github.homeward.report.file.EditionFolder;
import io.github.homeward.report.file.FileHash;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.report.page.ForecastRun;
import io.github.homeward.report.page.Language;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.report.workbook.WorkbookFile;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.yearly.backtest.BacktestReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward report}. */
@Command(
        name = "report",
        description =
                "Write the yearly page: one HTML file with forecast, ranges, reasons, what-ifs, programmes, costs, "
                        + "and how earlier forecasts did. It loads nothing from the network.")
final class ReportCommand implements Callable<Integer> {

    private static final String WORKBOOK = ".xlsx";

    private final HomewardCommand top;

    @Option(
            names = "--scenario",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Scenario files (YAML) to show beside the base case, one scenario in each.")
    private List<Path> scenarios = List.of();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "What people know better, as in 'homeward forecast'. Both numbers are shown.")
    private @Nullable Path overrides;

    @Option(
            names = "--last",
            paramLabel = "DIR",
            description = "The last edition, as 'homeward forecast --out' wrote it, to show beside this one.")
    private @Nullable Path last;

    @Option(
            names = "--no-backtest",
            negatable = true,
            description = "Leave out how earlier forecasts did, which takes most of the time.")
    private boolean withoutBacktest;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "File to write, ${DEFAULT-VALUE} unless given; one that ends in .xlsx is a workbook with the same "
                            + "numbers.")
    private Path out = Path.of("report.html");

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private RunOptions how = new RunOptions();

    ReportCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        how.threads();
        Language spoken = language.language();
        List<Scenario> asked = ScenarioFile.readAll(scenarios);
        Edition edition = last == null ? null : EditionFolder.read(last);
        options.check();
        top.startLogging();
        OutputFolder folder = OutputFolder.of(out);
        Evidence evidence = options.evidence(top.session(), horizon);
        Overrides judgement = options.judgement(overrides, evidence.cutoff());
        BaseCase base = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(how.threads())
                .baseCase();
        PageDocument document = PageDocument.of(new Parts(
                base,
                judgement,
                asked,
                withoutBacktest ? null : past(evidence),
                edition,
                evidence.destination(),
                evidence.origins(),
                card(base, judgement, evidence.inputs()),
                spoken));
        String name = String.valueOf(out.getFileName());
        folder.save(Map.of(name, name.endsWith(WORKBOOK) ? WorkbookFile.of(document) : PageFile.of(document)));
        top.session().out().println(out);
        return 0;
    }

    /** What would have been forecast earlier, checked against nothing that was published after the cutoff. */
    private BacktestReport past(Evidence evidence) {
        return Backtest.of(evidence.destination().collectedBy(evidence.cutoff()), evidence.origins())
                .horizon(horizon)
                .seed(how.seed())
                .threads(how.threads())
                .progress(top.progress())
                .run();
    }

    private RunCard card(BaseCase base, Overrides judgement, RunInputs inputs) {
        RunInputs read = inputs;
        for (Path file : scenarios) {
            read = read.and(FileHash.of(file));
        }
        return ForecastRun.of(base, View.USUAL, judgement, read)
                .card(Version.number(), top.session().arguments(), how.seed());
    }
}
