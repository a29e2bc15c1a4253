package io.github.homeward.yearly.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.homeward.yearly.score.Metrics;
import io.github.homeward.yearly.series.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The yearly series of the M-competitions, where they are at hand. Only training parts reach the engine. */
class CompetitionTest {

    private static final int HORIZON = 6;

    /** Training and test part of one series. */
    private record Split(List<Double> training, List<Double> test) {}

    @ParameterizedTest
    @CsvSource({"m1_yearly.csv.gz,22.431,4.893", "m3_yearly.csv.gz,17.880,3.172"})
    void theCombinationBeatsEverySimpleMethod(String file, double naiveSmape, double naiveMase) throws IOException {
        Path data = folder().resolve(file);
        assumeTrue(Files.isReadable(data), () -> data + " is not at hand");
        List<Series> panel = new ArrayList<>();
        List<double[]> tests = new ArrayList<>();
        for (Map.Entry<String, Split> entry : read(data).entrySet()) {
            panel.add(new Series(entry.getKey(), 1, array(entry.getValue().training())));
            tests.add(array(entry.getValue().test()));
        }
        EnsembleForecast forecast = new Ensemble(EnsembleOptions.defaults().withThreads(2)).forecast(panel, HORIZON);

        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("homeward", score(panel, tests, forecast, -1));
        for (String member : forecast.members()) {
            scores.put(member, score(panel, tests, forecast, forecast.indexOf(member)));
        }
        double[] naive = at(scores, "naive");
        assertThat(naive[0]).as("naive sMAPE, a check of data and formula").isCloseTo(naiveSmape, within(0.001));
        assertThat(naive[1]).as("naive MASE, a check of data and formula").isCloseTo(naiveMase, within(0.001));
        StringBuilder table = new StringBuilder(file);
        scores.forEach((name, score) -> table.append(
                String.format(Locale.ROOT, "%n%-16s %6.2f %6.3f %6.3f", name, score[0], score[1], owa(score, naive))));
        for (String simple : List.of("naive", "drift", "theta", "damped")) {
            assertThat(owa(at(scores, "homeward"), naive))
                    .as("OWA against %s on %s", simple, table)
                    .isLessThan(owa(at(scores, simple), naive));
        }
    }

    private static double[] at(Map<String, double[]> scores, String name) {
        return scores.getOrDefault(name, new double[2]);
    }

    private static double owa(double[] score, double[] naive) {
        return Metrics.owa(score[0], score[1], naive[0], naive[1]);
    }

    private static double[] score(List<Series> panel, List<double[]> tests, EnsembleForecast forecast, int member) {
        double smape = 0;
        double mase = 0;
        for (int i = 0; i < panel.size(); i++) {
            SeriesForecast series = forecast.series().get(i);
            double[] values = member < 0 ? series.point() : series.members()[member];
            smape += Metrics.smape(tests.get(i), values);
            mase += Metrics.mase(panel.get(i).values(), tests.get(i), values);
        }
        return new double[] {smape / panel.size(), mase / panel.size()};
    }

    /** The folder named by the property, else the one beside the root of the sources. */
    private static Path folder() {
        String named = System.getProperty("homeward.data");
        if (named != null) {
            return Path.of(named);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data").normalize();
    }

    private static Map<String, Split> read(Path file) throws IOException {
        Map<String, Split> series = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = List.of(line.split(",", -1));
                Split split =
                        series.computeIfAbsent(cells.get(0), id -> new Split(new ArrayList<>(), new ArrayList<>()));
                ("train".equals(cells.get(3)) ? split.training() : split.test()).add(Double.parseDouble(cells.get(2)));
            }
        }
        return series;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
