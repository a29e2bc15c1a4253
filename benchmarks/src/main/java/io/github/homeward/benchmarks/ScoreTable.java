package io.github.homeward.benchmarks;

import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everybody's scores and times on one panel. A folder holds {@code NAME.csv} and, beside it, {@code NAME.seconds} for
 * each program.
 */
final class ScoreTable {

    private static final String REFERENCE = "R ets";

    private static final String HEAD = """
            | program | sMAPE | MASE | OWA | coverage 95 | MSIS | seconds | of R ets | CPU seconds |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    /** One line of the table. */
    record Line(Score score, double seconds, double processor) {

        /** The times hold wall, user and system seconds. */
        static Line of(Score score, List<String> times) {
            double[] seconds = times.stream().mapToDouble(Double::parseDouble).toArray();
            return seconds.length < 3
                    ? new Line(score, Double.NaN, Double.NaN)
                    : new Line(score, seconds[0], seconds[1] + seconds[2]);
        }
    }

    private final Map<String, Line> lines = new TreeMap<>();

    private ScoreTable() {}

    static ScoreTable of(SeriesPanel panel, Path folder) throws IOException {
        ScoreTable table = new ScoreTable();
        int horizon =
                panel.test().stream().mapToInt(series -> series.length()).max().orElse(0);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String stem = file.getFileName().toString().replaceFirst("\\.csv$", "");
            Path seconds = folder.resolve(stem + ".seconds");
            List<String> times = Files.exists(seconds)
                    ? List.of(Files.readString(seconds).strip().split(" ", -1))
                    : List.of();
            Score score = Score.of(panel, ForecastFile.read(file, horizon));
            table.lines.put(stem.replace('_', ' '), Line.of(score, times));
        }
        return table;
    }

    Map<String, Line> lines() {
        return lines;
    }

    /** Best first. */
    String markdown() {
        Line reference = lines.get(REFERENCE);
        StringBuilder text = new StringBuilder(HEAD);
        lines.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        entry -> entry.getValue().score().owa()))
                .forEach(entry -> {
                    Score score = entry.getValue().score();
                    double seconds = entry.getValue().seconds();
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s%s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                            entry.getKey(),
                            score.missing() == 0 ? "" : " (" + score.missing() + " series missing)",
                            number(2, score.smape()),
                            number(3, score.mase()),
                            number(3, score.owa()),
                            number(3, score.coverage()),
                            number(1, score.msis()),
                            number(1, seconds),
                            reference == null ? "" : number(2, seconds / reference.seconds()),
                            number(1, entry.getValue().processor())));
                });
        return text.toString();
    }

    private static String number(int digits, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
