package io.github.homeward.evidence;

import io.github.homeward.forecast.Forecast;
import io.github.homeward.forecast.View;
import io.github.homeward.forecast.YearToDate;
import io.github.homeward.node.NodeKey;
import io.github.homeward.report.file.ForecastFormat;
import io.github.homeward.report.file.ForecastLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A forecast as the bytes of its files, which is what must not differ.
 *
 * @param csv bytes of {@code forecast.csv}
 * @param arrow bytes of {@code forecast.arrow}
 */
record ForecastBytes(byte[] csv, byte[] arrow) {

    private static final YearToDate NOTHING_COUNTED = new YearToDate(0, YearMonth.of(2000, 1), 0, Map.of(), 0);

    static ForecastBytes of(Forecast forecast) {
        return of(ForecastLine.of(forecast.rows(), View.USUAL, NOTHING_COUNTED, NodeKey::id));
    }

    static ForecastBytes of(List<ForecastLine> lines) {
        return new ForecastBytes(written(lines, ForecastFormat.CSV), written(lines, ForecastFormat.ARROW_FILE));
    }

    /** Where another forecast's files first differ from these, in words; empty if they are the same to the byte. */
    String differenceFrom(ForecastBytes other) {
        List<String> lines = lines();
        List<String> others = other.lines();
        for (int line = 0; line < Math.min(lines.size(), others.size()); line++) {
            if (!lines.get(line).equals(others.get(line))) {
                return "line " + (line + 1) + ":\n" + lines.get(line) + "\n" + others.get(line);
            }
        }
        if (!Arrays.equals(csv, other.csv)) {
            return lines.size() + " lines against " + others.size();
        }
        return Arrays.equals(arrow, other.arrow) ? "" : "the Arrow file alone";
    }

    private List<String> lines() {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] written(List<ForecastLine> lines, ForecastFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(lines, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
