package dev.postern.gateway.identity.key;

import java.security.MessageDigest;

/** What is kept of a key in place of the key: {@link Pepper} over it, always {@value #LENGTH} bytes. */
public final class KeyMac {
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private KeyMac(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A MAC of these bytes, which are copied.
     *
     * @throws IllegalArgumentException where there are not {@value #LENGTH}
     */
    public static KeyMac of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A MAC of a key has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new KeyMac(bytes.clone());
    }

    /** A copy, for the row that keeps it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Compares in a time that does not depend on where the two differ. */
    public boolean isSameAs(KeyMac other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return "KeyMac[" + LENGTH + " bytes]";
    }
}
