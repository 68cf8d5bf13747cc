package dev.postern.policy.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what {@link ByteWriter} wrote; raises {@link IllegalArgumentException} at anything else. Not thread-safe. */
final class ByteReader {
    private static final int SEVEN_BITS = 0x7f;
    private static final int HIGHEST_SHIFT = 28;

    private final byte[] bytes;
    private final List<String> known = new ArrayList<>();
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift <= HIGHEST_SHIFT; shift += 7) {
            byte next = next();
            value |= (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return require(value);
            }
        }
        throw malformed();
    }

    /** How many of something follow, of which each takes one byte at least. */
    int count() {
        int count = number();
        if (count > bytes.length - at) {
            throw malformed();
        }
        return count;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(ByteReader::malformed);
    }

    String text() {
        int number = number();
        if (number > known.size()) {
            throw malformed();
        }
        if (number > 0) {
            return known.get(number - 1);
        }
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        known.add(text);
        return text;
    }

    Set<String> texts() {
        Set<String> texts = new TreeSet<>();
        for (int left = count(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    /** Nothing follows. */
    void end() {
        if (at != bytes.length) {
            throw malformed();
        }
    }

    private byte next() {
        if (at >= bytes.length) {
            throw malformed();
        }
        return bytes[at++];
    }

    private static int require(int value) {
        if (value < 0) {
            throw malformed();
        }
        return value;
    }

    static IllegalArgumentException malformed() {
        return new IllegalArgumentException("this is no finding vector");
    }
}
