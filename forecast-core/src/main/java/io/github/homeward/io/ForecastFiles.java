package io.github.homeward.io;

import io.github.homeward.error.ErrorCode;
import io.github.homeward.error.HomewardException;
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
    public static void save(OutputFolder folder, List<ForecastRow> rows, RunCard card) {
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put("forecast.csv", out -> ForecastFormat.CSV.write(rows, out));
        files.put("forecast.arrow", out -> ForecastFormat.ARROW_FILE.write(rows, out));
        files.put("run.json", card::write);
        folder.save(files);
    }
}
