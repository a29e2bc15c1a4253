package io.github.homeward.benchmarks;

import io.github.homeward.report.file.PanelFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code benchmarks/run} asks for, step by step; that script is the door. */
public final class Benchmarks {

    private static final String USAGE = "split DATA TRAINING | score DATA FOLDER | windows DATA HORIZON ROWS"
            + " | trees ROWS FITS | ten DATA DRAWS";

    private Benchmarks() {}

    /** Runs one step. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String step = arguments.length == 0 ? "" : arguments[0];
        List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (step + " " + rest.size()) {
            case "split 2" -> TrainingFile.write(PanelFile.read(Path.of(rest.get(0))), Path.of(rest.get(1)));
            case "score 2" ->
                out.print(ScoreTable.of(PanelFile.read(Path.of(rest.get(0))), Path.of(rest.get(1)))
                        .markdown());
            case "windows 3" ->
                TreeRows.write(
                        PanelFile.read(Path.of(rest.get(0))), Integer.parseInt(rest.get(1)), Path.of(rest.get(2)));
            case "trees 2" ->
                out.println(TreeRows.race(TreeRows.read(Path.of(rest.get(0))), Integer.parseInt(rest.get(1))));
            case "ten 2" ->
                out.print(TenSeries.of(PanelFile.read(Path.of(rest.get(0))), Integer.parseInt(rest.get(1)))
                        .markdown());
            default -> {
                out.println("usage: " + USAGE);
                System.exit(2);
            }
        }
    }

    /** Lines of a CSV file without the first, each cut at its commas; no field of these files holds one. */
    static List<List<String>> records(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> List.of(line.replace("\"", "").split(",", -1)))
                .toList();
    }
}
