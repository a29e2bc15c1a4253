package io.github.homeward.cli;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.base.Ablation;
import io.github.homeward.forecast.View;
import io.github.homeward.input.DataHash;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.file.Columns;
import io.github.homeward.report.file.ForecastFiles;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.PanelTable;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.page.ForecastRun;
import io.github.homeward.report.page.ForecastTable;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.backtest.PanelBacktest;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.feature.FeatureForecaster;
import io.github.homeward.yearly.feature.Features;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward forecast}. */
@Command(name = "forecast", description = "Forecast the years ahead, from the bundled evidence or from your own panel.")
final class ForecastCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Mixin
    private PanelOptions asPanel = new PanelOptions();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private LevelOption level = new LevelOption();

    @Mixin
    private ViewOption view = new ViewOption();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "What people know better: CSV with the columns node, year, op (set, add or multiply), "
                    + "value, author, "
                    + "reason, entered_on, expires_on. Both numbers are shown, and sums follow.")
    private @Nullable Path overrides;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Also write forecast.csv, forecast.arrow and run.json there, with every level; and with overrides, "
                            + "overrides.csv.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Mixin
    private RunOptions how = new RunOptions();

    @Mixin
    private WithoutOption without = new WithoutOption();

    ForecastCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        LocalDate given = options.asked();
        int threads = how.threads();
        Ablation leftOut = asPanel.given() ? without.ofPanel() : without.ablation();
        View asked = view.view();
        Set<Level> levels = format.isTable() ? level.shown() : level.written();
        top.startLogging();
        OutputFolder folder = force.folder(out);
        ForecastRun run = asPanel.given() ? ofPanel(given, threads, leftOut) : ofEvidence(threads, leftOut, asked);
        if (folder != null) {
            ForecastFiles.save(
                    folder,
                    run.lines(),
                    overrides != null
                            ? Map.of(
                                    "overrides.csv", stream -> RowFiles.csv(Columns.OVERRIDES, run.overrides(), stream))
                            : Map.of(),
                    run.card(Version.number(), top.session().arguments(), how.seed()));
        }
        print(run, levels);
        return 0;
    }

    private ForecastRun ofEvidence(int threads, Ablation leftOut, View asked) {
        asPanel.notWithoutAPanel();
        Evidence evidence = options.evidence(top.session(), horizon);
        Overrides judgement = options.judgement(overrides, evidence.cutoff());
        BaseCase base = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(threads)
                .without(leftOut)
                .baseCase();
        return ForecastRun.of(base, asked, judgement, evidence.inputs());
    }

    private ForecastRun ofPanel(@Nullable LocalDate given, int threads, Ablation leftOut) {
        options.notBesideAPanel();
        view.notBesideAPanel();
        PanelTable table = asPanel.table();
        EnsembleOptions how = this.how.options(threads);
        if (table.nodes() || asPanel.asksPlugins()) {
            PanelOptions.Asked asked =
                    asPanel.own(table, given, horizon, how, leftOut, () -> options.evidence(top.session(), horizon));
            Overrides judgement = options.judgement(overrides, asked.own().day());
            return ForecastRun.of(asked.own(), asked.cutoff(), horizon, judgement, asked.inputs(), table.filled());
        }
        if (overrides != null) {
            throw RunOptions.conflict(
                    "--overrides", "--overrides with --history", "nodes, which a plain panel has not");
        }
        if (level.given()) {
            throw RunOptions.conflict("--by", "--by with --history", "a hierarchy, which a plain panel has not");
        }
        SeriesPanel panel = given == null ? table.series() : table.series().upTo(given);
        FeatureForecaster.History history = (known, ahead) -> PanelForecaster.of(known)
                .options(how)
                .without(leftOut.ofEnsemble())
                .horizon(ahead)
                .forecast();
        Features known = asPanel.features(panel, leftOut);
        RunInputs inputs = RunInputs.of(panel);
        LocalDate day = given == null ? LocalDate.MAX : given;
        PanelForecast forecast = known == null
                ? history.forecast(panel, horizon)
                : new FeatureForecaster(panel, known, horizon, history).forecast(day);
        return ForecastRun.of(
                table.partial() == null ? forecast : table.partial().in(forecast),
                given,
                horizon,
                known == null ? inputs : inputs.and(new DataHash(known.name(), known.sha256())),
                table.filled());
    }

    private void print(ForecastRun run, Set<Level> levels) throws IOException {
        Set<String> words = levels.stream().map(Level::word).collect(Collectors.toSet());
        List<ForecastLine> lines = run.lines().stream()
                .filter(line -> words.contains(line.level()) || line.level().equals(PanelBacktest.LEVEL))
                .toList();
        format.print(
                "forecast",
                Columns.FORMAT_1,
                lines,
                () -> new ForecastTable(run, lines).text(),
                top.session().out());
    }
}
