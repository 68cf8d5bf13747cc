package dev.postern.policy.detect.keyed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104, RFC 4231) with the work on the key done once. Immutable and thread-safe. */
final class Hmac {
    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;

    Hmac(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? digest().digest(key) : key, BLOCK);
        this.inner = padded(block, 0x36);
        this.outer = padded(block, 0x5c);
    }

    byte[] of(byte[] message) {
        Code code = begin();
        code.add(message, 0, message.length);
        return code.value();
    }

    Code begin() {
        return new Code(copy(inner), copy(outer));
    }

    private static MessageDigest padded(byte[] block, int pad) {
        MessageDigest digest = digest();
        for (byte b : block) {
            digest.update((byte) (b ^ pad));
        }
        return digest;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    /** A code that grows with what is added. Not thread-safe. */
    static final class Code {
        private final MessageDigest inner;
        private final MessageDigest outer;

        private Code(MessageDigest inner, MessageDigest outer) {
            this.inner = inner;
            this.outer = outer;
        }

        void add(byte[] bytes, int from, int length) {
            inner.update(bytes, from, length);
        }

        /** The 32 bytes of the code; nothing can be added after. */
        byte[] value() {
            return outer.digest(inner.digest());
        }
    }
}
