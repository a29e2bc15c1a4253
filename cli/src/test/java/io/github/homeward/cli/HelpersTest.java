package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What makes the command easy to live with. */
class HelpersTest {

    @TempDir
    private Path folder;

    @Test
    void theDoctorLooksAtEverythingARunLeansOn() throws IOException {
        Run run = Run.onRuritania("doctor", "--json");

        assertThat(run.exitCode()).as(run.out()).isZero();
        JsonNode findings = new ObjectMapper().readTree(run.bytes());
        assertThat(findings.findValuesAsText("check"))
                .containsExactly(
                        "java",
                        "flags",
                        "memory",
                        "processors",
                        "working folder",
                        "temporary folder",
                        "settings",
                        "data",
                        "plugins");
        assertThat(findings.findValuesAsText("state")).allMatch(state -> !state.equals("ill"));
    }

    @Test
    void theDoctorNamesWhatIsIllAndHowToMendItAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("bad.jar"), "no jar");
        Path project = Files.writeString(folder.resolve("homeward.yaml"), "horizn: 3\n");

        Run run = Run.onRuritania("doctor", "--project", project.toString(), "--plugins", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .containsPattern("settings +ill +HW503 .*homeward.yaml line 1")
                .containsPattern("plugin +ill +HW402")
                .containsPattern("data +well")
                .contains("To mend it:\n", "  settings: perhaps horizon was meant\n");
    }

    @Test
    void theDoctorLooksAtThePluginsThatTheProjectNames() throws IOException {
        Files.writeString(folder.resolve("bad.jar"), "no jar");
        Path project = Files.writeString(folder.resolve("homeward.yaml"), "plugins: .\n");

        assertThat(Run.onRuritania("doctor", "--project", project.toString()).out())
                .containsPattern("plugin +ill +HW402");
    }

    @Test
    void quietSilencesWarningsButNoMistake() {
        Logger any = LoggerFactory.getLogger(HelpersTest.class);

        Run.onRuritania("-q", "origins");
        assertThat(any.isWarnEnabled()).isFalse();
        Run.onRuritania("origins");
        assertThat(any.isWarnEnabled()).isTrue();
        assertThat(Run.onRuritania("-q", "forecast", "--horizon", "99").err()).contains("HW204");
    }

    @Test
    void thePageOnCommandsHasABlockForEach() throws IOException {
        List<String> shown = Documents.blocks().stream()
                .filter(block -> block.file().endsWith("commands.md"))
                .map(Documents.Block::what)
                .toList();
        List<String> wanted = new ArrayList<>(List.of("output: --help"));
        help("", Commands.under(new HomewardCommand()), wanted);

        assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static void help(String above, CommandLine line, List<String> into) {
        line.getSubcommands().forEach((name, below) -> {
            into.add("output: " + above + name + " --help");
            help(above + name + " ", below, into);
        });
    }

    @Test
    void theCompletionKnowsEveryCommandAndOption() {
        Run run = Run.onRuritania("completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_homeward", "--cutoffs");
        assertThat(run.out()).contains(commands());
    }

    @Test
    void everyCommandHasAManualPageWithEveryOption() throws IOException {
        Run run = Run.onRuritania("man", folder.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        for (String command : commands()) {
            assertThat(folder.resolve("homeward-" + command + ".1")).content().contains(".SH NAME", ".SH OPTIONS");
        }
        assertThat(folder.resolve("homeward-plugins-verify.1")).exists();
        assertThat(folder.resolve("homeward-forecast.1"))
                .content(StandardCharsets.UTF_8)
                .contains("\\fB\\-\\-horizon\\fR=\\fIN\\fR\nYears ahead, 5 unless given.", "\\fB2\\fR\nbad input")
                .doesNotContain("${", "%n");
    }

    @Test
    void everyListIsAWorkbookOfRealNumbersToo() throws IOException {
        Run run = Run.onRuritania("history", "--format", "xlsx");
        List<String> csv =
                Run.onRuritania("history", "--format", "csv").out().lines().toList();

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<Row> rows = rows(run.bytes());
        assertThat(rows).hasSameSizeAs(csv);
        assertThat(String.join(",", rows.get(0).stream().map(Cell::getText).toList()))
                .isEqualTo(csv.get(0));
        for (int r = 1; r < rows.size(); r++) {
            String[] fields = csv.get(r).split(",", -1);
            assertThat(rows.get(r).getCellText(0)).isEqualTo(fields[0]);
            assertThat(rows.get(r).getCellAsNumber(3).orElseThrow().doubleValue())
                    .isEqualTo(Double.parseDouble(fields[3]));
        }
        assertThat(Run.onRuritania("history", "--format", "xlsx").bytes()).isEqualTo(run.bytes());
    }

    @Test
    void everyCommandThatPrintsAListCanPrintItInEveryFormat() {
        Map<String, CommandLine> lists =
                new TreeMap<>(Commands.under(new HomewardCommand()).getSubcommands());
        lists.values().removeIf(command -> command.getCommandSpec().findOption("--format") == null);

        assertThat(lists).containsKeys("history", "levers", "diff", "review", "backtest", "config", "doctor");
        lists.forEach((name, command) -> {
            assertThat(command.getCommandSpec().findOption("--json")).as(name).isNotNull();
            assertThat(command.getCommandSpec().findOption("--format").type()).isEqualTo(DataFormat.class);
        });
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (InputStream in = new ByteArrayInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        }
    }

    private static String[] commands() {
        return new TreeSet<>(
                        Commands.under(new HomewardCommand()).getSubcommands().keySet())
                .toArray(String[]::new);
    }
}
