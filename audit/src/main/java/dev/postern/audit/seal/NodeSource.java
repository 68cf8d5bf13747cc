package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;

/** Where the full nodes of a tree come from. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The hash of a node all of whose leaves exist.
     *
     * @param level height above the leaves, 0 for a leaf
     * @param index among the nodes of that level, from 0; the node covers the leaves from {@code index << level} on
     * @throws IllegalArgumentException where the source has no such node
     */
    Hash node(int level, long index);
}
