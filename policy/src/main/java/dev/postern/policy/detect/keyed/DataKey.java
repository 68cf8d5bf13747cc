package dev.postern.policy.detect.keyed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key under which values are hashed: 256 secret bits that never lie beside the data. Prints as nothing of itself.
 * Immutable and thread-safe.
 */
public final class DataKey {
    private static final int BYTES = 32;

    private final Hmac hmac;

    private DataKey(byte[] key) {
        this.hmac = new Hmac(key);
    }

    /**
     * A key as it stands in a key file: 64 hexadecimal digits or base64, white space around does not count.
     *
     * @throws IllegalArgumentException where it is anything else; the message does not show it
     */
    public static DataKey of(String text) {
        String written = text.strip();
        byte[] key = written.length() == 2 * BYTES ? hexadecimal(written) : base64(written);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("A data key is 32 bytes, as 64 hexadecimal digits or in base64, such as"
                    + " openssl rand -hex 32 makes.");
        }
        return new DataKey(key);
    }

    private static byte[] hexadecimal(String written) {
        return written.chars().allMatch(HexFormat::isHexDigit) ? HexFormat.of().parseHex(written) : new byte[0];
    }

    private static byte[] base64(String written) {
        try {
            return Base64.getDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The key of one purpose; knowing it tells nothing of this one or of others. */
    public DataKey derive(String purpose) {
        return new DataKey(hmac.of(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** A strong hash of texts under this key. */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(new Hmac(hmac.of(purpose.getBytes(StandardCharsets.UTF_8))));
    }

    /** A quick hash of texts under this key. */
    public SipHash quickHash(String purpose) {
        return SipHash.of(hmac.of(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** An authentication code of what is added to it. */
    Hmac.Code code(String purpose) {
        return new Hmac(hmac.of(purpose.getBytes(StandardCharsets.UTF_8))).begin();
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
