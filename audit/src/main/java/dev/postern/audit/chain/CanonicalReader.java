package dev.postern.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from the bytes that were hashed, and takes nothing that {@link CanonicalBytes} would write in another way.
 * Not thread-safe.
 */
public final class CanonicalReader {
    private static final int LANE = 1;
    private static final int EPOCH = 2;
    private static final int SEQUENCE = 3;
    private static final int PREVIOUS = 4;
    private static final int HEAD = 1 + Integer.BYTES;

    private final @Nullable Field[] byTag = new @Nullable Field[256];
    private final CanonicalBytes hashes = new CanonicalBytes();

    public CanonicalReader() {
        Field.ALL.forEach(field -> byTag[field.tag()] = field);
    }

    /**
     * The record and its hash.
     *
     * @throws IllegalArgumentException saying why where no record was ever written like this
     */
    public ChainedRecord read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (!in.hasRemaining() || in.get() != CanonicalBytes.VERSION) {
            throw new IllegalArgumentException("the format has an unknown version");
        }
        long lane = place(in, LANE);
        Position position = new Position(Math.toIntExact(lane), place(in, EPOCH), place(in, SEQUENCE));
        Hash previous = new Hash(value(in, PREVIOUS, Hash.LENGTH));
        Fields fields = new Fields();
        int last = PREVIOUS;
        while (in.hasRemaining()) {
            int tag = in.get() & 0xFF;
            Field field = byTag[tag];
            if (tag <= last || field == null) {
                throw new IllegalArgumentException("a field is unknown or out of order");
            }
            last = tag;
            fields.stored(field, read(field.type(), slice(in, length(in))));
        }
        for (Field needed : List.of(Field.KIND, Field.MOMENT, Field.REQUEST_ID)) {
            if (fields.value(needed) == null) {
                throw new IllegalArgumentException("a field is missing");
            }
        }
        return new ChainedRecord(position, previous, fields, hashes.leaf(bytes));
    }

    private static long place(ByteBuffer in, int tag) {
        long number = ByteBuffer.wrap(value(in, tag, Long.BYTES)).getLong();
        if (number < 0) {
            throw new IllegalArgumentException("a place is negative");
        }
        return number;
    }

    private static byte[] value(ByteBuffer in, int tag, int length) {
        if (in.remaining() < HEAD + length || (in.get() & 0xFF) != tag || in.getInt() != length) {
            throw new IllegalArgumentException("the place is not where it should be");
        }
        byte[] value = new byte[length];
        in.get(value);
        return value;
    }

    private static int length(ByteBuffer in) {
        if (in.remaining() < Integer.BYTES) {
            throw new IllegalArgumentException("the record ends too early");
        }
        return in.getInt();
    }

    private static ByteBuffer slice(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("the record ends too early");
        }
        ByteBuffer slice = in.slice(in.position(), length);
        in.position(in.position() + length);
        return slice;
    }

    private static Object read(FieldType type, ByteBuffer value) {
        return switch (type) {
            case TEXT -> text(value);
            case NUMBER, MOMENT -> {
                require(value.remaining() == Long.BYTES);
                yield value.getLong();
            }
            case FLAG -> {
                require(value.remaining() == 1);
                byte flag = value.get();
                require(flag == 0 || flag == 1);
                yield flag == 1;
            }
            case ID -> {
                require(value.remaining() == 2 * Long.BYTES);
                yield new UUID(value.getLong(), value.getLong());
            }
            case BYTES -> {
                byte[] bytes = new byte[value.remaining()];
                value.get(bytes);
                yield bytes;
            }
            case TEXTS -> {
                List<String> texts = new ArrayList<>();
                while (value.hasRemaining()) {
                    texts.add(text(slice(value, length(value))));
                }
                require(!texts.isEmpty());
                yield texts;
            }
            case NUMBERS -> {
                require(value.hasRemaining() && value.remaining() % Long.BYTES == 0);
                List<Long> numbers = new ArrayList<>(value.remaining() / Long.BYTES);
                while (value.hasRemaining()) {
                    numbers.add(value.getLong());
                }
                yield numbers;
            }
        };
    }

    private static String text(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.get(bytes);
        for (byte each : bytes) {
            if (each < 0) {
                return decoded(bytes);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text is not UTF-8", e);
        }
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("a value is not of its type");
        }
    }
}
