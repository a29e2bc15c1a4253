package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.homeward.report.file.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Options from a project file and the environment. */
class ProjectTest {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        project("horizon: 2", "commands:", "  forecast:", "    by: total");

        assertThat(years(NOTHING)).isEqualTo(2);
        assertThat(years(Map.of("HOMEWARD_HORIZON", "3"))).isEqualTo(3);
        assertThat(years(Map.of("HOMEWARD_HORIZON", "3"), "--horizon", "1")).isEqualTo(1);
        assertThat(years(Map.of("HOMEWARD_HORIZON", "3", "HOMEWARD_FORECAST_HORIZON", "4")))
                .isEqualTo(4);
        assertThat(years(Map.of("HOMEWARD_HORIZON", "3"), "--no-project")).isEqualTo(5);
    }

    @Test
    void whatOneCommandIsToldComesBeforeWhatEveryCommandIsTold() throws IOException {
        project("by: maker", "horizon: 1", "commands:", "  forecast: {by: total, horizon: 2}");

        assertThat(years(NOTHING)).isEqualTo(2);
        assertThat(run("config", "forecast").out())
                .containsPattern("forecast +by +total +\\S+homeward.yaml line 4")
                .containsPattern("forecast +seed +1 +default");
        assertThat(run("config", "history").out()).containsPattern("history +by +maker +\\S+homeward.yaml line 1");
    }

    @Test
    void aFlagOfTheFileIsUndoneOnTheCommandLine() throws IOException {
        project("strict: true");
        Files.writeString(folder.resolve("bad.jar"), "no jar");

        assertThat(run("origins", "--plugins", folder.toString()).exitCode()).isEqualTo(3);
        assertThat(run("origins", "--no-strict", "--plugins", folder.toString()).exitCode())
                .isZero();
        assertThat(with(Map.of("HOMEWARD_STRICT", "false"), "origins", "--plugins", folder.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void everyFlagCanBeUndone() {
        List<OptionSpec> flags = new ArrayList<>();
        flags(Commands.under(new HomewardCommand()), flags);

        assertThat(flags)
                .isNotEmpty()
                .filteredOn(flag -> !flag.usageHelp() && !flag.versionHelp())
                .filteredOn(flag -> !flag.longestName().equals("--no-project") && !flag.isMultiValue())
                .allMatch(OptionSpec::negatable);
    }

    private static void flags(CommandLine line, List<OptionSpec> into) {
        line.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() == 0)
                .forEach(into::add);
        line.getSubcommands().values().forEach(below -> flags(below, into));
    }

    @Test
    void filesAreLookedForBesideTheProjectAndSeveralAreAList() throws IOException {
        String scenario = "name: %s\nreason: none\noperations: []\n";
        Files.writeString(folder.resolve("a.yaml"), String.format(scenario, "first"));
        Files.writeString(folder.resolve("b.yaml"), String.format(scenario, "second"));
        project("scenario:", "  - a.yaml", "  - b.yaml", "horizon: 1");

        Run run = run("scenario", "--format", "csv", "--by", "total");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\nfirst,", "\nsecond,");
        assertThat(run("scenario", "--format", "csv", folder.resolve("b.yaml").toString())
                        .out())
                .doesNotContain("\nfirst,");
    }

    @Test
    void theRunCardHoldsWhatActedAndTheRunIsReproducedWithoutTheFile() throws IOException {
        project("horizon: 2", "seed: 7");
        Path out = folder.resolve("edition");
        Run first = with(Map.of("HOMEWARD_BY", "total"), "--no-quiet", "forecast", "--out", out.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();

        JsonNode card = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertThat(card.get("command_line").toString())
                .startsWith("[\"forecast\",\"--out\"")
                .contains("\"--horizon=2\"", "\"--seed=7\"", "\"--by=total\"");
        assertThat(card.get("seed").intValue()).isEqualTo(7);
        project("horizon: 9", "seed: 1");

        Run again = with(
                Map.of("HOMEWARD_SEED", "3"),
                "reproduce",
                out.resolve("run.json").toString());

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("identical");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "horizn: 3|HW503|line 1: found 'horizn'|perhaps horizon was meant",
                "commands: {forcast: {by: total}}|HW503|found 'forcast'|perhaps forecast was meant",
                "commands: {forecast: {language: ja}}|HW503|found 'language'|perhaps",
                "horizon: [1, 2]|HW502|a list of 2 values|one value",
                "horizon:|HW115|nothing after 'horizon:'|delete the line",
                "horizon: many|HW204|homeward.yaml line 1|not an int",
                "strict: maybe|HW114|'maybe'|true or false",
                "horizon: 99|HW204|found 99|--horizon comes from",
                "horizon: 1\\nhorizon: 2|HW504|line 2|a second time",
                "{|HW501|homeward.yaml|as YAML",
                "project: other.yaml|HW503|'project'|perhaps",
                "scenario: ['']|HW115|an empty entry|delete it"
            })
    void aMistakeIsToldWithItsLine(String text, String code, String found, String more) throws IOException {
        project(text.split("\\\\n", -1));

        Run run = run("forecast");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("homeward: " + code, found, more);
    }

    @Test
    void aVariableThatSetsNothingIsToldAndDoesNoHarm() throws IOException {
        project("horizon: 1");

        Run run = with(Map.of("HOMEWARD_HORIZN", "3", "OTHER", "x", "HOMEWARD_SEED", " "), "forecast", "--by", "total");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualTo("homeward: the variable HOMEWARD_HORIZN sets nothing; perhaps HOMEWARD_HORIZON was meant\n");
        assertThat(with(Map.of("HOMEWARD_STRICT", "yes"), "origins").err())
                .contains("HW114 variable HOMEWARD_STRICT: found 'yes'");
    }

    @Test
    void configTellsWhatIsSetAndWhere() throws IOException {
        project("horizon: 2", "commands:", "  report:", "    out: page.html", "    no-backtest: true");
        Map<String, String> environment = Map.of("HOMEWARD_HORIZON", "3", "HOMEWARD_WITHOUT", "drivers,prior");

        assertThat(with(environment, "config", "--format", "csv").out())
                .isEqualTo("command,option,value,source\n"
                        + "every,horizon,3,variable HOMEWARD_HORIZON\n"
                        + "every,without,\"drivers,prior\",variable HOMEWARD_WITHOUT\n"
                        + "report,no-backtest,true," + file() + " line 5\n"
                        + "report,out," + folder.resolve("page.html") + "," + file() + " line 4\n");
        assertThat(with(environment, "config", "report", "--seed", "4", "--backtest")
                        .out())
                .containsPattern("report +seed +4 +command line")
                .containsPattern("report +no-backtest +false +command line")
                .containsPattern("report +language +en +default");
        assertThat(run("config", "forcast").err()).contains("HW204 COMMAND", "forecast");
    }

    @Test
    void checkLooksAtAProjectToo() throws IOException {
        project("horizon: 2");
        assertThat(Run.onRuritania("check", file().toString()).out())
                .contains("a project that sets 1 value", "line 1: --horizon 2");
        project("horizn: 2");
        assertThat(Run.onRuritania("check", file().toString()).out()).contains("HW503");
    }

    @Test
    void initWritesAProjectWhoseEveryLineIsTrueAndReplacesNothing() throws IOException {
        Path made = folder.resolve("a new/project");

        Run init = Run.of("init", made.toString());

        assertThat(init.exitCode()).as(init.err()).isZero();
        assertThat(init.out()).contains(made.resolve(ProjectFile.NAME).toString(), "HYPOTHETICAL");
        assertThat(Files.readString(made.resolve("volumes/example.csv"))).contains("HYPOTHETICAL");
        assertThat(Run.of("config", "--project", made.toString()).out()).contains("Nothing is set");
        List<String> lines = Files.readAllLines(made.resolve(ProjectFile.NAME));
        Files.write(
                made.resolve(ProjectFile.NAME),
                lines.stream()
                        .map(line -> line.replaceFirst("^#(?! |$)|^#(?=  )", ""))
                        .toList());
        Run all = Run.of("config", "--project", made.toString(), "--format", "csv");
        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(all.out()).contains("every,horizon,5,", "report,last,", "backtest,cutoffs,");

        assertThat(Run.of("init", made.toString()).err()).contains("HW203", "--force");
        assertThat(Run.of("init", made.toString(), "--force").exitCode()).isZero();
        assertThat(Files.readAllLines(made.resolve(ProjectFile.NAME))).isEqualTo(lines);
    }

    private long years(Map<String, String> environment, String... more) {
        List<String> arguments = new ArrayList<>(List.of("forecast", "--format", "csv", "--by", "total"));
        arguments.addAll(List.of(more));
        Run run = with(environment, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().lines().count() - 1;
    }

    private void project(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
    }

    private Path file() {
        return folder.resolve(ProjectFile.NAME);
    }

    private Run run(String... args) {
        return with(NOTHING, args);
    }

    private Run with(Map<String, String> environment, String... args) {
        List<String> arguments = new ArrayList<>(List.of("--project", file().toString()));
        arguments.addAll(List.of(args));
        return Run.onRuritaniaWith(environment, Files.exists(file()) ? arguments.toArray(String[]::new) : args);
    }
}
