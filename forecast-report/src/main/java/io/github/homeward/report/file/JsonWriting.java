package io.github.homeward.report.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.homeward.input.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows as JSON, one object a line. */
final class JsonWriting {

    private JsonWriting() {}

    static <R> void write(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new ObjectPerLine());
        json.writeStartArray();
        for (R row : rows) {
            json.writeStartObject();
            for (Column<R> column : columns) {
                json.writeFieldName(column.name());
                value(column, row, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }

    private static <R> void value(Column<R> column, R row, JsonGenerator json) throws IOException {
        if (column instanceof Column.Text<R> text) {
            json.writeString(text.of().apply(row));
        } else if (column instanceof Column.Whole<R> whole) {
            json.writeNumber(whole.of().applyAsInt(row));
        } else {
            double number = ((Column.Real<R>) column).of().applyAsDouble(row);
            if (Double.isNaN(number)) {
                json.writeNull();
            } else {
                json.writeNumber(Decimals.text(number));
            }
        }
    }

    private static final class ObjectPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int count) throws IOException {
            json.writeRaw("\n]");
        }
    }
}
