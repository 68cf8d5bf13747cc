package dev.postern.audit.content;

/**
 * Content in the only form in which it is stored.
 *
 * @param bytes how it is sealed, the key's id, the nonce and the ciphertext
 * @param hash SHA-256 of {@code bytes}, which enters the chain: the content can be erased without breaking it
 */
public record Sealed(byte[] bytes, byte[] hash) {}
