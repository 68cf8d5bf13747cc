package dev.postern.audit.bundle;

import dev.postern.audit.chain.CanonicalReader;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.InclusionProof;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads records, leaves and proofs of a bundle side by side. Not thread-safe. */
final class RecordStream implements AutoCloseable {
    private final DataInputStream records;
    private final DataInputStream leaves;
    private final DataInputStream proofs;
    private final CanonicalReader reader = new CanonicalReader();

    /** A record as the bundle holds it. */
    sealed interface Item {
        /** A record that is there. */
        record Present(ChainedRecord record) implements Item {}

        /** A record that was dropped. */
        record Dropped(Position place) implements Item {}
    }

    RecordStream(ZipReader zip) {
        records = new DataInputStream(zip.open(Entry.RECORDS));
        leaves = new DataInputStream(zip.open(Entry.LEAVES));
        proofs = new DataInputStream(zip.open(Entry.PROOFS));
    }

    /**
     * The next record.
     *
     * @throws BundleFormatException where it cannot be read
     */
    Item next() throws IOException {
        try {
            int length = records.readInt();
            return length == 0
                    ? new Item.Dropped(place())
                    : new Item.Present(reader.read(RecordBytes.bytes(records, length)));
        } catch (EOFException e) {
            throw new BundleFormatException("The records end too early.");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BundleFormatException("It cannot be read: " + e.getMessage() + ".");
        }
    }

    private Position place() throws IOException {
        Position place = new Position(Math.toIntExact(records.readLong()), records.readLong(), records.readLong());
        if (place.lane() < 0 || place.epoch() < 0 || place.sequence() < 0) {
            throw new BundleFormatException("Its place is negative.");
        }
        return place;
    }

    /** The leaf hash of the next record of a range. */
    Hash leaf() throws IOException {
        return RecordBytes.hash(leaves);
    }

    /** The proof of the next record of a selection. */
    InclusionProof proof(long size) throws IOException {
        return RecordBytes.proof(proofs, size);
    }

    /** @throws BundleFormatException where something is left */
    void end() throws IOException {
        if (records.read() >= 0 || leaves.read() >= 0 || proofs.read() >= 0) {
            throw new BundleFormatException("There is more than the manifest says.");
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        leaves.close();
        proofs.close();
    }
}
