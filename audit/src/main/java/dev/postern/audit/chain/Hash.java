package dev.postern.audit.chain;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value. Not secret. The array is not copied: whoever hands it over or takes it leaves it as it is. */
public final class Hash {
    public static final int LENGTH = 32;
    /** What the first record of a lane holds on to. */
    public static final Hash NONE = new Hash(new byte[LENGTH]);

    private final byte[] bytes;

    /**
     * A hash of these bytes.
     *
     * @throws IllegalArgumentException where there are not 32
     */
    public Hash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
