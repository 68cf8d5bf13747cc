package dev.postern.policy.detect.keyed;

import java.nio.charset.StandardCharsets;

/** HMAC-SHA-256 of a text, cut to 64 bits. Immutable and thread-safe. */
public final class KeyedHash {
    /** The hash of no text. */
    public static final long NONE = 0;

    private final Hmac hmac;

    KeyedHash(Hmac hmac) {
        this.hmac = hmac;
    }

    /** The first 64 bits of the code, never {@link #NONE}. */
    public long of(String text) {
        byte[] code = hmac.of(text.getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            hash = (hash << Byte.SIZE) | (code[i] & 0xff);
        }
        return hash == NONE ? 1 : hash;
    }
}
