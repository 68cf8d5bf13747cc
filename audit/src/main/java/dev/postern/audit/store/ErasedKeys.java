package dev.postern.audit.store;

/**
 * What an erasure deleted.
 *
 * @param keys keys of subjects: what they sealed can be read no more
 * @param identities entries that said who a pseudonym is
 */
public record ErasedKeys(long keys, long identities) {}
