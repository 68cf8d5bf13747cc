package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962 as its section 2.1 is written, without a thought for speed. */
final class NaiveTree implements NodeSource {
    private final List<Hash> leaves;

    private NaiveTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    static NaiveTree of(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leaf(i));
        }
        return new NaiveTree(leaves);
    }

    static Hash leaf(long index) {
        return new Hash(Sha256.digest().digest(("leaf " + index).getBytes(StandardCharsets.UTF_8)));
    }

    Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    List<Hash> path(int index, int size) {
        return path(index, leaves.subList(0, size));
    }

    List<Hash> consistency(int from, int to) {
        return subproof(from, leaves.subList(0, to), true);
    }

    @Override
    public Hash node(int level, long index) {
        int from = (int) index << level;
        if (from + (1 << level) > leaves.size()) {
            throw new IllegalArgumentException("no such node");
        }
        return root(leaves.subList(from, from + (1 << level)));
    }

    private static Hash root(List<Hash> part) {
        if (part.isEmpty()) {
            return NodeHash.EMPTY;
        }
        if (part.size() == 1) {
            return part.getFirst();
        }
        int split = split(part.size());
        return NodeHash.of(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    private static List<Hash> path(int index, List<Hash> part) {
        if (part.size() == 1) {
            return List.of();
        }
        int split = split(part.size());
        List<Hash> left = part.subList(0, split);
        List<Hash> right = part.subList(split, part.size());
        return index < split ? and(path(index, left), root(right)) : and(path(index - split, right), root(left));
    }

    private static List<Hash> subproof(int from, List<Hash> part, boolean whole) {
        if (from == part.size()) {
            return whole ? List.of() : List.of(root(part));
        }
        int split = split(part.size());
        List<Hash> left = part.subList(0, split);
        List<Hash> right = part.subList(split, part.size());
        return from <= split
                ? and(subproof(from, left, whole), root(right))
                : and(subproof(from - split, right, false), root(left));
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }

    private static List<Hash> and(List<Hash> hashes, Hash last) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(last);
        return more;
    }
}
