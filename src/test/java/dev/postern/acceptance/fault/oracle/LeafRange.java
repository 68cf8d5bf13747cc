package dev.postern.acceptance.fault.oracle;

/**
 * Which records are leaves of the tree from {@code first} on.
 *
 * @param from first sequence
 * @param to last sequence
 */
public record LeafRange(long first, int lane, long epoch, long from, long to) {}
