package io.github.homeward.report.file;

import io.github.homeward.input.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** Rows of any kind as Arrow IPC, uncompressed because not every reader unpacks. */
final class ArrowWriting {

    private static final Map<String, String> METADATA = Map.of("homeward.format", "1");

    private ArrowWriting() {}

    static <R> void writeFile(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        write(columns, rows, out, (root, channel) -> new ArrowFileWriter(root, null, channel));
    }

    static <R> void writeStream(List<Column<R>> columns, List<R> rows, OutputStream out) throws IOException {
        write(columns, rows, out, (root, channel) -> new ArrowStreamWriter(root, null, channel));
    }

    /** Makes one of Arrow's two writers. */
    @FunctionalInterface
    private interface WriterFor {
        ArrowWriter open(VectorSchemaRoot root, WritableByteChannel channel);
    }

    private static <R> void write(List<Column<R>> columns, List<R> rows, OutputStream out, WriterFor writerFor)
            throws IOException {
        try {
            Vectors.within(Limits.STANDARD.vectorBytes(), allocator -> {
                try (VectorSchemaRoot root = table(columns, rows, allocator);
                        ArrowWriter writer = writerFor.open(root, Channels.newChannel(new Uncloseable(out)))) {
                    writer.start();
                    writer.writeBatch();
                    writer.end();
                    return rows;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static <R> VectorSchemaRoot table(List<Column<R>> columns, List<R> rows, BufferAllocator allocator) {
        List<Field> fields = new ArrayList<>();
        for (Column<R> column : columns) {
            fields.add(field(column));
        }
        VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields, METADATA), allocator);
        for (int c = 0; c < fields.size(); c++) {
            fill(root.getVector(c), columns.get(c), rows);
        }
        root.setRowCount(rows.size());
        return root;
    }

    private static <R> Field field(Column<R> column) {
        boolean nullable = column instanceof Column.Real<R>;
        ArrowType type;
        if (column instanceof Column.Text<R>) {
            type = ArrowType.Utf8.INSTANCE;
        } else if (column instanceof Column.Whole<R>) {
            type = new ArrowType.Int(Integer.SIZE, true);
        } else {
            type = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        }
        return new Field(column.name(), new FieldType(nullable, type, null), null);
    }

    private static <R> void fill(FieldVector vector, Column<R> column, List<R> rows) {
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            if (column instanceof Column.Text<R> text) {
                ((VarCharVector) vector).setSafe(i, text.of().apply(row).getBytes(StandardCharsets.UTF_8));
            } else if (column instanceof Column.Whole<R> whole) {
                ((IntVector) vector).setSafe(i, whole.of().applyAsInt(row));
            } else {
                double number = ((Column.Real<R>) column).of().applyAsDouble(row);
                Float8Vector numbers = (Float8Vector) vector;
                if (Double.isNaN(number)) {
                    numbers.setNull(i);
                } else {
                    numbers.setSafe(i, number);
                }
            }
        }
    }
}
