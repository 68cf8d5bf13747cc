package dev.postern.policy.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small numbers in few bytes and every text once. Not thread-safe. */
final class ByteWriter {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);
    private final Map<String, Integer> known = new LinkedHashMap<>();

    /** A number from 0, seven bits a byte, the lowest first; all but the last byte have their highest bit set. */
    void number(int value) {
        int rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            out.write((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** By its name, so that a new one in between moves none. */
    void constant(Enum<?> constant) {
        text(constant.name());
    }

    /** A new text as 0, its length and its UTF-8, a known one as its number from 1 in the order of first use. */
    void text(String text) {
        Integer number = known.get(text);
        if (number != null) {
            number(number);
            return;
        }
        known.put(text, known.size() + 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(0);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void texts(Collection<String> texts) {
        number(texts.size());
        texts.stream().sorted().forEach(this::text);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
