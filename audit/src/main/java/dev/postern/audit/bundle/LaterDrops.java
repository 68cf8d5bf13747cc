package dev.postern.audit.bundle;

import dev.postern.audit.chain.CanonicalReader;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.InclusionProof;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Optional;

/**
 * The records behind the end of a range that say what was dropped of it, each proved in the tree of a later checkpoint. Not
 * thread-safe.
 */
final class LaterDrops {
    private final Checkpoint later;
    private final DropCheck drops;
    private final CanonicalReader reader = new CanonicalReader();
    private long lastIndex;

    /** @param drops told of each record */
    LaterDrops(Manifest manifest, Checkpoint later, DropCheck drops) {
        this.later = later;
        this.drops = drops;
        this.lastIndex = manifest.to() - 1;
    }

    /**
     * What is wrong with them, if anything is.
     *
     * @throws BundleFormatException where they cannot be read
     */
    Optional<Problem> read(ZipReader zip) throws IOException {
        try (PushbackInputStream bytes = new PushbackInputStream(zip.open(Entry.DROPS));
                DataInputStream in = new DataInputStream(bytes)) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                bytes.unread(next);
                if (!stands(in)) {
                    return Optional.of(Problem.of(
                            Exit.ALTERED, "A record of a drop does not stand in the tree of the later checkpoint."));
                }
            }
            return Optional.empty();
        } catch (EOFException e) {
            throw new BundleFormatException("The drops end too early.");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BundleFormatException("A record of a drop cannot be read: " + e.getMessage() + ".");
        }
    }

    private boolean stands(DataInputStream in) throws IOException {
        ChainedRecord record = reader.read(RecordBytes.bytes(in, in.readInt()));
        InclusionProof proof = RecordBytes.proof(in, later.size());
        if (proof.index() <= lastIndex
                || !"RETENTION_DROP".equals(record.fields().value(Field.KIND))) {
            throw new BundleFormatException("A record of a drop is none, or not after the one before.");
        }
        lastIndex = proof.index();
        drops.accept(record);
        return proof.verify(record.hash(), later.root());
    }
}
