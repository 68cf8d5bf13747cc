package dev.postern.acceptance.fault.oracle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The hash of a growing list of leaves (RFC 6962, section 2.1). Keeps the roots of its full subtrees, largest first. */
final class MerkleTree {
    private static final byte NODE = 1;

    private final List<Subtree> full = new ArrayList<>();
    private long size;

    private record Subtree(long leaves, String root) {}

    long size() {
        return size;
    }

    /** Adds a leaf by its hash. */
    void append(String leafHash) {
        Subtree grown = new Subtree(1, leafHash);
        while (!full.isEmpty() && full.getLast().leaves() == grown.leaves()) {
            Subtree left = full.removeLast();
            grown = new Subtree(2 * left.leaves(), node(left.root(), grown.root()));
        }
        full.add(grown);
        size++;
    }

    String root() {
        if (full.isEmpty()) {
            return HexFormat.of().formatHex(sha256().digest());
        }
        String root = full.getLast().root();
        for (Subtree left : full.reversed().subList(1, full.size())) {
            root = node(left.root(), root);
        }
        return root;
    }

    private static String node(String left, String right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(HexFormat.of().parseHex(left));
        digest.update(HexFormat.of().parseHex(right));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
