package dev.postern.audit.chain;

/**
 * A record with its place in the chain.
 *
 * @param position where it stands
 * @param previous hash of the record before it
 * @param fields what it says
 * @param hash its own hash, over all of the above
 */
public record ChainedRecord(Position position, Hash previous, Fields fields, Hash hash) {}
