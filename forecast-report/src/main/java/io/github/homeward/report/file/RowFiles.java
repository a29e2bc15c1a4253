package io.github.homeward.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows of any kind as CSV, JSON or Arrow, the same bytes on every platform. */
public final class RowFiles {

    private RowFiles() {}

    /** The same rows as {@code NAME.csv} and {@code NAME.arrow}. */
    public static <R> Map<String, OutputFolder.Content> both(String name, List<Column<R>> columns, List<R> rows) {
        Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
        files.put(name + ".csv", out -> csv(columns, rows, out));
        files.put(name + ".arrow", out -> arrowFile(columns, rows, out));
        return files;
    }

    /** UTF-8, comma, LF, header; flushes the stream and leaves it open. */
    public static <R> void csv(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        CsvWriting.write(columns, rows, out);
    }

    /** An array of objects whose keys are the column names, one object a line; leaves the stream open. */
    public static <R> void json(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        JsonWriting.write(columns, rows, out);
    }

    /** An Arrow IPC file, uncompressed; flushes the stream and leaves it open. */
    public static <R> void arrowFile(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        ArrowWriting.writeFile(columns, rows, out);
        out.flush();
    }

    /** An Arrow IPC stream, uncompressed; flushes the stream and leaves it open. */
    public static <R> void arrowStream(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        ArrowWriting.writeStream(columns, rows, out);
        out.flush();
    }
}
