package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.yearly.series.SeriesPanel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a yearly panel from a file: one row for each series and year, or, in CSV and Excel, one row for each series
 * and a column for each year.
 *
 * <p>CSV as spreadsheets write it, the same gzipped, a sheet of an Excel workbook, an Arrow IPC file (what pandas
 * calls Feather) or an Arrow IPC stream; the content decides, not the name. A pipe will do. Every format takes the
 * same way: rows are checked one by one, collected in Arrow vectors, then sorted into series and checked as a whole.
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
        return read(path, names, null, Limits.STANDARD);
    }

    static SeriesPanel read(Path path, ColumnNames names, @Nullable String sheet, Limits limits) {
        return table(path, names, sheet, null, limits).series();
    }

    /**
     * Reads a file whose series may be nodes of a hierarchy.
     *
     * @param sheet name of a sheet of an Excel workbook; null for its first
     * @param gaps what to make of years missing inside a series; null for what is usual: of a hierarchy a straight
     *     line, else an error
     */
    public static PanelTable table(Path path, ColumnNames names, @Nullable String sheet, @Nullable Gaps gaps) {
        return table(path, names, sheet, gaps, Limits.STANDARD);
    }

    private static PanelTable table(
            Path path, ColumnNames names, @Nullable String sheet, @Nullable Gaps gaps, Limits limits) {
        if (!Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path)) {
            return read(SourceFile.examine(path, path.toString(), limits), names, sheet, gaps, limits);
        }
        Path spool = spool(path, limits);
        try {
            return read(SourceFile.examine(spool, path.toString(), limits), names, sheet, gaps, limits);
        } finally {
            spool.toFile().delete();
        }
    }

    private static PanelTable read(
            SourceFile file, ColumnNames names, @Nullable String sheet, @Nullable Gaps gaps, Limits limits) {
        if (sheet != null && file.content() != SourceFile.Content.WORKBOOK) {
            throw file.error(
                    ErrorCode.BAD_OPTION, "a sheet asked of no Excel workbook", "an .xlsx file", "leave --sheet out");
        }
        PanelNotes notes = new PanelNotes();
        PanelTable panel = rows(file, names, sheet, gaps, limits, notes);
        notes.tell(panel.series());
        return panel;
    }

    /**
     * What a panel holds, in words.
     *
     * @param line how it was read, and what is in it
     * @param warnings what to look at
     */
    record Described(String line, List<String> warnings) {}

    /** Reads a panel and tells of it. */
    static Described described(Path path) {
        SourceFile file = SourceFile.examine(path, path.toString(), Limits.STANDARD);
        PanelNotes notes = new PanelNotes();
        PanelTable panel = rows(file, ColumnNames.usual(), null, null, Limits.STANDARD, notes);
        List<String> warnings = new ArrayList<>(panel.filled());
        warnings.addAll(PanelNotes.lookAlikes(panel.series()));
        return new Described(
                notes.what(panel.series()) + (panel.nodes() ? "; a hierarchy of origins and their parts" : ""),
                warnings);
    }

    /** A pipe can be read once only, and is read from its beginning more than once: so it is copied first. */
    private static Path spool(Path pipe, Limits limits) {
        try (InputStream in = Files.newInputStream(pipe)) {
            Path spool = Files.createTempFile("homeward", ".panel");
            try (OutputStream out = Files.newOutputStream(spool)) {
                byte[] chunk = new byte[1 << 16];
                long size = 0;
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    size += n;
                    if (size > limits.fileBytes()) {
                        throw SourceFile.tooLarge(pipe, "more than " + limits.fileBytes() + " bytes", limits);
                    }
                    out.write(chunk, 0, n);
                }
                return spool;
            } catch (IOException | RuntimeException e) {
                spool.toFile().delete();
                throw e;
            }
        } catch (IOException e) {
            throw SourceFile.unreadable(pipe, e);
        }
    }

    static PanelTable rows(
            SourceFile file,
            ColumnNames names,
            @Nullable String sheet,
            @Nullable Gaps gaps,
            Limits limits,
            PanelNotes notes) {
        return Vectors.within(limits.vectorBytes(), allocator -> {
            try (LongTable table = new LongTable(allocator, file.unitOfPlace())) {
                switch (file.content()) {
                    case CSV, GZIP ->
                        TableRows.readInto(table, file, CsvSheet.open(file, limits, names), names, limits, notes);
                    case WORKBOOK ->
                        TableRows.readInto(table, file, WorkbookSheet.open(file, sheet, limits), names, limits, notes);
                    case ARROW_FILE, ARROW_STREAM -> new ArrowRows(file, limits).readInto(table, names, allocator);
                }
                return new PanelAssembly(file, table, gaps).panel();
            }
        });
    }
}
