package dev.postern.audit.content;

import javax.crypto.SecretKey;

/**
 * A key encryption key: it wraps the keys of people and never content. Calls may leave the process, so they may block;
 * each ends within a time of its own. Thread-safe.
 */
public interface KeyEncryption {

    /** The name that wrapped keys carry, at most 64 characters of ASCII. */
    String name();

    /**
     * Wraps a key of 32 bytes.
     *
     * @param context bound to the wrapped key, so that stored rows cannot be exchanged
     * @throws KeyUnavailableException where the key encryption key cannot be used at the moment
     */
    WrappedKey wrap(byte[] key, byte[] context);

    /**
     * The key that was wrapped.
     *
     * @throws UnreadableContentException where it was altered, or wrapped by another key or for another context
     * @throws KeyUnavailableException where the key encryption key cannot be used at the moment
     */
    byte[] unwrap(WrappedKey wrapped, byte[] context);

    /**
     * The key of HMAC-SHA-256 that turns subjects into pseudonyms during one quarter, such as {@code 2026-Q4}; always
     * the same for the same quarter.
     *
     * @throws KeyUnavailableException where it cannot be had at the moment
     */
    SecretKey pseudonyms(String quarter);
}
