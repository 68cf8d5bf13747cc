package dev.postern.audit.store;

/**
 * What wrapping the keys of people anew came to.
 *
 * @param kek name of the key encryption key that wraps them now
 * @param keys how many were wrapped anew
 * @param unreadable how many none of the keys opens; they stay as they are
 */
public record RewrappedKeys(String kek, long keys, long unreadable) {}
