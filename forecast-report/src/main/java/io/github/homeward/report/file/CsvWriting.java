package io.github.homeward.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.homeward.input.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows as CSV. */
final class CsvWriting {

    private CsvWriting() {}

    static <R> void write(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        List<String> fields = new ArrayList<>();
        for (R row : rows) {
            fields.clear();
            for (Column<R> column : columns) {
                fields.add(field(column, row));
            }
            csv.writeRecord(fields);
        }
        csv.flush();
    }

    private static <R> String field(Column<R> column, R row) {
        if (column instanceof Column.Text<R> text) {
            return text.of().apply(row);
        }
        if (column instanceof Column.Whole<R> whole) {
            return Integer.toString(whole.of().applyAsInt(row));
        }
        double number = ((Column.Real<R>) column).of().applyAsDouble(row);
        return Double.isNaN(number) ? "" : Decimals.text(number);
    }
}
