package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * That a tree is the beginning of a larger one (RFC 9162, section 2.1.4).
 *
 * @param from size of the earlier tree
 * @param to size of the later tree, at least {@code from}
 * @param path hashes in the order of the standard, at most 63; none where a size is 0 or both are the same
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " leaves cannot follow on one of " + from);
        }
        path = List.copyOf(path);
    }

    /** The proof between two states of a tree whose nodes are known. */
    public static ConsistencyProof make(NodeSource nodes, long from, long to) {
        List<Hash> path = from == 0 || from == to ? List.of() : down(new Subtree(nodes), from, to);
        return new ConsistencyProof(from, to, path);
    }

    private static List<Hash> down(Subtree subtree, long earlier, long later) {
        List<Hash> down = new ArrayList<>();
        long start = 0;
        long end = later;
        while (end != earlier) {
            long split = start + Subtree.split(end - start);
            if (earlier <= split) {
                down.add(subtree.root(split, end));
                end = split;
            } else {
                down.add(subtree.root(start, split));
                start = split;
            }
        }
        if (start != 0) {
            down.add(subtree.root(start, end));
        }
        return down.reversed();
    }

    /** Whether the tree of the earlier root is the beginning of the tree of the later one. */
    public boolean verify(Hash earlier, Hash later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(NodeHash.EMPTY);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(earlier);
        }
        return !hashes.isEmpty() && follow(hashes, earlier, later);
    }

    private boolean follow(List<Hash> hashes, Hash earlier, Hash later) {
        NodeHasher hasher = new NodeHasher();
        int full = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> full;
        long last = (to - 1) >>> full;
        Hash old = hashes.getFirst();
        Hash young = old;
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = hasher.of(hash, old);
                young = hasher.of(hash, young);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                young = hasher.of(young, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(earlier) && young.equals(later);
    }
}
