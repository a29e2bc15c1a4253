package io.github.homeward.cli;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.base.Ablation;
import io.github.homeward.input.DataHash;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.file.Columns;
import io.github.homeward.report.file.FeatureFile;
import io.github.homeward.report.file.ForecastFiles;
import io.github.homeward.report.file.ForecastFormat;
import io.github.homeward.report.file.ForecastLine;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.page.ForecastRun;
import io.github.homeward.report.page.ForecastTable;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.yearly.PanelForecast;
import io.github.homeward.yearly.PanelForecaster;
import io.github.homeward.yearly.feature.FeatureForecaster;
import io.github.homeward.yearly.feature.Features;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homeward forecast}. */
@Command(name = "forecast", description = "Forecast the years ahead, from the bundled evidence or from your own panel.")
final class ForecastCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Forecast this yearly panel instead: CSV (plain or gzipped), an Excel workbook or Arrow IPC "
                    + "with the columns series, year, value and perhaps split, or with a column for each year; "
                    + "rows marked "
                    + "test are left out.")
    private @Nullable Path history;

    @Mixin
    private PanelOptions asPanel = new PanelOptions();

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "What is known beside --history: CSV with the columns series (or ALL), year, name, value, "
                    + "known_on, "
                    + "up to the last year ahead. It acts as far as it would have helped at earlier cutoffs.")
    private @Nullable Path features;

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private LevelOption level = new LevelOption();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "What people know better: CSV with the columns node, year, op (set, add or multiply), "
                    + "value, author, "
                    + "reason, entered_on, expires_on. Both numbers are shown, and sums follow.")
    private @Nullable Path overrides;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What goes to standard output: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private DataFormat format = DataFormat.TABLE;

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
        Ablation leftOut = without.ablation();
        Set<Level> levels = format == DataFormat.TABLE ? level.shown() : level.written();
        top.startLogging();
        OutputFolder folder = force.folder(out);
        ForecastRun run = history == null ? ofEvidence(threads, leftOut) : ofPanel(history, given, threads);
        if (folder != null) {
            ForecastFiles.save(
                    folder,
                    run.lines(),
                    overrides != null && history == null
                            ? Map.of(
                                    "overrides.csv", stream -> RowFiles.csv(Columns.OVERRIDES, run.overrides(), stream))
                            : Map.of(),
                    run.card(Version.number(), top.session().arguments(), how.seed()));
        }
        print(run, levels);
        return 0;
    }

    private ForecastRun ofEvidence(int threads, Ablation leftOut) {
        asPanel.notWithoutAPanel();
        PanelOptions.onlyWithHistory("--features", features);
        Evidence evidence = options.evidence(top.session(), horizon);
        Overrides judgement = options.judgement(overrides, evidence.cutoff());
        BaseCase base = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(threads)
                .without(leftOut)
                .baseCase();
        return ForecastRun.of(base, judgement, evidence.inputs());
    }

    private ForecastRun ofPanel(Path file, @Nullable LocalDate given, int threads) {
        if (overrides != null) {
            throw RunOptions.conflict(
                    "--overrides", "--overrides with --history", "nodes, which a plain panel has not");
        }
        options.notBesideAPanel();
        if (level.given()) {
            throw RunOptions.conflict("--by", "--by with --history", "a hierarchy, which a plain panel has not");
        }
        SeriesPanel whole = asPanel.read(file);
        SeriesPanel panel = given == null ? whole : whole.upTo(given);
        Function<SeriesPanel, PanelForecaster> ask =
                any -> PanelForecaster.of(any).seed(how.seed()).threads(threads).without(without.ofPanel());
        if (features == null) {
            return ForecastRun.of(ask.apply(panel).horizon(horizon).forecast(), given, horizon, RunInputs.of(panel));
        }
        Set<String> series = panel.train().stream().map(Series::id).collect(Collectors.toSet());
        Features known = FeatureFile.read(features, series);
        PanelForecast forecast =
                new FeatureForecaster(panel, known, horizon, ask).forecast(given == null ? LocalDate.MAX : given);
        RunInputs inputs = RunInputs.of(panel).and(new DataHash(known.name(), known.sha256()));
        return ForecastRun.of(forecast, given, horizon, inputs);
    }

    private void print(ForecastRun run, Set<Level> levels) throws IOException {
        Set<String> words = levels.stream().map(Level::word).collect(Collectors.toSet());
        List<ForecastLine> lines = run.lines().stream()
                .filter(line -> history != null || words.contains(line.level()))
                .toList();
        PrintStream stream = top.session().out();
        switch (format) {
            case TABLE -> stream.print(new ForecastTable(run, lines).text());
            case CSV -> ForecastFormat.CSV.write(lines, stream);
            case JSON -> ForecastFormat.JSON.write(lines, stream);
            case ARROW -> ForecastFormat.ARROW_STREAM.write(lines, stream);
        }
    }
}
