package io.github.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.yearly.model.Rows;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.series.SeriesPanel;
import io.github.homeward.yearly.window.PriorWindows;
import io.github.homeward.yearly.window.SeriesWindows;
import io.github.homeward.yearly.window.WindowRecipe;
import io.github.homeward.yearly.window.WindowTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {

    private static SeriesPanel panel(int size) {
        List<Series> training = new ArrayList<>();
        List<Series> test = new ArrayList<>();
        for (double[] values : PriorWindows.series(3, size, 6)) {
            Series whole = new Series("s" + training.size(), 1990, values);
            training.add(whole.head(whole.length() - 6));
            test.add(whole.tail(6));
        }
        return new SeriesPanel("synthetic", training, test, "");
    }

    @Test
    void theRowsOthersReadAreTheRowsWeTrainOn(@TempDir Path folder) throws IOException {
        SeriesPanel panel = panel(12);
        Path file = folder.resolve("rows.csv");
        TreeRows.write(panel, 6, file);
        Rows read = TreeRows.read(file);
        List<SeriesWindows> series = panel.train().stream()
                .map(one -> SeriesWindows.of(one.values()))
                .toList();
        WindowTable table = WindowTable.of(WindowRecipe.ALL.get(0), series, 6);
        Rows rows = table.rows(1, 6, table, 0).keep(read.features());
        assertThat(read.outputs()).isEqualTo(rows.outputs());
        assertThat(read.targets()).containsExactly(rows.targets());
        assertThat(read.row(5)).containsExactly(rows.row(5));
        assertThat(TreeRows.race(read, 1)).matches("first \\d+\\.\\d{3} median \\d+\\.\\d{3}");
    }

    @Test
    void everyModelIsScoredOnTheDrawnSeries() {
        TenSeries ten = TenSeries.of(panel(10), 1);
        assertThat(ten.owas()).containsOnlyKeys("homeward", "theta", "drift", "damped", "ets");
        assertThat(ten.owas().values()).allMatch(values -> values.length == 1 && values[0] > 0);
        assertThat(ten.markdown().lines()).hasSize(7);
    }

    @Test
    void withoutDataTheScriptSaysSoAndSucceeds(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Path.of("run").toAbsolutePath();
        assertThat(script).exists();
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder("bash", script.toString(), "peers", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(said)).contains("not at hand");
    }
}
