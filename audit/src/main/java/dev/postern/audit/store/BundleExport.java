package dev.postern.audit.store;

import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.BundleWriter;
import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.bundle.Frame;
import dev.postern.audit.bundle.Manifest;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.seal.InclusionProof;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes sealed records out of the database into a bundle, as they stand there and with the leaves as they were sealed: what
 * was altered shows to whoever checks it. Private values stay sealed where they are not to be disclosed. Thread-safe; calls
 * block.
 */
public final class BundleExport {
    /** Records of a range; each has about half a kilobyte, and a bundle at most four gigabytes. */
    private static final long MOST_IN_A_RANGE = 5_000_000;

    private static final long MOST_SELECTED = 100_000;

    private final DataSource reader;
    private final BundleTrust trust;
    private final InstantSource clock;

    public BundleExport(DataSource reader, BundleTrust trust, InstantSource clock) {
        this.reader = reader;
        this.trust = trust;
        this.clock = clock;
    }

    /**
     * Writes a bundle; empty where nothing is sealed yet.
     *
     * @param disclosure says which private values come along
     * @param folder where it waits until it is handed over
     * @throws TooManyRecordsException where it would be too large
     * @throws UnreadableSealException where records or the seal are not what can have been written
     */
    public Optional<ExportedBundle> write(ExportQuery query, About about, Disclosure disclosure, Path folder)
            throws SQLException, IOException {
        try (Connection connection = reader.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return switch (query) {
                    case ExportQuery.Everything everything ->
                        everything(connection, everything, about, disclosure, folder);
                    case ExportQuery.Selected selected -> selected(connection, selected, about, disclosure, folder);
                };
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Optional<ExportedBundle> everything(
            Connection connection, ExportQuery.Everything query, About about, Disclosure disclosure, Path folder)
            throws SQLException, IOException {
        SealSpan seals = new SealSpan(connection);
        Optional<StoredSeal> end = seals.end(query.to());
        if (end.isEmpty()) {
            return Optional.empty();
        }
        StoredSeal last = end.get();
        Optional<StoredSeal> first =
                seals.before(query.from()).filter(seal -> seal.size() > 0 && seal.number() < last.number());
        long from = first.map(StoredSeal::size).orElse(0L);
        if (last.size() - from > MOST_IN_A_RANGE) {
            throw new TooManyRecordsException(MOST_IN_A_RANGE);
        }
        NodeSource nodes = new SealedTree(connection, last.size()).nodes();
        Frame frame = new Frame(
                trust.origin(),
                trust.policy(),
                first.map(seal -> SignedNote.parse(seal.note())),
                SealReader.note(connection, last),
                edge(nodes, from),
                from,
                last.size());
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, frame, folder)) {
            CanonicalBytes canonical = new CanonicalBytes();
            boolean[] gone = {false};
            new SealedRecords(connection).between(from, last.size(), new SealedRecords.Taker() {
                @Override
                public void record(long leaf, ChainedRecord record) throws SQLException, IOException {
                    writer.add(bytes(canonical, record), nodes.node(0, leaf));
                    disclose(writer, disclosure, record);
                }

                @Override
                public void gone(long leaf, Position place) throws IOException {
                    writer.addDropped(place, nodes.node(0, leaf));
                    gone[0] = true;
                }
            });
            if (gone[0]) {
                laterDrops(connection, last.size(), writer);
            }
            return Optional.of(finish(writer, about, folder, last.size()));
        }
    }

    /** What was dropped may be told behind the end of the range only: those records come along with their proofs. */
    private static void laterDrops(Connection connection, long from, BundleWriter writer)
            throws SQLException, IOException {
        StoredSeal later = new SealSpan(connection).last().orElseThrow();
        if (later.size() <= from) {
            return;
        }
        NodeSource nodes = new SealedTree(connection, later.size()).nodes();
        CanonicalBytes canonical = new CanonicalBytes();
        long drops = new SelectedRecords(connection)
                .drops(
                        from,
                        later.size(),
                        (leaf, record) -> writer.addDrop(
                                bytes(canonical, record), InclusionProof.make(nodes, leaf, later.size())));
        if (drops > 0) {
            writer.later(SealReader.note(connection, later));
        }
    }

    private Optional<ExportedBundle> selected(
            Connection connection, ExportQuery.Selected query, About about, Disclosure disclosure, Path folder)
            throws SQLException, IOException {
        Optional<StoredSeal> end = new SealSpan(connection).last();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        StoredSeal last = end.get();
        NodeSource nodes = new SealedTree(connection, last.size()).nodes();
        Frame frame = Frame.ofSelection(trust.origin(), trust.policy(), SealReader.note(connection, last));
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.SELECTION, frame, folder)) {
            CanonicalBytes canonical = new CanonicalBytes();
            new SelectedRecords(connection).find(query, last.size(), MOST_SELECTED, (leaf, record) -> {
                writer.add(bytes(canonical, record), InclusionProof.make(nodes, leaf, last.size()));
                disclose(writer, disclosure, record);
            });
            return Optional.of(finish(writer, about, folder, last.size()));
        }
    }

    private static void disclose(BundleWriter writer, Disclosure disclosure, ChainedRecord record)
            throws SQLException, IOException {
        List<PrivateValue> values = disclosure.of(record);
        for (Disclosable each : Disclosable.values()) {
            for (PrivateValue value : values) {
                if (value.field() == each.commitment()) {
                    writer.disclose(each, value.salt(), value.value());
                }
            }
        }
    }

    private ExportedBundle finish(BundleWriter writer, About about, Path folder, long size) throws IOException {
        Path file = Files.createTempFile(folder, "bundle-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writer.writeTo(out, about, trust.signer(), clock.instant());
            }
            return new ExportedBundle(file, writer.records(), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static byte[] bytes(CanonicalBytes canonical, ChainedRecord record) {
        return canonical.of(record.position(), record.previous(), record.fields());
    }

    /** The full trees left of a leaf, the largest first. */
    private static List<Hash> edge(NodeSource nodes, long size) {
        List<Hash> edge = new ArrayList<>();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                edge.add(nodes.node(level, (size >>> level) - 1));
            }
        }
        return edge;
    }
}
