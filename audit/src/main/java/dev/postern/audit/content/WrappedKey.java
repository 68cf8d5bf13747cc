package dev.postern.audit.content;

/**
 * A key as it is stored: encrypted under a key encryption key, which it names. The array is not copied: whoever takes it
 * leaves it as it is.
 */
public final class WrappedKey {
    private final String kek;
    private final byte[] bytes;

    public WrappedKey(String kek, byte[] bytes) {
        this.kek = kek;
        this.bytes = bytes;
    }

    /** Name of the key encryption key. */
    public String kek() {
        return kek;
    }

    /** In a layout of that key's own. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "WrappedKey[under " + kek + "]";
    }
}
