package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;

/** Roots of what RFC 9162 splits a tree into. */
final class Subtree {
    private final NodeHasher hasher = new NodeHasher();
    private final NodeSource nodes;

    Subtree(NodeSource nodes) {
        this.nodes = nodes;
    }

    /** The root over the leaves {@code from} to {@code to}, exclusive, which must be one of the parts of the tree. */
    Hash root(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, from >>> level);
        }
        long split = from + split(length);
        return hasher.of(root(from, split), root(split, to));
    }

    /** Where a tree of this size, at least 2, is split: the largest power of two below it. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
