package dev.postern.audit.content;

import dev.postern.audit.chain.Commitment;
import dev.postern.audit.chain.Field;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a record commits to, with the salt that opens the commitment. Arrays are not copied: whoever takes one
 * leaves it as it is. Prints without the value.
 */
public final class PrivateValue {
    private static final int HEAD_LENGTH = 1 + Commitment.SALT_LENGTH + Integer.BYTES;

    private final Field field;
    private final byte[] salt;
    private final String value;

    private PrivateValue(Field field, byte[] salt, String value) {
        this.field = field;
        this.salt = salt;
        this.value = value;
    }

    /** A value with a fresh salt. */
    public static PrivateValue fresh(Field field, String value, SecureRandom random) {
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        random.nextBytes(salt);
        return new PrivateValue(field, salt, value);
    }

    /** The field that commits to it. */
    public Field field() {
        return field;
    }

    public byte[] salt() {
        return salt;
    }

    public String value() {
        return value;
    }

    /** What stands in the record. */
    public byte[] commitment() {
        return Commitment.make(field, salt, value);
    }

    /** Each value as tag (1 byte), salt (16), length (4) and UTF-8. */
    public static byte[] encode(List<PrivateValue> values) {
        List<byte[]> texts = values.stream()
                .map(each -> each.value.getBytes(StandardCharsets.UTF_8))
                .toList();
        ByteBuffer encoded = ByteBuffer.allocate(
                texts.stream().mapToInt(text -> HEAD_LENGTH + text.length).sum());
        for (int i = 0; i < texts.size(); i++) {
            PrivateValue each = values.get(i);
            byte[] text = texts.get(i);
            encoded.put((byte) each.field.tag())
                    .put(each.salt)
                    .putInt(text.length)
                    .put(text);
        }
        return encoded.array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws UnreadableContentException where it is laid out otherwise
     */
    public static List<PrivateValue> decode(byte[] encoded) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(encoded);
            List<PrivateValue> values = new ArrayList<>();
            while (rest.hasRemaining()) {
                Field field = field(Byte.toUnsignedInt(rest.get()));
                byte[] salt = new byte[Commitment.SALT_LENGTH];
                rest.get(salt);
                byte[] text = new byte[Math.min(rest.getInt(), encoded.length)];
                rest.get(text);
                values.add(new PrivateValue(field, salt, new String(text, StandardCharsets.UTF_8)));
            }
            return values;
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new UnreadableContentException("The private values are not laid out as expected", e);
        }
    }

    private static Field field(int tag) {
        return Field.ALL.stream()
                .filter(field -> field.tag() == tag)
                .findFirst()
                .orElseThrow(() -> new UnreadableContentException("A private value is of an unknown field: " + tag));
    }

    @Override
    public String toString() {
        return "PrivateValue[" + field + "]";
    }
}
