package io.github.homeward.yearly.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The automatic models against R 4.2, package forecast 8.20; {@code benchmarks/peers/reference.R} writes the file. */
class ReferenceForecastsTest {

    /** About twice the numerical tolerance of either program, in units of the criterion. */
    private static final double SAME = 0.01;

    /** The likelihood has several peaks, and either program may miss the highest. */
    private static final double HARDLY_WORSE = 0.5;

    private final Map<String, Map<String, double[]>> reference = read();

    @Test
    void arimaFindsTheSameModelsAsR() {
        ArimaForecaster model = new ArimaForecaster();
        reference.forEach((name, series) -> {
            double[] history = at(series, "history");
            assertThat(model.forecast(history, 6))
                    .as(name)
                    .containsExactly(at(series, "arima"), within(0.002 * changes(history)));
        });
    }

    @Test
    void etsFindsModelsAsGoodAsRs() {
        int same = 0;
        for (Map.Entry<String, Map<String, double[]>> entry : reference.entrySet()) {
            double[] history = at(entry.getValue(), "history");
            Magnitude magnitude = Magnitude.of(history);
            double unit = 2 * history.length * magnitude.exponent() * Math.log(2);
            double ours = EtsForecaster.best(magnitude.values()).aicc() + unit;
            double theirs = at(entry.getValue(), "ets-aicc")[0];
            assertThat(ours).as(entry.getKey()).isLessThan(theirs + HARDLY_WORSE);
            if (Math.abs(ours - theirs) < SAME) {
                same++;
                assertThat(new EtsForecaster().forecast(history, 6))
                        .as(entry.getKey())
                        .containsExactly(at(entry.getValue(), "ets"), within(0.05 * changes(history)));
            }
        }
        assertThat(same).as("series on which both found the same peak").isGreaterThanOrEqualTo(12);
    }

    private static double changes(double[] history) {
        double sum = 0;
        for (int t = 1; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - 1]);
        }
        return sum / (history.length - 1);
    }

    private static double[] at(Map<String, double[]> series, String what) {
        return Objects.requireNonNull(series.get(what), what);
    }

    private static Map<String, Map<String, double[]>> read() {
        Map<String, Map<String, List<Double>>> lists = new LinkedHashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(ReferenceForecastsTest.class.getResourceAsStream("reference.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.split(",", -1));
                lists.computeIfAbsent(cells.get(0), key -> new LinkedHashMap<>())
                        .computeIfAbsent(cells.get(1), key -> new ArrayList<>())
                        .add(Double.parseDouble(cells.get(3)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Map<String, double[]>> arrays = new LinkedHashMap<>();
        lists.forEach((name, series) -> {
            Map<String, double[]> values = new LinkedHashMap<>();
            series.forEach((what, list) -> values.put(
                    what, list.stream().mapToDouble(Double::doubleValue).toArray()));
            arrays.put(name, values);
        });
        return arrays;
    }
}
