package io.github.homeward.benchmarks;

import io.github.homeward.Homeward;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.yearly.combine.Ensemble;
import io.github.homeward.yearly.combine.EnsembleForecast;
import io.github.homeward.yearly.combine.EnsembleOptions;
import io.github.homeward.yearly.model.ArimaForecaster;
import io.github.homeward.yearly.model.EtsForecaster;
import io.github.homeward.yearly.model.ExtraTreesTrainer;
import io.github.homeward.yearly.model.RowModel;
import io.github.homeward.yearly.model.Rows;
import io.github.homeward.yearly.series.Series;
import io.github.homeward.yearly.window.PriorWindows;
import io.github.homeward.yearly.window.SeriesWindows;
import io.github.homeward.yearly.window.WindowRecipe;
import io.github.homeward.yearly.window.WindowTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The loops in which the time goes, on synthetic series and on the bundled evidence; {@code benchmarks/run jmh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class HotLoops {

    private static final int HORIZON = 6;

    private final List<double[]> values = PriorWindows.series(7, 300, 0);
    private final List<Series> panel = new ArrayList<>();
    private final Rows rows;
    private final Ensemble ensemble = new Ensemble(EnsembleOptions.defaults());
    private final Destination bundled = Destinations.bundled();

    /** Draws the series once. */
    public HotLoops() {
        for (double[] one : values) {
            panel.add(new Series("series-" + panel.size(), 1980, one));
        }
        WindowTable table = WindowTable.of(
                WindowRecipe.ALL.get(0), values.stream().map(SeriesWindows::of).toList(), HORIZON);
        rows = table.rows(1, HORIZON, table, 0);
    }

    /** The panel of the bundled evidence at one cutoff. */
    @Benchmark
    public Panel panelReconstruction() {
        return Homeward.at(LocalDate.of(2024, 3, 31))
                .destination(bundled)
                .origins(Origins.of())
                .baseCase()
                .panel();
    }

    /** Fifty trees on the windows of 300 series, one thread. */
    @Benchmark
    public RowModel extraTreesFit() {
        return new ExtraTreesTrainer(50, 10, 0.5, 1, 1).train(rows, "benchmark");
    }

    /** Every model and their combination for 300 series, one thread. */
    @Benchmark
    public EnsembleForecast ensembleForecast() {
        return ensemble.forecast(panel, HORIZON);
    }

    /** Automatic ETS for 300 series. */
    @Benchmark
    public double ets() {
        double sum = 0;
        for (double[] one : values) {
            sum += new EtsForecaster().forecast(one, HORIZON)[0];
        }
        return sum;
    }

    /** Automatic ARIMA for 300 series. */
    @Benchmark
    public double arima() {
        double sum = 0;
        for (double[] one : values) {
            sum += new ArimaForecaster().forecast(one, HORIZON)[0];
        }
        return sum;
    }
}
