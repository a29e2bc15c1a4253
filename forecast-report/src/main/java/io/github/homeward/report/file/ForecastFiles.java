package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one forecast: {@code forecast.csv}, {@code forecast.arrow} and {@code run.json}. */
public final class ForecastFiles {

    private ForecastFiles() {}

    /**
     * Writes all three; {@code run.json} comes last, so its presence says that the others are complete.
     *
     * @throws HomewardException {@link ErrorCode#OUTPUT_UNWRITABLE} if any of it fails
     */
    public static void save(OutputFolder folder, List<ForecastLine> rows, RunCard card) {
        save(folder, rows, Map.of(), card);
    }

    /**
     * As above, with other files between the forecast and the run card.
     *
     * @param others content by file name
     */
    public static void save(
            OutputFolder folder, List<ForecastLine> rows, Map<String, OutputFolder.Content> others, RunCard card) {
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put("forecast.csv", out -> ForecastFormat.CSV.write(rows, out));
        files.put("forecast.arrow", out -> ForecastFormat.ARROW_FILE.write(rows, out));
        files.putAll(others);
        files.put("run.json", card::write);
        folder.save(files);
    }
}
