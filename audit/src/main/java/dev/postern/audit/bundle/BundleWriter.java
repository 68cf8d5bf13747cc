package dev.postern.audit.bundle;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.Sha256;
import dev.postern.audit.seal.InclusionProof;
import dev.postern.audit.seal.NoteSigner;
import dev.postern.audit.seal.SignedNote;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Writes a bundle (docs/bundle-format.md). Records are handed over in the order of their leaves; they wait in files until
 * the bundle is written. Not thread-safe.
 */
public final class BundleWriter implements AutoCloseable {
    private static final long LARGEST = 0xFFFF_FFFFL;
    private final Manifest.Kind kind;
    private final Frame frame;
    private final Map<Entry, Spool> spools = new EnumMap<>(Entry.class);
    private long records;

    /** @param folder where the records wait */
    public BundleWriter(Manifest.Kind kind, Frame frame, Path folder) throws IOException {
        this.kind = kind;
        this.frame = frame;
        for (Entry entry : Entry.LISTED) {
            spools.put(entry, new Spool(folder, entry));
        }
    }

    /** A record of a range with its leaf hash. */
    public void add(byte[] canonical, Hash leaf) throws IOException {
        record(canonical);
        out(Entry.LEAVES).write(leaf.bytes());
    }

    /** A record of a range of which only the leaf hash is left. */
    public void addDropped(Position place, Hash leaf) throws IOException {
        DataOutputStream out = out(Entry.RECORDS);
        out.writeInt(0);
        out.writeLong(place.lane());
        out.writeLong(place.epoch());
        out.writeLong(place.sequence());
        out(Entry.LEAVES).write(leaf.bytes());
        records++;
    }

    /** A record of a selection with its proof. */
    public void add(byte[] canonical, InclusionProof proof) throws IOException {
        record(canonical);
        write(out(Entry.PROOFS), proof);
    }

    /** A record behind the end of a range that says what was dropped of it, with its proof under the later checkpoint. */
    public void addDrop(byte[] canonical, InclusionProof proof) throws IOException {
        DataOutputStream out = out(Entry.DROPS);
        out.writeInt(canonical.length);
        out.write(canonical);
        write(out, proof);
    }

    /** The checkpoint that drops behind the end of a range are proved against; none where there are none. */
    public void later(SignedNote checkpoint) throws IOException {
        text(Entry.LATER, checkpoint.format());
    }

    private static void write(DataOutputStream out, InclusionProof proof) throws IOException {
        out.writeLong(proof.index());
        out.writeByte(proof.path().size());
        for (Hash hash : proof.path()) {
            out.write(hash.bytes());
        }
    }

    /**
     * A private value of the record that was added last; by ascending tag.
     *
     * @param what not one of the redactions
     */
    public void disclose(Disclosable what, byte[] salt, String value) throws IOException {
        DataOutputStream out = out(Entry.DISCLOSED);
        out.writeInt((int) (records - 1));
        out.writeByte(what.commitment().tag());
        out.write(salt);
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** How many records were added. */
    public long records() {
        return records;
    }

    /**
     * Writes the file. Nothing can be added afterwards.
     *
     * @param signer the trail's Ed25519 key
     * @throws IllegalStateException where it would be larger than a bundle can be
     */
    public void writeTo(OutputStream out, About about, NoteSigner signer, Instant moment) throws IOException {
        text(Entry.POLICY, frame.policy());
        text(Entry.FIRST, frame.first().map(SignedNote::format).orElse(""));
        text(Entry.LAST, frame.last().format());
        for (Hash hash : frame.edge()) {
            out(Entry.EDGE).write(hash.bytes());
        }
        Map<Entry, Manifest.Digest> digests = new EnumMap<>(Entry.class);
        for (Entry entry : Entry.LISTED) {
            digests.put(entry, spool(entry).finish());
        }
        byte[] manifest =
                new Manifest(kind, frame.origin(), frame.from(), frame.to(), records, about, digests).format();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long at = small(out, directory, Entry.MANIFEST, manifest, 0);
        for (Entry entry : Entry.LISTED) {
            Spool spool = spool(entry);
            at = head(out, directory, entry, spool.crc(), spool.size(), at);
            spool.copyTo(out);
        }
        at = small(out, directory, Entry.SIGNATURE, signature(manifest, signer, moment), at);
        directory.writeBytes(ZipHeaders.end(Entry.values().length, directory.size(), at));
        directory.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : List.copyOf(spools.values())) {
            spool.close();
        }
    }

    private byte[] signature(byte[] manifest, NoteSigner signer, Instant moment) {
        String digest = HexFormat.of().formatHex(Sha256.digest().digest(manifest));
        String text = Trust.signedText(frame.origin(), digest);
        NoteSigner named = signer.named(Trust.signerName(frame.origin()));
        return new SignedNote(text, List.of(named.sign(text, moment))).format().getBytes(StandardCharsets.UTF_8);
    }

    private static long small(OutputStream out, ByteArrayOutputStream directory, Entry entry, byte[] data, long at)
            throws IOException {
        CRC32 crc = new CRC32();
        crc.update(data);
        long end = head(out, directory, entry, crc.getValue(), data.length, at);
        out.write(data);
        return end;
    }

    /** Writes an entry's head; returns where the entry will end. */
    private static long head(
            OutputStream out, ByteArrayOutputStream directory, Entry entry, long crc, long size, long at)
            throws IOException {
        byte[] local = ZipHeaders.local(entry, crc, size);
        if (at + local.length + size > LARGEST) {
            throw new IllegalStateException("The bundle would be larger than 4 GiB: ask for a shorter range");
        }
        directory.writeBytes(ZipHeaders.central(entry, crc, size, at));
        out.write(local);
        return at + local.length + size;
    }

    private void record(byte[] canonical) throws IOException {
        DataOutputStream out = out(Entry.RECORDS);
        out.writeInt(canonical.length);
        out.write(canonical);
        records++;
    }

    private void text(Entry entry, String text) throws IOException {
        out(entry).write(text.getBytes(StandardCharsets.UTF_8));
    }

    private DataOutputStream out(Entry entry) {
        return spool(entry).out();
    }

    private Spool spool(Entry entry) {
        return Objects.requireNonNull(spools.get(entry));
    }
}
