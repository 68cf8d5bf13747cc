package dev.postern.audit.bundle;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.InclusionProof;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How records, hashes and proofs are written one after the other in an entry. */
final class RecordBytes {
    /** No record is longer: its texts are bounded, and so is their number. */
    private static final int LONGEST_RECORD = 1 << 20;

    private static final int MOST_HASHES = 63;

    private RecordBytes() {}

    /** The canonical bytes of a record, whose length was read. */
    static byte[] bytes(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > LONGEST_RECORD) {
            throw new BundleFormatException("It is longer than a record can be.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    static Hash hash(DataInputStream in) throws IOException {
        byte[] hash = new byte[Hash.LENGTH];
        try {
            in.readFully(hash);
        } catch (EOFException e) {
            throw new BundleFormatException("The hashes end too early.");
        }
        return new Hash(hash);
    }

    /**
     * A proof in a tree of this size.
     *
     * @throws BundleFormatException where it is none
     */
    static InclusionProof proof(DataInputStream in, long size) throws IOException {
        try {
            long index = in.readLong();
            int count = in.readUnsignedByte();
            if (count > MOST_HASHES) {
                throw new BundleFormatException("Its proof is longer than one can be.");
            }
            List<Hash> path = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                path.add(hash(in));
            }
            return new InclusionProof(index, size, path);
        } catch (EOFException e) {
            throw new BundleFormatException("The proofs end too early.");
        } catch (IllegalArgumentException e) {
            throw new BundleFormatException("Its proof is of no leaf of the tree.");
        }
    }
}
