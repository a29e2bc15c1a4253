package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.report.file.ProjectFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A planner's year on the packaged program, as the quick start tells it: each step is a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
@Tag("slow")
class FromInitToReproduceTest {

    private static final int FULL_AFTER_KILOBYTES = 4;

    @TempDir
    private Path work;

    @Test
    void theStepsOfTheQuickStartFitTogether() throws Exception {
        InstalledProgram installed = InstalledProgram.in(work, entry -> true);
        assertThat(run(installed, "init", "plan")).contains("HYPOTHETICAL");
        Path plan = work.resolve("plan");
        InstalledProgram program = installed.at(plan);

        edit(plan.resolve("volumes/example.csv"), ",13500,", ",14000,");
        edit(plan.resolve(ProjectFile.NAME), "#volumes:", "volumes:");
        edit(plan.resolve(ProjectFile.NAME), "#horizon: 5", "horizon: 3");
        edit(plan.resolve(ProjectFile.NAME), "#scenario:\n#  - scenarios/yen", "scenario:\n  - scenarios/yen");
        assertThat(run(program, "forecast", "--out", "editions/statistics"))
                .contains("Total", "26,026 vehicles of 2026");
        assertThat(run(program, "scenario", "--out", "what-if")).contains("Yen 10 % stronger");
        assertThat(plan.resolve("what-if/attribution.csv")).exists();

        edit(plan.resolve(ProjectFile.NAME), "#overrides:", "overrides:");
        String judged = run(program, "forecast", "--out", "editions/judged", "--format", "csv", "--by", "origin");
        assertThat(judged).containsPattern("\nIN,origin,.*override");
        assertThat(run(program, "report", "--no-backtest", "--last", "editions/statistics"))
                .isEqualTo("report.html\n");
        assertThat(plan.resolve("report.html")).content().contains("Yen 10 % stronger", "two more ships a month");
        assertThat(run(program, "report", "--no-backtest", "--out", "book.xlsx"))
                .isEqualTo("book.xlsx\n");
        assertThat(totals(plan.resolve("book.xlsx"))).isEqualTo(totalsOf(plan.resolve("editions/judged/forecast.csv")));

        edit(plan.resolve(ProjectFile.NAME), "horizon: 3", "horizon: 4");
        assertThat(run(program, "reproduce", "editions/judged/run.json"))
                .isEqualTo("identical: forecast.arrow, forecast.csv, overrides.csv\n");

        Map<String, byte[]> before = contents(plan.resolve("editions/judged"));
        InstalledProgram.Result full =
                program.launchOnAFullDisk(FULL_AFTER_KILOBYTES, "forecast", "--out", "editions/judged", "--force");
        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.err()).contains("HW203 editions/judged");
        assertThat(contents(plan.resolve("editions/judged"))).containsExactlyInAnyOrderEntriesOf(before);
    }

    private static String run(InstalledProgram program, String... args) throws Exception {
        InstalledProgram.Result result = program.launch(Map.of(), args);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Forecast by year, of the total. */
    private static Map<Integer, Double> totals(Path book) throws IOException {
        Map<Integer, Double> totals = new HashMap<>();
        try (InputStream in = Files.newInputStream(book);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> header =
                    rows.get(0).stream().map(cell -> cell.getText()).toList();
            for (Row row : rows) {
                if (row.getCellText(0).equals("ALL")) {
                    totals.put(
                            row.getCellAsNumber(header.indexOf("Year"))
                                    .orElseThrow()
                                    .intValue(),
                            row.getCellAsNumber(header.indexOf("Forecast"))
                                    .orElseThrow()
                                    .doubleValue());
                }
            }
        }
        return totals;
    }

    private static Map<Integer, Double> totalsOf(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> header = List.of(lines.get(0).split(",", -1));
        Map<Integer, Double> totals = new HashMap<>();
        for (String line : lines) {
            List<String> fields = List.of(line.split(",", -1));
            if (fields.get(0).equals("ALL")) {
                totals.put(
                        Integer.valueOf(fields.get(header.indexOf("year"))),
                        Double.valueOf(fields.get(header.indexOf("forecast"))));
            }
        }
        return totals;
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
