package io.github.homeward.cli;

import io.github.homeward.Homeward;
import io.github.homeward.node.NodeKey.Level;
import io.github.homeward.report.file.Columns;
import io.github.homeward.report.file.FileHash;
import io.github.homeward.report.file.OutputFolder;
import io.github.homeward.report.file.RowFiles;
import io.github.homeward.report.file.RunCard;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.report.page.RunInputs;
import io.github.homeward.report.page.ScenarioTable;
import io.github.homeward.scenario.AttributionRow;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import io.github.homeward.scenario.ScenarioResult;
import io.github.homeward.scenario.ScenarioRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code homeward scenario}. */
@Command(
        name = "scenario",
        description =
                "Put what-ifs beside the base case, which is the law in force at the cutoff: how much each changes, "
                        + "and which of its inputs does it. 'homeward levers' lists what may be moved.")
final class ScenarioCommand implements Callable<Integer> {

    private final HomewardCommand top;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "scenario",
            description = "Scenario files (YAML), one scenario in each.")
    private List<Path> files = List.of();

    @Mixin
    private PanelOptions asPanel = new PanelOptions();

    @Mixin
    private EvidenceOptions options = new EvidenceOptions();

    @Option(names = "--horizon", paramLabel = "N", description = "Years ahead, ${DEFAULT-VALUE} unless given.")
    private int horizon = Homeward.DEFAULT_HORIZON;

    @Mixin
    private LevelOption level = new LevelOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--attribution",
            negatable = true,
            description = "Show what each changed input adds to a difference instead; the parts add up to it.")
    private boolean attribution;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write scenario.csv, scenario.arrow, attribution.csv, attribution.arrow and run.json "
                    + "there, with every level.")
    private @Nullable Path out;

    @Mixin
    private ForceOption force = new ForceOption();

    @Mixin
    private WithoutOption without = new WithoutOption();

    @Mixin
    private RunOptions how = new RunOptions();

    ScenarioCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public Integer call() throws IOException {
        RunOptions.within("--horizon", horizon, Homeward.MAX_HORIZON);
        int threads = how.threads();
        options.check();
        Set<Level> levels = format.isTable() ? level.shown() : level.written();
        List<Scenario> scenarios = ScenarioFile.readAll(files);
        top.startLogging();
        OutputFolder folder = force.folder(out);
        if (asPanel.given()) {
            ofPanel(scenarios, threads, levels, folder);
            return 0;
        }
        asPanel.notWithoutAPanel();
        Evidence evidence = options.evidence(top.session(), horizon);
        ScenarioForecast forecast = evidence.homeward()
                .horizon(horizon)
                .seed(how.seed())
                .threads(threads)
                .without(without.ablation())
                .baseCase()
                .scenarios(scenarios);
        if (folder != null) {
            save(folder, forecast, card(forecast, evidence.inputs(), evidence.cutoff()));
        }
        print(forecast, evidence.cutoff(), levels);
        return 0;
    }

    private void ofPanel(List<Scenario> scenarios, int threads, Set<Level> levels, @Nullable OutputFolder folder)
            throws IOException {
        options.notBesideAPanel();
        PanelOptions.Asked asked = asPanel.own(
                asPanel.table(),
                options.asked(),
                horizon,
                how.options(threads),
                without.ofPanel(),
                () -> options.evidence(top.session(), horizon));
        ScenarioForecast forecast = asked.own().scenarios(scenarios);
        LocalDate day = asked.own().day();
        if (folder != null) {
            save(folder, forecast, card(forecast, asked.inputs(), day));
        }
        print(forecast, day, levels);
    }

    private void print(ScenarioForecast forecast, LocalDate day, Set<Level> levels) throws IOException {
        ScenarioTable table = new ScenarioTable(forecast, day, levels);
        if (attribution) {
            List<AttributionRow> rows = attribution(forecast).stream()
                    .filter(row -> levels.contains(row.node().level()))
                    .toList();
            format.print(
                    "attribution",
                    Columns.ATTRIBUTION,
                    rows,
                    table::attribution,
                    top.session().out());
        } else {
            List<ScenarioRow> rows = rows(forecast).stream()
                    .filter(row -> levels.contains(row.node().level()))
                    .toList();
            format.print(
                    "scenario",
                    Columns.SCENARIO,
                    rows,
                    table::text,
                    top.session().out());
        }
    }

    private static void save(OutputFolder folder, ScenarioForecast forecast, RunCard card) {
        Map<String, OutputFolder.Content> files =
                new LinkedHashMap<>(RowFiles.both("scenario", Columns.SCENARIO, rows(forecast)));
        files.putAll(RowFiles.both("attribution", Columns.ATTRIBUTION, attribution(forecast)));
        files.put("run.json", card::write);
        folder.save(files);
    }

    private RunCard card(ScenarioForecast forecast, RunInputs inputs, LocalDate day) {
        RunInputs read = inputs;
        for (Path file : files) {
            read = read.and(FileHash.of(file));
        }
        return new RunCard(
                Version.number(),
                top.session().arguments(),
                day,
                horizon,
                how.seed(),
                read.data(),
                read.plugins(),
                forecast.base().models(),
                forecast.notes());
    }

    private static List<ScenarioRow> rows(ScenarioForecast forecast) {
        return forecast.scenarios().stream()
                .map(ScenarioResult::rows)
                .flatMap(List::stream)
                .toList();
    }

    private static List<AttributionRow> attribution(ScenarioForecast forecast) {
        return forecast.scenarios().stream()
                .map(ScenarioResult::attribution)
                .flatMap(List::stream)
                .toList();
    }
}
