package io.github.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's forecasts: columns {@code series} (or {@code node}), {@code horizon}, {@code forecast}, and, where given,
 * {@code lower95} and {@code upper95}. Homeward's own forecast.csv is one of these.
 */
final class ForecastFile {

    /** Forecasts of one series, one value a year ahead; NaN where the file is silent. */
    record Paths(double[] point, double[] lower, double[] upper) {

        static Paths silent(int horizon) {
            Paths paths = new Paths(new double[horizon], new double[horizon], new double[horizon]);
            Arrays.fill(paths.point, Double.NaN);
            Arrays.fill(paths.lower, Double.NaN);
            Arrays.fill(paths.upper, Double.NaN);
            return paths;
        }

        boolean complete() {
            return Arrays.stream(point).allMatch(Double::isFinite);
        }

        boolean ranged() {
            return Arrays.stream(lower).allMatch(Double::isFinite)
                    && Arrays.stream(upper).allMatch(Double::isFinite);
        }
    }

    private final Map<String, Paths> series = new HashMap<>();

    private ForecastFile() {}

    static ForecastFile read(Path path, int horizon) throws IOException {
        ForecastFile file = new ForecastFile();
        List<List<String>> records = Benchmarks.records(path);
        if (records.isEmpty()) {
            return file;
        }
        List<String> names = records.get(0);
        int id = names.contains("series") ? names.indexOf("series") : names.indexOf("node");
        int[] columns = {names.indexOf("forecast"), names.indexOf("lower95"), names.indexOf("upper95")};
        for (List<String> record : records.subList(1, records.size())) {
            int ahead = Integer.parseInt(record.get(names.indexOf("horizon")));
            if (ahead > horizon) {
                continue;
            }
            Paths paths = file.series.computeIfAbsent(record.get(id), key -> Paths.silent(horizon));
            double[][] arrays = {paths.point, paths.lower, paths.upper};
            for (int c = 0; c < columns.length; c++) {
                arrays[c][ahead - 1] = columns[c] < 0 ? Double.NaN : number(record.get(columns[c]));
            }
        }
        return file;
    }

    Optional<Paths> of(String id) {
        return Optional.ofNullable(series.get(id));
    }

    /** R writes NA, others nothing. */
    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
