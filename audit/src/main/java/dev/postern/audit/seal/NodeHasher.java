package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Sha256;
import java.security.MessageDigest;

/** Hashes inner nodes, many in a row, with one digest. Not thread-safe. */
final class NodeHasher {
    private static final byte NODE = 1;

    private final MessageDigest digest = Sha256.digest();

    Hash of(Hash left, Hash right) {
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return new Hash(digest.digest());
    }
}
