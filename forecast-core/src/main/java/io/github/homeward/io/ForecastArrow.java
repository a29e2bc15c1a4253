package io.github.homeward.io;

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

/** File format 1 as Arrow IPC, uncompressed because not every reader unpacks. */
final class ForecastArrow {

    private static final Map<String, String> METADATA = Map.of("homeward.format", "1");

    private ForecastArrow() {}

    static void writeFile(List<ForecastRow> rows, OutputStream out) throws IOException {
        write(rows, out, (root, channel) -> new ArrowFileWriter(root, null, channel));
    }

    static void writeStream(List<ForecastRow> rows, OutputStream out) throws IOException {
        write(rows, out, (root, channel) -> new ArrowStreamWriter(root, null, channel));
    }

    /** Makes one of Arrow's two writers. */
    @FunctionalInterface
    private interface WriterFor {
        ArrowWriter open(VectorSchemaRoot root, WritableByteChannel channel);
    }

    private static void write(List<ForecastRow> rows, OutputStream out, WriterFor writerFor) throws IOException {
        try {
            Vectors.within(Limits.STANDARD.vectorBytes(), allocator -> {
                try (VectorSchemaRoot root = table(rows, allocator);
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

    private static VectorSchemaRoot table(List<ForecastRow> rows, BufferAllocator allocator) {
        List<Field> fields = new ArrayList<>();
        for (Column<ForecastRow> column : ForecastColumns.FORMAT_1) {
            fields.add(field(column));
        }
        VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields, METADATA), allocator);
        for (int c = 0; c < fields.size(); c++) {
            fill(root.getVector(c), ForecastColumns.FORMAT_1.get(c), rows);
        }
        root.setRowCount(rows.size());
        return root;
    }

    private static Field field(Column<ForecastRow> column) {
        boolean nullable = column instanceof Column.Real<ForecastRow>;
        ArrowType type;
        if (column instanceof Column.Text<ForecastRow>) {
            type = ArrowType.Utf8.INSTANCE;
        } else if (column instanceof Column.Whole<ForecastRow>) {
            type = new ArrowType.Int(Integer.SIZE, true);
        } else {
            type = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        }
        return new Field(column.name(), new FieldType(nullable, type, null), null);
    }

    private static void fill(FieldVector vector, Column<ForecastRow> column, List<ForecastRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            ForecastRow row = rows.get(i);
            if (column instanceof Column.Text<ForecastRow> text) {
                ((VarCharVector) vector).setSafe(i, text.of().apply(row).getBytes(StandardCharsets.UTF_8));
            } else if (column instanceof Column.Whole<ForecastRow> whole) {
                ((IntVector) vector).setSafe(i, whole.of().applyAsInt(row));
            } else {
                double number = ((Column.Real<ForecastRow>) column).of().applyAsDouble(row);
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
