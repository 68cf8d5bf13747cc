package dev.postern.gateway.vault;

import java.nio.ByteBuffer;

/**
 * An encrypted value.
 *
 * @param number the nonce it was encrypted under: each is used once with a key
 * @param bytes AES-GCM, ciphertext and tag; read-only
 */
record Sealed(long number, ByteBuffer bytes) {}
