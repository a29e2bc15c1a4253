package io.github.homeward.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** File format 1 as CSV. */
final class ForecastCsv {

    private ForecastCsv() {}

    static void write(List<ForecastRow> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(
                ForecastColumn.FORMAT_1.stream().map(ForecastColumn::name).toList());
        List<String> fields = new ArrayList<>();
        for (ForecastRow row : rows) {
            fields.clear();
            for (ForecastColumn column : ForecastColumn.FORMAT_1) {
                fields.add(field(column, row));
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static String field(ForecastColumn column, ForecastRow row) {
        if (column instanceof ForecastColumn.Text text) {
            return text.of().apply(row);
        }
        if (column instanceof ForecastColumn.Whole whole) {
            return Integer.toString(whole.of().applyAsInt(row));
        }
        double number = ((ForecastColumn.Real) column).of().applyAsDouble(row);
        return Double.isNaN(number) ? "" : Decimals.text(number);
    }
}
