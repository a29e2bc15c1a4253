package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.base.Ablation;
import io.github.homeward.explain.Reason;
import io.github.homeward.explain.Reasons;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.page.ContributionRow;
import io.github.homeward.report.page.ReasonTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward explain}. */
@Command(
        name = "explain",
        description = "Say why a forecast is what it is: in three sentences, and as contributions that add up to it.")
final class ExplainCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(
            arity = "0..1",
            paramLabel = "NODE",
            description = "What to explain: ALL, an origin such as IN, a maker, IN/Suzuki, or a programme by its id; "
                    + "${DEFAULT-VALUE} unless given.")
    private String node = NodeKey.ALL;

    @Option(names = "--year", paramLabel = "YEAR", description = "Year to explain. Without it: the first year ahead.")
    private @Nullable Integer year;

    @Option(
            names = "--year-before",
            negatable = true,
            description = "Measure from the forecast of the year before, in place of the last published year.")
    private boolean yearBefore;

    @Mixin
    private PanelOptions asPanel = new PanelOptions();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "What people know better, as in 'homeward forecast': a bar of its own.")
    private @Nullable Path overrides;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private WithoutOption without = new WithoutOption();

    @Mixin
    private RunOptions how = new RunOptions();

    ExplainCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        int threads = how.threads();
        options.check();
        Ablation leftOut = asPanel.given() ? without.ofPanel() : without.ablation();
        top.startLogging();
        if (asPanel.given()) {
            if (yearBefore) {
                throw RunOptions.conflict(
                        "--year-before", "--year-before with --history", "the bundled evidence, and no panel");
            }
            PanelOptions.Asked asked = asked(threads, leftOut);
            LocalDate day = asked.own().day();
            print(asked.own().reason(node, year, options.judgement(overrides, day)), "", day);
            return 0;
        }
        asPanel.notWithoutAPanel();
        Evidence evidence = options.evidence(top.session(), horizon);
        Overrides judgement = options.judgement(overrides, evidence.cutoff());
        Reasons reasons = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(threads)
                .without(leftOut)
                .baseCase()
                .reasons(judgement);
        int asked = year == null ? reasons.firstYear() : year;
        Reason reason = yearBefore ? reasons.ofChange(node, asked) : reasons.of(node, asked);
        print(reason, evidence.destination().profile().name(), evidence.cutoff());
        return 0;
    }

    private PanelOptions.Asked asked(int threads, Ablation leftOut) {
        options.notBesideAPanel();
        return asPanel.own(
                asPanel.table(),
                options.asked(),
                horizon,
                how.options(threads),
                leftOut,
                () -> options.evidence(top.session(), horizon));
    }

    private void print(Reason reason, String destination, LocalDate day) throws IOException {
        format.print(
                "contributions",
                format.is(DataFormat.JSON) ? ContributionRow.WITH_ENDS : ContributionRow.COLUMNS,
                ContributionRow.of(reason),
                () -> new ReasonTable(reason, destination, day).text(),
                top.session().out());
    }
}
