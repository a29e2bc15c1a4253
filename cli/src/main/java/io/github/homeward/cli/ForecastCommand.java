package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.forecast.ForecastRow.Level;
import io.github.homeward.forecast.ForecastRow;
import io.github.homeward.judgement.OverrideRow;
import io.github.homeward.judgement.Overrides;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.report.file.ColumnNames;
import io.github.homeward.report.file.ForecastFiles;
import io.github.homeward.report.file.ForecastFormat;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.OverrideFile;
import io.github.homeward.report.file.PanelFile;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.page.ForecastRun;
import io.github.homeward.report.page.ForecastTable;
import io.github.homeward.yearly.SeriesPanel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
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
            description = "Forecast this yearly panel instead: long CSV (plain or gzipped) or Arrow IPC with the "
                    + "columns series, year, value and perhaps split; rows marked test are left out.")
    private @Nullable Path history;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Names of the columns of --history: series=NAME,year=NAME,value=NAME,split=NAME.")
    private @Nullable String columns;

    @Mixin
    private CutoffOption cutoff = new CutoffOption();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private LevelOption level = new LevelOption();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description =
                    "What people know better: CSV with the columns node, year, op (set, add or multiply), value, author, "
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
    private ProgrammesOption programmes = new ProgrammesOption();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

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
        LocalDate given = cutoff.date();
        Engine.Settings settings = settings();
        Set<Level> levels = format == DataFormat.TABLE ? level.shown() : level.written();
        top.startLogging();
        OutputFolder folder = out == null ? null : OutputFolder.at(out);
        ForecastRun run = history == null ? bundled(settings) : plain(history, given, settings);
        if (folder != null) {
            ForecastFiles.save(
                    folder,
                    run.answer().rows(),
                    overrideFiles(run),
                    run.card(Version.number(), top.session().arguments()));
        }
        print(run, levels);
        return 0;
    }

    private ForecastRun bundled(Engine.Settings settings) {
        if (columns != null) {
            throw RunOptions.conflict("--columns", "--columns without --history", "--history beside it");
        }
        Destination bundled = Destinations.bundled();
        LocalDate day = cutoff.orElse(bundled.defaultCutoff());
        Destination evidence = programmes.addTo(bundled, day);
        Engine.Evidence at = plugins.evidence(evidence, day, horizon);
        return ForecastRun.of(at, settings, top.session().engine().get().forecast(at, settings));
    }

    private static Map<String, OutputFolder.Content> overrideFiles(ForecastRun run) {
        return run.settings().overrides().given()
                ? Map.of(
                        "overrides.csv",
                        stream -> RowFiles.csv(OverrideRow.COLUMNS, run.answer().overrides(), stream))
                : Map.of();
    }

    private ForecastRun plain(Path file, @Nullable LocalDate given, Engine.Settings settings) {
        if (overrides != null) {
            throw RunOptions.conflict(
                    "--overrides", "--overrides with --history", "nodes, which a plain panel has not");
        }
        programmes.notBesideAPanel();
        if (level.given()) {
            throw RunOptions.conflict("--by", "--by with --history", "a hierarchy, which a plain panel has not");
        }
        ColumnNames names = columns == null ? ColumnNames.usual() : ColumnNames.parse(columns);
        SeriesPanel whole = PanelFile.read(file, names);
        SeriesPanel panel = given == null ? whole : whole.upTo(given);
        return ForecastRun.of(
                panel, given, settings, top.session().engine().get().forecast(panel, settings));
    }

    private void print(ForecastRun run, Set<Level> levels) throws IOException {
        List<ForecastRow> rows = run.answer().rows().stream()
                .filter(row -> levels.contains(row.level()))
                .toList();
        PrintStream stream = top.session().out();
        switch (format) {
            case TABLE -> stream.print(new ForecastTable(run, rows).text());
            case CSV -> ForecastFormat.CSV.write(rows, stream);
            case JSON -> ForecastFormat.JSON.write(rows, stream);
            case ARROW -> ForecastFormat.ARROW_STREAM.write(rows, stream);
        }
    }

    private Engine.Settings settings() {
        return new Engine.Settings(
                horizon,
                how.seed(),
                how.threads(),
                without.ablation(),
                overrides == null ? Overrides.NONE : OverrideFile.read(overrides));
    }
}
