package dev.postern.audit.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a sealed identity holds. Prints as nothing.
 *
 * @param id stable identifier at the identity provider
 * @param name the name people know the subject by
 * @param groups full group paths
 */
public record KnownPerson(String id, String name, List<String> groups) {
    public KnownPerson {
        groups = List.copyOf(groups);
    }

    /** Each text as its length in 4 bytes and its UTF-8: identifier, name, then the groups. */
    byte[] encode() {
        List<byte[]> texts = Stream.concat(Stream.of(id, name), groups.stream())
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        ByteBuffer encoded = ByteBuffer.allocate(
                texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
        texts.forEach(text -> encoded.putInt(text.length).put(text));
        return encoded.array();
    }

    /** Reads what {@link #encode} wrote. */
    public static KnownPerson decode(byte[] encoded) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(encoded);
            String id = text(rest);
            String name = text(rest);
            List<String> groups = new ArrayList<>();
            while (rest.hasRemaining()) {
                groups.add(text(rest));
            }
            return new KnownPerson(id, name, groups);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new UnreadableContentException("The identity is not laid out as expected", e);
        }
    }

    static byte[] inMonth(String month, byte[] encoded) {
        byte[] prefix = month.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(prefix.length + encoded.length)
                .put(prefix)
                .put(encoded)
                .array();
    }

    private static String text(ByteBuffer rest) {
        byte[] text = new byte[rest.getInt()];
        rest.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "KnownPerson[]";
    }
}
