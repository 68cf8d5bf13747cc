package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;

/**
 * The key that seals what one subject leaves behind in one month. It is made by the process that uses it and never
 * loaded again for sealing, so a counter makes nonces that cannot repeat. Thread-safe.
 */
public final class DataKey {
    private static final int NONCE_LENGTH = 12;

    private final UUID id;
    private final byte[] pseudonym;
    private final String month;
    private final SecretKey key;
    private final ContentKey contentKey;
    private final WrappedKey wrapped;
    private final AtomicLong nonces = new AtomicLong();

    DataKey(UUID id, byte[] pseudonym, String month, SecretKey key, WrappedKey wrapped) {
        this.id = id;
        this.pseudonym = pseudonym;
        this.month = month;
        this.key = key;
        this.contentKey = ContentKey.of(key, id);
        this.wrapped = wrapped;
    }

    public UUID id() {
        return id;
    }

    public byte[] pseudonym() {
        return pseudonym;
    }

    /** Such as {@code 2026-11}. */
    public String month() {
        return month;
    }

    /** The key as it is stored. */
    public WrappedKey wrapped() {
        return wrapped;
    }

    SecretKey key() {
        return key;
    }

    ContentKey contentKey() {
        return contentKey;
    }

    byte[] nextNonce() {
        return ByteBuffer.allocate(NONCE_LENGTH)
                .putLong(Integer.BYTES, nonces.getAndIncrement())
                .array();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
