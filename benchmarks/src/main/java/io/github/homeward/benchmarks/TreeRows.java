package io.github.homeward.benchmarks;

import io.github.homeward.yearly.model.ExtraTreesTrainer;
import io.github.homeward.yearly.model.Guard;
import io.github.homeward.yearly.model.Rows;
import io.github.homeward.yearly.series.SeriesPanel;
import io.github.homeward.yearly.window.SeriesWindows;
import io.github.homeward.yearly.window.WindowRecipe;
import io.github.homeward.yearly.window.WindowTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The rows from which the extra-trees learn, as a file for others, and our own time on them: one thread, as many trees,
 * the same leaves and share of features as {@code peers/extra_trees.py} asks of scikit-learn.
 */
final class TreeRows {

    /** Of this thread alone: other work on the machine does not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int TREES = 200;
    private static final int LEAF = 10;
    private static final double SHARE = 0.5;
    private static final String TARGET = "ahead-";

    private TreeRows() {}

    static void write(SeriesPanel panel, int horizon, Path file) throws IOException {
        List<SeriesWindows> series = panel.train().stream()
                .map(one -> SeriesWindows.of(one.values()))
                .toList();
        WindowTable table = WindowTable.of(WindowRecipe.ALL.get(0), series, horizon);
        Rows rows = Guard.dropConstants(table.rows(1, horizon, table, 0)).rows();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", rows.features()) + "," + String.join(",", rows.outputs()) + "\n");
            int outputs = rows.outputs().size();
            for (int i = 0; i < rows.size(); i++) {
                StringBuilder line = new StringBuilder();
                for (double value : rows.row(i)) {
                    line.append(value).append(',');
                }
                for (int k = 0; k < outputs; k++) {
                    line.append(rows.targets()[i * outputs + k]).append(k + 1 < outputs ? "," : "\n");
                }
                out.write(line.toString());
            }
        }
    }

    static Rows read(Path file) throws IOException {
        List<List<String>> records = Benchmarks.records(file);
        List<String> names = records.get(0);
        List<String> targets =
                names.stream().filter(name -> name.startsWith(TARGET)).toList();
        List<String> features = names.subList(0, names.size() - targets.size());
        int size = records.size() - 1;
        double[][] columns = new double[features.size()][size];
        double[] flat = new double[size * targets.size()];
        for (int i = 0; i < size; i++) {
            List<String> record = records.get(i + 1);
            for (int f = 0; f < columns.length; f++) {
                columns[f][i] = Double.parseDouble(record.get(f));
            }
            for (int k = 0; k < targets.size(); k++) {
                flat[i * targets.size() + k] = Double.parseDouble(record.get(columns.length + k));
            }
        }
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return new Rows(features, targets, columns, flat, weights);
    }

    /**
     * Fits several times and tells the first and the median time, in processor seconds, as {@code first F median M}.
     */
    static String race(Rows rows, int fits) {
        double[] seconds = new double[fits];
        for (int i = 0; i < fits; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            new ExtraTreesTrainer(TREES, LEAF, SHARE, i, 1).train(rows, "race");
            seconds[i] = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        return String.format(Locale.ROOT, "first %.3f median %.3f", first, seconds[fits / 2]);
    }
}
