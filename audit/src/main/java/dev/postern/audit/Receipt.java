package dev.postern.audit;

/**
 * Proof for the caller that a record is durable: its place in the trail.
 *
 * @param lane number of the chain
 * @param epoch run of the process that wrote it
 * @param sequence position in the lane, from 1, without gaps
 */
public record Receipt(int lane, long epoch, long sequence) {}
