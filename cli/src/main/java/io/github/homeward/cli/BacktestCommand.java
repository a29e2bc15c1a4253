package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.backtest.Backtest;
import io.github.homeward.base.Ablation;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.plugin.Destination;
import io.github.homeward.report.file.BacktestFiles;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.PanelTable;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.page.BacktestTable;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.yearly.backtest.BacktestReport;
import io.github.homeward.yearly.backtest.Backtesting;
import io.github.homeward.yearly.backtest.Cutoffs;
import io.github.homeward.yearly.backtest.PanelBacktest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward backtest}. */
@Command(
        name = "backtest",
        description = "Make the forecasts that would have been made earlier, and score them against what came.")
final class BacktestCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private PanelOptions asPanel = new PanelOptions();

    @Option(
            names = "--cutoffs",
            paramLabel = "FROM:TO",
            description =
                    "Days to look back from, a year apart, such as 2010-01-31:2025-01-31, or one day. Without it: "
                            + "every 31 January of the bundled evidence that can be checked; of a panel, its "
                            + "last year ends.")
    private @Nullable String cutoffs;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description =
                    "Years ahead. Without it: as many as there are test rows, else " + Homeward.DEFAULT_HORIZON + ".")
    private @Nullable Integer horizon;

    @Option(
            names = "--models",
            paramLabel = "MODEL",
            split = ",",
            description = "Models to show beside homeward and naive, with commas between. Without it: all but ets, "
                    + "arima, mean "
                    + "and ses, which must be named.")
    private List<String> models = new ArrayList<>();

    @Mixin
    private WithoutOption without = new WithoutOption();

    @Option(
            names = "--by",
            paramLabel = "LEVEL",
            description =
                    "Score one level: total, origin, maker, origin-maker or programme. Without it: total and maker.")
    private @Nullable String by;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also write backtest.csv (the leaderboard), series.csv (every scored cell), both as .arrow, and "
                            + "run.json there.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Mixin
    private StatementOptions statements = new StatementOptions();

    @Mixin
    private RunOptions how = new RunOptions();

    BacktestCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        int years = horizon == null ? 0 : RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        int threads = how.threads();
        Cutoffs days = cutoffs == null ? null : Cutoffs.parse(cutoffs);
        Set<Level> levels = by == null ? Set.of() : Set.of(LevelOption.level(by));
        top.startLogging();
        OutputFolder folder = force.folder(out);
        if (!asPanel.given()) {
            Evidence evidence = evidence(years == 0 ? Homeward.DEFAULT_HORIZON : years);
            Destination destination = evidence.destination();
            LocalDate truth = evidence.cutoff();
            Backtest backtest = Backtest.of(destination, evidence.origins()).without(without.ablation());
            backtest = levels.isEmpty() ? backtest : backtest.levels(levels);
            tell(set(backtest, years, threads, days).run(), evidence.inputs(), truth, folder);
        } else {
            ofPanel(years, threads, days, levels, folder);
        }
        return 0;
    }

    private <B extends Backtesting<B>> B set(B backtest, int years, int threads, @Nullable Cutoffs days) {
        B set = backtest.models(models.stream().map(String::strip).toArray(String[]::new))
                .seed(how.seed())
                .threads(threads)
                .clock(System::nanoTime)
                .progress(top.progress());
        set = years == 0 ? set : set.horizon(years);
        return days == null ? set : set.cutoffs(days);
    }

    private void tell(BacktestReport report, RunInputs inputs, @Nullable LocalDate truth, @Nullable OutputFolder folder)
            throws IOException {
        if (folder != null) {
            BacktestFiles.save(folder, report, card(inputs, truth, report));
        }
        format.print(
                "backtest",
                BacktestFiles.columns(report),
                report.scores(),
                () -> new BacktestTable(inputs.subject(), report).text(),
                top.session().out());
    }

    private Evidence evidence(int years) {
        asPanel.notWithoutAPanel();
        return statements.evidence(top.session(), null, years);
    }

    private void ofPanel(
            int years, int threads, @Nullable Cutoffs days, Set<Level> levels, @Nullable OutputFolder folder)
            throws IOException {
        statements.notBesideAPanel();
        PanelTable table = asPanel.table();
        Ablation leftOut = without.ofPanel();
        PanelBacktest backtest;
        RunInputs inputs;
        if (table.nodes() || asPanel.asksPlugins()) {
            int horizon = years == 0 ? Homeward.DEFAULT_HORIZON : years;
            PanelOptions.Asked asked = asPanel.own(
                    table,
                    null,
                    horizon,
                    how.options(threads),
                    leftOut,
                    () -> statements.evidence(top.session(), null, horizon));
            backtest = asked.own().backtest(levels);
            inputs = asked.inputs();
        } else {
            if (by != null) {
                throw RunOptions.conflict("--by", "--by with --history", "a hierarchy, which a plain panel has not");
            }
            if (asPanel.statesFeatures()) {
                throw RunOptions.conflict(
                        "--features",
                        "--features with a plain panel",
                        "a hierarchy, whose past is tried with features");
            }
            backtest = PanelBacktest.of(table.series());
            inputs = RunInputs.of(table.series());
        }
        tell(set(backtest.without(leftOut.ofEnsemble()), years, threads, days).run(), inputs, null, folder);
    }

    private RunCard card(RunInputs inputs, @Nullable LocalDate truth, BacktestReport report) {
        return new RunCard(
                Version.number(),
                top.session().arguments(),
                truth,
                report.horizon(),
                how.seed(),
                inputs.data(),
                inputs.plugins(),
                report.models(),
                report.notes());
    }
}
