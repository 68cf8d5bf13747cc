package dev.postern.audit;

/**
 * Proof for the caller that a record is durable: its place in the trail.
 *
 * @param lane number of the chain
 * @param epoch run of the writer that wrote it, from 1 in each lane
 * @param sequence position in the lane's epoch, from 1, without gaps
 */
public record Receipt(int lane, long epoch, long sequence) {}
