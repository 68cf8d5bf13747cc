package dev.postern.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes records as the bytes that are hashed: a version byte, then each field that has a value as tag (1 byte), length
 * (4 bytes) and value, by ascending tag. The format is described in docs/audit-format.md; a record's hash is
 * SHA-256(0x00 ‖ bytes), as a leaf of RFC 6962.
 *
 * <p>Keeps its buffer between records; not thread-safe.
 */
public final class CanonicalBytes {
    /** Version of the format, the first byte. */
    public static final int VERSION = 1;

    private static final byte LEAF = 0;
    private static final int LANE = 1;
    private static final int EPOCH = 2;
    private static final int SEQUENCE = 3;
    private static final int PREVIOUS = 4;
    private static final int FIELD_HEAD = 1 + Integer.BYTES;
    private static final int USUAL_SIZE = 1024;

    private final MessageDigest sha256 = Sha256.digest();
    private ByteBuffer buffer = ByteBuffer.allocate(USUAL_SIZE);

    /** The record's hash. */
    public Hash hash(Position position, Hash previous, Fields fields) {
        write(position, previous, fields);
        sha256.update(LEAF);
        sha256.update(buffer.array(), 0, buffer.position());
        return new Hash(sha256.digest());
    }

    /** The hash of bytes that were written already. */
    Hash leaf(byte[] written) {
        sha256.update(LEAF);
        return new Hash(sha256.digest(written));
    }

    /** The bytes that are hashed, without the leaf byte. */
    public byte[] of(Position position, Hash previous, Fields fields) {
        write(position, previous, fields);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void write(Position position, Hash previous, Fields fields) {
        buffer.clear();
        buffer.put((byte) VERSION);
        number(LANE, position.lane());
        number(EPOCH, position.epoch());
        number(SEQUENCE, position.sequence());
        bytes(PREVIOUS, previous.bytes());
        for (Field field : Field.ALL) {
            Object value = fields.value(field);
            if (value != null) {
                write(field, value);
            }
        }
    }

    private void write(Field field, Object value) {
        int tag = field.tag();
        switch (field.type()) {
            case TEXT -> bytes(tag, utf8(value));
            case NUMBER, MOMENT -> number(tag, (Long) value);
            case FLAG -> head(tag, 1).put((byte) ((Boolean) value ? 1 : 0));
            case ID -> {
                UUID id = (UUID) value;
                head(tag, 2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
            case BYTES -> bytes(tag, (byte[]) value);
            case TEXTS -> texts(tag, (List<?>) value);
            case NUMBERS -> {
                List<?> numbers = (List<?>) value;
                head(tag, numbers.size() * Long.BYTES);
                numbers.forEach(number -> buffer.putLong((Long) number));
            }
        }
    }

    private void texts(int tag, List<?> texts) {
        List<byte[]> encoded = texts.stream().map(CanonicalBytes::utf8).toList();
        int length =
                encoded.stream().mapToInt(text -> Integer.BYTES + text.length).reduce(0, Math::addExact);
        head(tag, length);
        encoded.forEach(text -> buffer.putInt(text.length).put(text));
    }

    private void bytes(int tag, byte[] value) {
        head(tag, value.length).put(value);
    }

    private void number(int tag, long value) {
        head(tag, Long.BYTES).putLong(value);
    }

    private ByteBuffer head(int tag, int length) {
        int needed = Math.addExact(FIELD_HEAD, length);
        if (buffer.remaining() < needed) {
            int larger = Math.max(Math.multiplyExact(2, buffer.capacity()), Math.addExact(buffer.position(), needed));
            buffer = ByteBuffer.allocate(larger).put(buffer.flip());
        }
        return buffer.put((byte) tag).putInt(length);
    }

    private static byte[] utf8(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }
}
