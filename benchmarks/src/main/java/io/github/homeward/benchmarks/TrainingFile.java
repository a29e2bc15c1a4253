package io.github.homeward.benchmarks;

import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The training part alone, in the form every program reads: what happened later is in no file it sees. */
final class TrainingFile {

    private TrainingFile() {}

    static void write(SeriesPanel panel, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("series,year,value\n");
            for (Series series : panel.train()) {
                for (int t = 0; t < series.length(); t++) {
                    out.write(series.id() + "," + (series.firstYear() + t) + "," + series.at(t) + "\n");
                }
            }
        }
    }
}
