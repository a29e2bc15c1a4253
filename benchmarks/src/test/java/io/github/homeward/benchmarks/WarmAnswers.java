package io.github.homeward.benchmarks;

import io.github.homeward.BaseCase;
import io.github.homeward.Homeward;
import io.github.homeward.driver.DriverReport;
import io.github.homeward.explain.Reasons;
import io.github.homeward.plugin.Destinations;
import io.github.homeward.plugin.Origins;
import io.github.homeward.programme.ProgrammeReport;
import io.github.homeward.report.file.ScenarioFile;
import io.github.homeward.scenario.Levers;
import io.github.homeward.scenario.Scenario;
import io.github.homeward.scenario.ScenarioForecast;
import java.nio.file.Path;
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

/** What a further question costs once the forecast exists. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-opens=java.base/java.nio=ALL-UNNAMED"})
public class WarmAnswers {

    private final BaseCase base = Homeward.latest()
            .destination(Destinations.bundled())
            .origins(Origins.installed())
            .baseCase();
    private final List<Scenario> scenario = List.of(ScenarioFile.read(
            Path.of(System.getProperty("homeward.scenario", "data/scenarios/yen-10-percent-stronger.yaml"))));

    /** Works the forecast out, so that it is not counted. */
    public WarmAnswers() {
        base.forecast();
    }

    /** Why every node is what it is. */
    @Benchmark
    public Reasons reasons() {
        return base.reasons();
    }

    /** What may be moved. */
    @Benchmark
    public Levers levers() {
        return base.levers();
    }

    /** What drivers do. */
    @Benchmark
    public DriverReport drivers() {
        return base.drivers();
    }

    /** How programmes come about. */
    @Benchmark
    public ProgrammeReport programmes() {
        return base.programmes();
    }

    /** One scenario. */
    @Benchmark
    public ScenarioForecast scenario() {
        return base.scenarios(scenario);
    }
}
