package dev.postern.audit.bundle;

import dev.postern.audit.chain.Sha256;
import dev.postern.audit.seal.SignedNote;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;

/** A bundle taken apart, to be put together in another way with as much of it right as somebody could make right. */
final class Forged {
    private final Map<Entry, byte[]> entries = new EnumMap<>(Entry.class);

    /** The parts of a file that is right. */
    Forged(byte[] bundle) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (Entry entry : Entry.values()) {
                zip.getNextEntry();
                entries.put(entry, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] get(Entry entry) {
        return Objects.requireNonNull(entries.get(entry));
    }

    Forged with(Entry entry, byte[] data) {
        entries.put(entry, data);
        return this;
    }

    Manifest manifest() {
        return Manifest.parse(get(Entry.MANIFEST));
    }

    /** The records that are there, one by one. */
    List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        for (ByteBuffer in = ByteBuffer.wrap(get(Entry.RECORDS)); in.hasRemaining(); ) {
            byte[] record = new byte[in.getInt()];
            if (record.length == 0) {
                in.position(in.position() + 3 * Long.BYTES);
            } else {
                in.get(record);
                records.add(record);
            }
        }
        return records;
    }

    /** Other records, with the leaves that follow from them. */
    Forged withRecords(List<byte[]> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (byte[] record : records) {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(record.length).array());
            bytes.writeBytes(record);
            leaves.writeBytes(leaf(record));
        }
        Forged forged = with(Entry.RECORDS, bytes.toByteArray());
        return manifest().kind() == Manifest.Kind.RANGE ? forged.with(Entry.LEAVES, leaves.toByteArray()) : forged;
    }

    /** The manifest gives the lengths and digests that the entries have. */
    Forged digested() {
        Manifest old = manifest();
        return counted(old.from(), old.to(), old.records());
    }

    /** The same with other numbers. */
    Forged counted(long from, long to, long records) {
        Map<Entry, Manifest.Digest> digests = new EnumMap<>(Entry.class);
        Entry.LISTED.forEach(entry -> digests.put(entry, new Manifest.Digest(get(entry).length, sha256(get(entry)))));
        Manifest old = manifest();
        return with(
                Entry.MANIFEST,
                new Manifest(old.kind(), old.origin(), from, to, records, old.about(), digests).format());
    }

    /** The manifest says that other values are disclosed of no record. */
    Forged withRedactions(String line) {
        String manifest = new String(get(Entry.MANIFEST), StandardCharsets.UTF_8);
        return with(
                Entry.MANIFEST,
                manifest.replaceFirst("(?m)^redactions .*$", "redactions " + line)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The trail signs the manifest as it is. */
    Forged signed() {
        String text = Trust.signedText(SampleTrail.ORIGIN, sha256(get(Entry.MANIFEST)));
        String note = new SignedNote(
                        text,
                        List.of(SampleTrail.signer()
                                .named(Trust.signerName(SampleTrail.ORIGIN))
                                .sign(text, SampleTrail.NOON)))
                .format();
        return with(Entry.SIGNATURE, note.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with right headers and checksums. */
    byte[] file() {
        return file(List.of(Entry.values()));
    }

    /** A file with these entries. */
    byte[] file(List<Entry> order) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : order) {
            byte[] data = get(entry);
            CRC32 crc = new CRC32();
            crc.update(data);
            directory.writeBytes(ZipHeaders.central(entry, crc.getValue(), data.length, file.size()));
            file.writeBytes(ZipHeaders.local(entry, crc.getValue(), data.length));
            file.writeBytes(data);
        }
        directory.writeBytes(ZipHeaders.end(order.size(), directory.size(), file.size()));
        file.writeBytes(directory.toByteArray());
        return file.toByteArray();
    }

    private static byte[] leaf(byte[] record) {
        return Sha256.digest()
                .digest(ByteBuffer.allocate(1 + record.length)
                        .put((byte) 0)
                        .put(record)
                        .array());
    }

    private static String sha256(byte[] data) {
        return HexFormat.of().formatHex(Sha256.digest().digest(data));
    }
}
