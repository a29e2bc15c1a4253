package io.github.homeward.yearly.model;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.regression.ImmutableRegressionInfo;
import org.tribuo.regression.Regressor;

/**
 * How the arrays of a model are stored: Tribuo's description of the model, then arrays, all with their lengths before
 * them, little endian, inside one protobuf {@code BytesValue}. A reader believes no length it has not checked.
 */
final class Packing {

    /** Version of the layout of every model in this package. */
    static final int VERSION = 0;

    private Packing() {}

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Collects the arrays of a model. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Writer add(int[] values) {
            byte[] block = new byte[Integer.BYTES * (values.length + 1)];
            ByteBuffer buffer = littleEndian(block).putInt(values.length);
            for (int value : values) {
                buffer.putInt(value);
            }
            bytes.writeBytes(block);
            return this;
        }

        Writer add(double[] values) {
            byte[] block = new byte[Integer.BYTES + Double.BYTES * values.length];
            ByteBuffer buffer = littleEndian(block).putInt(values.length);
            for (double value : values) {
                buffer.putDouble(value);
            }
            bytes.writeBytes(block);
            return this;
        }

        BytesValue pack(byte[] domain) {
            byte[] length = new byte[Integer.BYTES];
            littleEndian(length).putInt(domain.length);
            ByteString stored = ByteString.copyFrom(length)
                    .concat(ByteString.copyFrom(domain))
                    .concat(ByteString.copyFrom(bytes.toByteArray()));
            return BytesValue.of(stored);
        }
    }

    /** Reads what a {@link Writer} wrote, refusing anything else. */
    static final class Reader {
        private final ByteBuffer bytes;
        private final ModelDataCarrier<?> carrier;

        Reader(int version, Any message) throws InvalidProtocolBufferException {
            if (version != VERSION) {
                throw new IllegalArgumentException("model layout version " + version + ", this reads " + VERSION);
            }
            bytes = littleEndian(message.unpack(BytesValue.class).getValue().toByteArray());
            byte[] domain = new byte[length(1)];
            bytes.get(domain);
            carrier = ModelDataCarrier.deserialize(ModelDataProto.parseFrom(domain));
        }

        ModelDataCarrier<?> carrier() {
            return carrier;
        }

        ImmutableOutputInfo<Regressor> outputs() {
            if (carrier.outputDomain() instanceof ImmutableRegressionInfo info) {
                return info;
            }
            throw new IllegalArgumentException("the stored model is no regression");
        }

        int[] ints() {
            int[] values = new int[length(Integer.BYTES)];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getInt();
            }
            return values;
        }

        double[] doubles() {
            double[] values = new double[length(Double.BYTES)];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getDouble();
            }
            return values;
        }

        void end() {
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException(bytes.remaining() + " bytes too many in a stored model");
            }
        }

        private int length(int width) {
            int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
            if (length < 0 || (long) length * width > bytes.remaining()) {
                throw new IllegalArgumentException("a stored model is cut short or damaged");
            }
            return length;
        }
    }
}
