package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Sha256;

/** Hashes of the tree (RFC 6962, section 2.1). Leaves are hashed where records become bytes. */
public final class NodeHash {
    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY = new Hash(Sha256.digest().digest());

    private NodeHash() {}

    /** The hash of an inner node. */
    public static Hash of(Hash left, Hash right) {
        return new NodeHasher().of(left, right);
    }
}
