package io.github.homeward.report.file;

import io.github.homeward.input.CsvRow;
import io.github.homeward.input.CsvTable;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.yearly.feature.Features;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads features of a panel: CSV with exactly the columns {@code series,year,name,value,known_on}. */
public final class FeatureFile {

    private static final List<String> COLUMNS = List.of("series", "year", "name", "value", "known_on");

    private FeatureFile() {}

    /**
     * Reads a file.
     *
     * @param series the series of the panel
     * @throws HomewardException for anything wrong with it; the message names the line
     */
    public static Features read(Path path, Set<String> series) {
        CsvTable table = CsvTable.read(path, COLUMNS).withoutOthers().withRows("add the values");
        List<Features.Value> values = new ArrayList<>();
        Map<List<Object>, Long> seen = new HashMap<>();
        for (CsvRow row : table.rows()) {
            String id = row.required("series");
            if (!id.equals(Features.EVERY) && !series.contains(id)) {
                throw row.unknown(
                        "series",
                        id,
                        "a series of the panel, or " + Features.EVERY + " for every one: "
                                + String.join(
                                        ", ",
                                        new TreeSet<>(series).stream().limit(10).toList()));
            }
            Features.Value value = new Features.Value(
                    id,
                    row.whole("year"),
                    row.required("name"),
                    row.number("value"),
                    row.day("known_on"),
                    row.place().line());
            Long first = seen.putIfAbsent(
                    List.of(value.series(), value.year(), value.feature(), value.knownOn()), value.line());
            if (first != null) {
                throw row.error(
                        ErrorCode.DUPLICATE_POINT,
                        "the same feature, series, year and day as in line " + first,
                        "every value once",
                        "delete one of the two, or correct known_on of the later one");
            }
            values.add(value);
        }
        return new Features(table.name(), table.sha256(), values);
    }
}
