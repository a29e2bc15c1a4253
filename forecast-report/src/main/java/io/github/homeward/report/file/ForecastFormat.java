package io.github.homeward.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The ways to write file format 1: the same columns and the same numbers, one row for each node and year.
 *
 * <p>Numbers are not rounded. An absent number (a refused range, an unknown last value) is an empty field in CSV and
 * null elsewhere. Flags are one text, separated by {@code ;}.
 */
public enum ForecastFormat {
    /** UTF-8, comma, LF, header. */
    CSV {
        @Override
        void encode(List<ForecastLine> rows, OutputStream out) throws IOException {
            CsvWriting.write(Columns.FORMAT_1, rows, out);
        }
    },
    /** An array of objects whose keys are the column names. */
    JSON {
        @Override
        void encode(List<ForecastLine> rows, OutputStream out) throws IOException {
            JsonWriting.write(Columns.FORMAT_1, rows, out);
        }
    },
    /** Arrow IPC file, uncompressed. */
    ARROW_FILE {
        @Override
        void encode(List<ForecastLine> rows, OutputStream out) throws IOException {
            ArrowWriting.writeFile(Columns.FORMAT_1, rows, out);
        }
    },
    /** Arrow IPC stream, uncompressed. */
    ARROW_STREAM {
        @Override
        void encode(List<ForecastLine> rows, OutputStream out) throws IOException {
            ArrowWriting.writeStream(Columns.FORMAT_1, rows, out);
        }
    };

    abstract void encode(List<ForecastLine> rows, OutputStream out) throws IOException;

    /** Writes the rows in their order; flushes the stream and leaves it open. */
    public void write(List<ForecastLine> rows, OutputStream out) throws IOException {
        encode(rows, out);
        out.flush();
    }
}
