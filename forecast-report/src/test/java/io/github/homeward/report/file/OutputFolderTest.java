package io.github.homeward.report.file;

import static io.github.homeward.report.file.Mistakes.mistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.yearly.model.ModelUsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final OutputFolder.Content GOOD = out -> out.write("new".getBytes(StandardCharsets.UTF_8));

    private static final OutputFolder.Content FAILING = out -> {
        out.write(1);
        throw new IOException("disk full");
    };

    @TempDir
    private Path folder;

    @Test
    void aForecastIsThreeFilesAndNothingElse() throws IOException {
        Path out = folder.resolve("a/b");

        ForecastFiles.save(OutputFolder.at(out), List.of(), card());

        assertThat(names(out)).containsExactly("forecast.arrow", "forecast.csv", "run.json");
    }

    @Test
    void lookingAtAFolderCreatesNothing() {
        Path out = folder.resolve("a/b");

        OutputFolder.at(out);

        assertThat(out.getParent()).doesNotExist();
    }

    @Test
    void oldFilesAreReplaced() throws IOException {
        Files.writeString(folder.resolve("x"), "old");

        OutputFolder.at(folder).save(Map.of("x", GOOD));

        assertThat(folder.resolve("x")).hasContent("new");
    }

    @Test
    void aFailureLeavesNothingNewAndNothingOldHarmed() throws IOException {
        Files.writeString(folder.resolve("x"), "old");
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put("x", GOOD);
        files.put("y", FAILING);

        mistake(ErrorCode.OUTPUT_UNWRITABLE, () -> OutputFolder.at(folder).save(files))
                .contains("disk full", folder.toString());

        assertThat(names(folder)).containsExactly("x");
        assertThat(folder.resolve("x")).hasContent("old");
    }

    @Test
    void aFullDiskIsToldWhicheverWayAWriterTellsOfIt() {
        OutputFolder.Content unchecked = stream -> {
            throw new UncheckedIOException(new IOException("disk full"));
        };

        mistake(ErrorCode.OUTPUT_UNWRITABLE, () -> OutputFolder.at(folder).save(Map.of("x", unchecked)))
                .contains("disk full", folder.toString());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFailureTakesAwayTheFoldersItCreated() {
        Path out = folder.resolve("a/b");
        OutputFolder.Content broken = stream -> {
            throw new IllegalStateException("a defect");
        };

        assertThatThrownBy(() -> OutputFolder.at(out).save(Map.of("x", broken))).hasMessage("a defect");

        assertThat(out.getParent()).doesNotExist();
    }

    @Test
    void aRunThatFailsLeavesTheResultsOfTheOneBefore() throws IOException {
        OutputFolder.ofRun(folder, false).save(Map.of("forecast.csv", GOOD, "run.json", GOOD));
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put("scenario.csv", GOOD);
        files.put("run.json", FAILING);

        mistake(ErrorCode.EDITION_EXISTS, () -> OutputFolder.ofRun(folder, false))
                .contains("--force");
        mistake(
                ErrorCode.OUTPUT_UNWRITABLE,
                () -> OutputFolder.ofRun(folder, true).save(files));
        assertThat(names(folder)).containsExactly("forecast.csv", "run.json");

        files.put("run.json", GOOD);
        OutputFolder.ofRun(folder, true).save(files);
        assertThat(names(folder)).containsExactly("run.json", "scenario.csv");
    }

    @Test
    void aFileInTheWayIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        mistake(ErrorCode.OUTPUT_UNWRITABLE, () -> OutputFolder.at(file)).contains("not a directory");
        mistake(ErrorCode.OUTPUT_UNWRITABLE, () -> OutputFolder.at(file.resolve("below")))
                .contains(file.toString());
    }

    @Test
    void aFolderInTheWayOfAFileIsReported() throws IOException {
        Files.createDirectory(folder.resolve("x"));

        mistake(ErrorCode.OUTPUT_UNWRITABLE, () -> OutputFolder.at(folder).save(Map.of("x", GOOD)))
                .contains("is a directory");
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void theRunCardIsTheSameTextForTheSameRun() throws IOException {
        ForecastFiles.save(OutputFolder.at(folder), List.of(), card());

        assertThat(folder.resolve("run.json")).hasContent("""
                        {
                          "format" : 1,
                          "homeward" : "1.2.3",
                          "command_line" : [
                            "forecast",
                            "--seed",
                            "7"
                          ],
                          "cutoff" : "2026-03-31",
                          "horizon" : 5,
                          "seed" : 7,
                          "data" : [
                            {
                              "name" : "p.csv",
                              "sha256" : "00ff"
                            }
                          ],
                          "plugins" : [
                            {
                              "origin" : "XX",
                              "name" : "origin-x",
                              "version" : "1",
                              "spi_version" : 1,
                              "place" : "/plugins/x.jar"
                            }
                          ],
                          "models" : [
                            {
                              "name" : "naive",
                              "description" : "no change"
                            }
                          ],
                          "notes" : [ ]
                        }
                        """);
    }

    private static RunCard card() {
        return new RunCard(
                "1.2.3",
                List.of("forecast", "--seed", "7"),
                LocalDate.of(2026, 3, 31),
                5,
                7,
                List.of(new DataHash("p.csv", "00ff")),
                List.of(new RunCard.Plugin("XX", "origin-x", "1", 1, "/plugins/x.jar")),
                List.of(new ModelUsed("naive", "no change")),
                List.of());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
