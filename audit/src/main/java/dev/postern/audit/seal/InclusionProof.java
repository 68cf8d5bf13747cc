package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a leaf stands in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree, more than {@code index}
 * @param path hashes from the leaf's sibling upward, at most 63
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
        path = List.copyOf(path);
    }

    /** The proof for a leaf of a tree whose nodes are known. */
    public static InclusionProof make(NodeSource nodes, long index, long size) {
        Subtree subtree = new Subtree(nodes);
        List<Hash> down = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + Subtree.split(to - from);
            if (index < split) {
                down.add(subtree.root(split, to));
                to = split;
            } else {
                down.add(subtree.root(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, size, down.reversed());
    }

    /** The root that follows from a leaf, if the path has the length that index and size ask for. */
    public Optional<Hash> root(Hash leaf) {
        NodeHasher hasher = new NodeHasher();
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                root = hasher.of(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                root = hasher.of(root, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether the leaf stands at the index in the tree of this root. */
    public boolean verify(Hash leaf, Hash expected) {
        return root(leaf).filter(expected::equals).isPresent();
    }
}
