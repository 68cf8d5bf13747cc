package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;

/** Is told of each node of a growing tree as soon as all of its leaves exist, lower nodes first. */
@FunctionalInterface
public interface NodeSink {
    /**
     * A node is full.
     *
     * @param level height above the leaves, 0 for a leaf
     * @param index among the nodes of that level, from 0
     */
    void node(int level, long index, Hash hash);
}
