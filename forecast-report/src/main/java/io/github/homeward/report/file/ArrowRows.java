package io.github.homeward.report.file;

import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.input.Limits;
import io.github.homeward.input.SourceFile;
import io.github.homeward.report.file.ColumnNames.Columns;
import io.github.homeward.report.file.ColumnNames.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;

/** Rows of an Arrow IPC file or stream. */
final class ArrowRows {

    private static final int END_BYTES = 8;

    private final SourceFile file;
    private final Limits limits;
    private final RowCheck check;

    ArrowRows(SourceFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.check = new RowCheck(file.where(), file.unitOfPlace());
    }

    /** Arrow's readers meet damage with unchecked exceptions of many kinds and with errors; all mean the same here. */
    void readInto(LongTable table, ColumnNames names, BufferAllocator allocator) {
        try (FileChannel channel = FileChannel.open(file.path());
                ArrowReader reader = reader(channel, allocator)) {
            batches(reader, table, names);
        } catch (HomewardException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError | LinkageError e) {
            String reason = e.getMessage() == null
                    ? ""
                    : ": " + e.getMessage().lines().findFirst().orElse("");
            throw new HomewardException(
                    ErrorCode.ARROW_DAMAGED,
                    file.where(),
                    "bytes that cannot be read as Arrow (" + e.getClass().getSimpleName() + reason + ")",
                    "a whole Arrow IPC file or stream, at most " + limits.vectorBytes() + " bytes when unpacked",
                    "write the file again, if need be without compression",
                    e);
        }
    }

    private ArrowReader reader(FileChannel channel, BufferAllocator allocator) throws IOException {
        if (file.content() == SourceFile.Content.ARROW_FILE) {
            return new ArrowFileReader(channel, allocator);
        }
        requireEndOfStream(channel);
        return new ArrowStreamReader(channel, allocator);
    }

    /** A stream cut between two batches reads without complaint, so its end mark is asked for first. */
    private void requireEndOfStream(FileChannel channel) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(END_BYTES);
        if (channel.size() >= END_BYTES) {
            channel.read(end, channel.size() - END_BYTES);
        }
        if (end.getInt(0) != -1 || end.getInt(Integer.BYTES) != 0) {
            throw file.error(
                    ErrorCode.ARROW_DAMAGED,
                    "an Arrow stream without its end mark",
                    "a whole stream",
                    "write the file again and close the writer");
        }
    }

    private void batches(ArrowReader reader, LongTable table, ColumnNames names) throws IOException {
        VectorSchemaRoot root = reader.getVectorSchemaRoot();
        List<String> header = new ArrayList<>();
        for (Field field : root.getSchema().getFields()) {
            header.add(field.getName());
        }
        Columns columns = names.in(header, file.where());
        table.nodes(columns.nodes().given());
        ArrowColumns batch = new ArrowColumns(root, reader, file);
        while (reader.loadNextBatch()) {
            batch(root.getRowCount(), batch, columns, table);
        }
    }

    private void batch(int rows, ArrowColumns batch, Columns columns, LongTable table) throws IOException {
        if (table.rows() + (long) rows > limits.rows()) {
            throw SourceFile.tooLarge(file.path(), "more than " + limits.rows() + " rows", limits);
        }
        Map<Integer, ArrowColumns.Cells> names = names(batch, columns);
        ArrowYears years = batch.years(columns.year());
        ArrowColumns.Cells values = batch.numbers(columns.value(), Part.VALUE);
        ArrowColumns.Cells splits = columns.hasSplit() ? batch.text(columns.split(), Part.SPLIT) : null;
        for (int i = 0; i < rows; i++) {
            long place = table.rows() + 1L;
            String id = id(names, columns, i, place);
            if (years.missing(i)) {
                throw check.missing(place, Part.YEAR);
            }
            int year = years.year(i, place, check);
            double value =
                    check.value(place, present(values, i, place, Part.VALUE).number(i));
            boolean test = splits != null
                    && check.test(place, present(splits, i, place, Part.SPLIT).text(i));
            table.add(id, year, value, test, place);
        }
    }

    /** The columns that name the series, by position. */
    private static Map<Integer, ArrowColumns.Cells> names(ArrowColumns batch, Columns columns) throws IOException {
        Map<Integer, ArrowColumns.Cells> names = new HashMap<>();
        NodeColumns nodes = columns.nodes();
        for (int column : List.of(columns.series(), nodes.origin(), nodes.maker(), nodes.programme())) {
            if (column != Columns.NONE) {
                names.put(column, batch.text(column, Part.SERIES));
            }
        }
        return names;
    }

    private String id(Map<Integer, ArrowColumns.Cells> names, Columns columns, int row, long place) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        for (Map.Entry<Integer, ArrowColumns.Cells> column : names.entrySet()) {
            ArrowColumns.Cells cells = column.getValue();
            texts.put(column.getKey(), cells.missing(row) ? "" : cells.text(row));
        }
        IntFunction<String> cell = column -> texts.getOrDefault(column, "");
        return columns.nodes().given()
                ? columns.nodes().id(cell, columns.series(), check, place)
                : check.series(place, cell.apply(columns.series()));
    }

    private ArrowColumns.Cells present(ArrowColumns.Cells cells, int row, long place, Part part) {
        if (cells.missing(row)) {
            throw check.missing(place, part);
        }
        return cells;
    }
}
