package io.github.homeward.report.file;

import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.yearly.series.SeriesPanel;
import java.nio.file.Path;

/**
 * Reads a yearly panel from a file in long form: one row for each series and year.
 *
 * <p>CSV (UTF-8, comma, header), the same gzipped, an Arrow IPC file (what pandas calls Feather) or an Arrow IPC stream;
 * the content decides, not the name. Every format takes the same way: rows are checked one by one, collected in Arrow
 * vectors, then sorted into series and checked as a whole.
 */
public final class PanelFile {

    private PanelFile() {}

    /**
     * Reads a file whose columns have the usual names.
     *
     * @throws HomewardException for anything wrong with the file; the message names the line or the series
     */
    public static SeriesPanel read(Path path) {
        return read(path, ColumnNames.usual());
    }

    /**
     * Reads a file.
     *
     * @param path at most 512 MiB and ten million rows
     * @param names which column is which
     * @throws HomewardException for anything wrong with the file; the message names the line or the series
     */
    public static SeriesPanel read(Path path, ColumnNames names) {
        return read(path, names, Limits.STANDARD);
    }

    static SeriesPanel read(Path path, ColumnNames names, Limits limits) {
        SourceFile file = SourceFile.examine(path, limits);
        return Vectors.within(limits.vectorBytes(), allocator -> {
            try (LongTable table = new LongTable(allocator, file.unitOfPlace())) {
                switch (file.content()) {
                    case CSV, GZIP -> new CsvRows(file, limits).readInto(table, names);
                    case ARROW_FILE, ARROW_STREAM -> new ArrowRows(file, limits).readInto(table, names, allocator);
                }
                return new PanelAssembly(file, table).panel();
            }
        });
    }
}
