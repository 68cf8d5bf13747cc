package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes data keys and opens stored ones. A wrapped key is bound to the key's id, pseudonym and month, so that rows cannot
 * be exchanged. Thread-safe.
 */
public final class KeyWrap {
    private static final int KEY_LENGTH = 32;

    private final KeyEncryption encryption;

    public KeyWrap(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    /** A fresh data key for a subject and a month such as {@code 2026-11}. */
    DataKey fresh(byte[] pseudonym, String month, SecureRandom random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        WrappedKey wrapped = encryption.wrap(key, context(id, pseudonym, month));
        return new DataKey(id, pseudonym, month, new SecretKeySpec(key, "AES"), wrapped);
    }

    /**
     * The key in a stored row.
     *
     * @throws UnreadableContentException where the row was altered or wrapped with another key encryption key
     * @throws KeyUnavailableException where that key cannot be used at the moment
     */
    public SecretKey unwrap(UUID id, byte[] pseudonym, String month, WrappedKey wrapped) {
        return new SecretKeySpec(encryption.unwrap(wrapped, context(id, pseudonym, month)), "AES");
    }

    /** The same key under the key encryption key of today. Throws as {@link #unwrap} does. */
    public WrappedKey rewrap(UUID id, byte[] pseudonym, String month, WrappedKey wrapped) {
        byte[] context = context(id, pseudonym, month);
        return encryption.wrap(encryption.unwrap(wrapped, context), context);
    }

    private static byte[] context(UUID id, byte[] pseudonym, String month) {
        byte[] name = month.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 * Long.BYTES + pseudonym.length + name.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(pseudonym)
                .put(name)
                .array();
    }
}
