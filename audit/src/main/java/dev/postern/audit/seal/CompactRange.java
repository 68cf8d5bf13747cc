package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree (RFC 6962): the roots of its largest full subtrees, from left to right, one for each
 * bit that is set in its size. Enough to append and to tell the root. Not thread-safe.
 */
public final class CompactRange {
    private final NodeHasher hasher = new NodeHasher();
    private final List<Hash> edge = new ArrayList<>();
    private final NodeSink sink;
    private long size;

    /** An empty tree. */
    public CompactRange() {
        this((level, index, hash) -> {});
    }

    /** An empty tree that tells of each node it fills. */
    public CompactRange(NodeSink sink) {
        this.sink = sink;
    }

    /** The edge of a tree that exists already. */
    public static CompactRange at(long size, NodeSource nodes, NodeSink sink) {
        CompactRange range = new CompactRange(sink);
        range.size = size;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                range.edge.add(nodes.node(level, (size >>> level) - 1));
            }
        }
        return range;
    }

    /** Adds a leaf at the right end. */
    public void append(Hash leaf) {
        Hash node = leaf;
        sink.node(0, size, node);
        for (int level = 0; (size >>> level & 1) == 1; level++) {
            node = hasher.of(edge.removeLast(), node);
            sink.node(level + 1, size >>> (level + 1), node);
        }
        edge.add(node);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Hash root() {
        if (edge.isEmpty()) {
            return NodeHash.EMPTY;
        }
        Hash root = edge.getLast();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = hasher.of(edge.get(i), root);
        }
        return root;
    }

    /** The same edge, to go on from independently, with another listener. */
    public CompactRange copy(NodeSink listener) {
        CompactRange copy = new CompactRange(listener);
        copy.size = size;
        copy.edge.addAll(edge);
        return copy;
    }
}
