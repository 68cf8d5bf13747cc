package dev.postern.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the head of a GGUF file, versions 2 and 3, little-endian. Source: the format's specification in
 * {@code ggml/docs/gguf.md}. Reads at most {@value #LONGEST_HEAD} bytes, never the weights.
 */
final class GgufReader {
    /** A vocabulary of a million tokens with its merges is shorter, in bytes. */
    static final long LONGEST_HEAD = 128L << 20;

    /** How many bytes tell the format. */
    static final int MAGIC_BYTES = Integer.BYTES;

    private static final int MAGIC = 0x46554747;
    private static final int MOST_VALUES = 65_536;
    private static final int MOST_TENSORS = 200_000;
    private static final int LONGEST_NAME = 65_535;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_DIMENSIONS = 4;
    private static final int SMALLEST_TENSOR = 8 + 4 + 8 + 4 + 8;
    private static final int SMALLEST_VALUE = 8 + 4 + 1;
    private static final long ALIGNMENT = 32;

    private final HeadReader in;
    private final GgufValues values = new GgufValues();

    private GgufReader(HeadReader in) {
        this.in = in;
    }

    /** Whether a file that begins with these {@link #MAGIC_BYTES} is a GGUF file. */
    static boolean begins(byte[] first) {
        return first.length == MAGIC_BYTES
                && ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
    }

    /** @param size length of the whole file in bytes */
    static GgufHead read(InputStream in, long size) throws IOException, UnreadableModelException {
        return new GgufReader(new HeadReader(in, size, LONGEST_HEAD)).read();
    }

    private GgufHead read() throws IOException, UnreadableModelException {
        if (in.readInt() != MAGIC) {
            throw new UnreadableModelException("The file does not begin with GGUF.");
        }
        int version = in.readInt();
        if (version != 2 && version != 3) {
            boolean foreign = Integer.reverseBytes(version) == 2 || Integer.reverseBytes(version) == 3;
            throw new UnreadableModelException(
                    foreign
                            ? "The file is big-endian; only little-endian files are read."
                            : "This is version " + Integer.toUnsignedString(version)
                                    + " of GGUF; versions 2 and 3 are read.");
        }
        int tensorCount = count(in.readLong(), MOST_TENSORS, SMALLEST_TENSOR, "tensors");
        int valueCount = count(in.readLong(), MOST_VALUES, SMALLEST_VALUE, "values");
        for (int i = 0; i < valueCount; i++) {
            readValue();
        }
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < tensorCount; i++) {
            tensors.add(readTensor());
        }
        long alignment = values.find("general.alignment").orElse(ALIGNMENT);
        if (alignment < 8 || alignment % 8 != 0 || alignment > 1 << 20) {
            throw new UnreadableModelException("The alignment of the data makes no sense.");
        }
        long begin = (in.position() + alignment - 1) / alignment * alignment;
        for (Tensor tensor : tensors) {
            if (tensor.offset() % alignment != 0) {
                throw new UnreadableModelException("A tensor is not aligned.");
            }
        }
        Tensors.check(tensors, Math.max(0, in.size() - begin));
        return new GgufHead(values, tensors);
    }

    /** A number of things, each of which takes some bytes of the file. */
    private int count(long count, int most, int smallest, String what) throws UnreadableModelException {
        if (count < 0 || count > in.left() / smallest) {
            throw new UnreadableModelException("The head claims more " + what + " than the file could hold.");
        }
        if (count > most) {
            throw new UnreadableModelException("The head has more than " + most + " " + what + ".");
        }
        return (int) count;
    }

    private void readValue() throws IOException, UnreadableModelException {
        String key = in.readText(in.readLong(), LONGEST_NAME);
        values.key(key);
        GgufType type = GgufType.of(in.readInt());
        switch (type) {
            case STRING -> {
                long length = in.readLong();
                if (length > LONGEST_TEXT || key.startsWith("tokenizer.")) {
                    in.skip(length);
                } else {
                    values.text(key, in.readText(length, LONGEST_TEXT));
                }
            }
            case ARRAY -> readArray(key);
            case FLOAT32, FLOAT64 -> in.skip(type.bytes());
            default -> values.number(key, readNumber(type));
        }
    }

    private void readArray(String key) throws IOException, UnreadableModelException {
        GgufType type = GgufType.of(in.readInt());
        long length = in.readLong();
        if (type == GgufType.ARRAY) {
            throw new UnreadableModelException("The head nests arrays, which no model needs.");
        }
        long each = type == GgufType.STRING ? Long.BYTES : type.bytes();
        if (length < 0 || length > in.left() / each) {
            throw new UnreadableModelException("An array of the head is longer than the file.");
        }
        values.length(key, length);
        if (type == GgufType.STRING) {
            for (long i = 0; i < length; i++) {
                in.skip(in.readLong());
            }
        } else if (length > GgufValues.LAYERS || type.isFraction()) {
            in.skip(length * each);
        } else {
            List<Long> list = new ArrayList<>();
            for (long i = 0; i < length; i++) {
                list.add(readNumber(type));
            }
            values.list(key, list);
        }
    }

    private long readNumber(GgufType type) throws IOException, UnreadableModelException {
        return switch (type) {
            case UINT8 -> Byte.toUnsignedLong(in.readByte());
            case INT8, BOOL -> in.readByte();
            case UINT16 -> Short.toUnsignedLong(in.readShort());
            case INT16 -> in.readShort();
            case UINT32 -> Integer.toUnsignedLong(in.readInt());
            case INT32 -> in.readInt();
            case UINT64, INT64 -> in.readLong();
            case FLOAT32, FLOAT64, STRING, ARRAY -> throw new IllegalStateException("not a whole number");
        };
    }

    private Tensor readTensor() throws IOException, UnreadableModelException {
        String name = in.readText(in.readLong(), LONGEST_NAME);
        int dimensions = in.readInt();
        if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
            throw new UnreadableModelException("A tensor has more than " + MOST_DIMENSIONS + " dimensions.");
        }
        long row = 1;
        long elements = 1;
        for (int i = 0; i < dimensions; i++) {
            long length = in.readLong();
            row = i == 0 ? length : row;
            elements = Tensors.multiply(elements, length);
        }
        GgmlType type = GgmlType.of(in.readInt());
        return new Tensor(name, type.name(), elements, in.readLong(), type.bytes(row, elements));
    }
}
