package io.github.homeward.report.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;

/** Writes real Arrow files for the tests: columns are added one by one, then written in any of the forms found outside. */
final class ArrowSample implements AutoCloseable {

    private final BufferAllocator allocator = new RootAllocator();
    private final MapDictionaryProvider dictionaries = new MapDictionaryProvider();
    private final List<FieldVector> columns = new ArrayList<>();

    BufferAllocator allocator() {
        return allocator;
    }

    ArrowSample with(FieldVector column) {
        columns.add(column);
        return this;
    }

    ArrowSample text(String name, String... values) {
        return with(varchar(name, values));
    }

    ArrowSample largeText(String name, String... values) {
        LargeVarCharVector vector = new LargeVarCharVector(name, allocator);
        for (int i = 0; i < values.length; i++) {
            vector.setSafe(i, values[i].getBytes(StandardCharsets.UTF_8));
        }
        vector.setValueCount(values.length);
        return with(vector);
    }

    ArrowSample dictionaryText(String name, String[] words, String... values) {
        Dictionary dictionary =
                new Dictionary(varchar("words", words), new DictionaryEncoding(columns.size(), false, null));
        dictionaries.put(dictionary);
        try (VarCharVector plain = varchar(name, values)) {
            return with((FieldVector) DictionaryEncoder.encode(plain, dictionary));
        }
    }

    ArrowSample ints(String name, int... values) {
        IntVector vector = new IntVector(name, allocator);
        for (int i = 0; i < values.length; i++) {
            vector.setSafe(i, values[i]);
        }
        vector.setValueCount(values.length);
        return with(vector);
    }

    ArrowSample doubles(String name, double... values) {
        Float8Vector vector = new Float8Vector(name, allocator);
        for (int i = 0; i < values.length; i++) {
            vector.setSafe(i, values[i]);
        }
        vector.setValueCount(values.length);
        return with(vector);
    }

    Path file(Path path) throws IOException {
        return file(path, CodecType.NO_COMPRESSION);
    }

    Path file(Path path, CodecType codec) throws IOException {
        return write(
                path,
                (root, channel) -> new ArrowFileWriter(
                        root,
                        dictionaries,
                        channel,
                        Collections.emptyMap(),
                        IpcOption.DEFAULT,
                        CompressionCodec.Factory.INSTANCE,
                        codec));
    }

    Path stream(Path path) throws IOException {
        return write(path, (root, channel) -> new ArrowStreamWriter(root, dictionaries, channel));
    }

    private interface WriterFor {
        ArrowWriter open(VectorSchemaRoot root, FileChannel channel);
    }

    private Path write(Path path, WriterFor writerFor) throws IOException {
        VectorSchemaRoot root = new VectorSchemaRoot(columns);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                ArrowWriter writer = writerFor.open(root, channel)) {
            writer.start();
            writer.writeBatch();
            writer.end();
        }
        return path;
    }

    private VarCharVector varchar(String name, String... values) {
        VarCharVector vector = new VarCharVector(name, allocator);
        for (int i = 0; i < values.length; i++) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(values[i]);
            vector.setSafe(i, bytes, 0, bytes.remaining());
        }
        vector.setValueCount(values.length);
        return vector;
    }

    @Override
    public void close() {
        columns.forEach(FieldVector::close);
        for (long id : dictionaries.getDictionaryIds()) {
            dictionaries.lookup(id).getVector().close();
        }
        allocator.close();
    }
}
