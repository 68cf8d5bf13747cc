package dev.postern.audit.bundle;

import dev.postern.audit.Events;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Commitment;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import dev.postern.audit.chain.Transcript;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.InclusionProof;
import dev.postern.audit.seal.KeyType;
import dev.postern.audit.seal.NoteSigner;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A small sealed trail of two lanes in memory, and bundles of it. */
final class SampleTrail {
    static final String ORIGIN = "trail.example/postern";
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final SealKeys KEYS = keys();

    private final List<ChainedRecord> records = new ArrayList<>();
    private final Map<Integer, ChainHead> heads = new HashMap<>();
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final Events events = new Events(1);
    private final Random salts = new Random(2);
    private final Map<Position, List<Hidden>> hidden = new HashMap<>();
    private final EnumSet<Disclosable> disclosed = EnumSet.noneOf(Disclosable.class);

    /**
     * A value that a record commits to.
     *
     * @param salt in hexadecimal
     */
    private record Hidden(Disclosable what, String salt, String value) {}

    /** A trail with this many finished exchanges and one that goes on. */
    static SampleTrail of(int exchanges) {
        SampleTrail trail = new SampleTrail();
        for (int lane = 0; lane < 2; lane++) {
            trail.heads.put(lane, ChainHead.beforeEpoch(lane, 1, Hash.NONE));
            trail.add(lane, new AuditEvent.EpochStart(trail.events.id(), new TreeMap<>(Map.of("host", "gw-1"))));
        }
        for (int i = 0; i < exchanges; i++) {
            AuditEvent.Intent intent = trail.events.intent();
            trail.add(i % 2, intent);
            trail.add(i % 2, trail.events.outcome(intent, OutcomeStatus.COMPLETED));
        }
        trail.add(0, trail.events.intent());
        return trail;
    }

    /** One more record, which says that two of the records of the first lane were dropped. */
    SampleTrail withDrop() {
        RetentionDrop drop = new RetentionDrop(
                RetentionDrop.RECORDS,
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2025-01-31"),
                2,
                "00",
                List.of(new RetentionDrop.Run(0, 1, 2, 3)));
        add(
                1,
                new AuditEvent.Administration(
                        events.id(),
                        AdministrationKind.RETENTION_DROP,
                        Optional.empty(),
                        "",
                        RetentionDrop.RECORDS,
                        drop.detail()));
        return this;
    }

    /** Bundles disclose these values of every second exchange. */
    SampleTrail disclosing(Disclosable... some) {
        disclosed.addAll(List.of(some));
        return this;
    }

    List<ChainedRecord> records() {
        return records;
    }

    /** The salt of a value of a record, or one that it does not have. */
    byte[] salt(ChainedRecord record, Disclosable what, boolean other) {
        byte[] salt = hidden.getOrDefault(record.position(), List.of()).stream()
                .filter(each -> each.what() == what)
                .map(each -> HexFormat.of().parseHex(each.salt()))
                .findFirst()
                .orElseGet(() -> new byte[Commitment.SALT_LENGTH]);
        salt[0] ^= (byte) (other ? 1 : 0);
        return salt;
    }

    byte[] bytes(ChainedRecord record) {
        return canonical.of(record.position(), record.previous(), record.fields());
    }

    static SealKeys signing() {
        return KEYS;
    }

    static WitnessPolicy policy() {
        return WitnessPolicy.of(KEYS.keys());
    }

    static NoteSigner signer() {
        return KEYS.signers().stream()
                .filter(each -> each.key().type() == KeyType.ED25519)
                .findFirst()
                .orElseThrow();
    }

    /** The tree over the first leaves. */
    CompactRange tree(int size) {
        CompactRange tree = new CompactRange();
        records.subList(0, size).forEach(record -> tree.append(record.hash()));
        return tree;
    }

    SignedNote checkpoint(int size) {
        return KEYS.sign(new Checkpoint(ORIGIN, size, tree(size).root()).text(), NOON);
    }

    Frame frame(int from, int to) {
        return new Frame(
                ORIGIN,
                WitnessPolicy.text(KEYS.keys()),
                from == 0 ? Optional.empty() : Optional.of(checkpoint(from)),
                checkpoint(to),
                edge(from),
                from,
                to);
    }

    /** A bundle of a range of leaves. */
    Path range(Path folder, int from, int to) {
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, frame(from, to), folder)) {
            for (ChainedRecord record : records.subList(from, to)) {
                writer.add(bytes(record), record.hash());
                disclose(writer, record);
            }
            return write(writer, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of all records but the last one, which says that some of them were dropped and comes along. */
    Path dropped(Path folder) {
        int end = records.size() - 1;
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, frame(0, end), folder)) {
            for (ChainedRecord record : records.subList(0, end)) {
                if (record.position().lane() == 0
                        && record.position().sequence() > 1
                        && record.position().sequence() < 4) {
                    writer.addDropped(record.position(), record.hash());
                } else {
                    writer.add(bytes(record), record.hash());
                }
            }
            writer.addDrop(
                    bytes(records.getLast()),
                    InclusionProof.make((level, node) -> node(level, node), end, records.size()));
            writer.later(checkpoint(records.size()));
            return write(writer, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of single records. */
    Path selection(Path folder, int... indexes) {
        int size = records.size();
        Frame frame = Frame.ofSelection(ORIGIN, WitnessPolicy.text(KEYS.keys()), checkpoint(size));
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.SELECTION, frame, folder)) {
            for (int index : indexes) {
                writer.add(
                        bytes(records.get(index)),
                        InclusionProof.make((level, node) -> node(level, node), index, size));
                disclose(writer, records.get(index));
            }
            return write(writer, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a writer has gathered, as a file signed by the trail. */
    Path write(BundleWriter writer, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "trail-", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.writeTo(out, about(), signer(), NOON);
        }
        return file;
    }

    private About about() {
        return new About(
                NOON.toString(),
                "5f0c2b7a9d3e41c8b6a7f0e1d2c3b4a5",
                "complaint 4711",
                "all",
                EnumSet.complementOf(disclosed));
    }

    private void disclose(BundleWriter writer, ChainedRecord record) throws IOException {
        if (writer.records() % 4 == 3) {
            for (Hidden each : hidden.getOrDefault(record.position(), List.of())) {
                if (disclosed.contains(each.what())) {
                    writer.disclose(each.what(), HexFormat.of().parseHex(each.salt()), each.value());
                }
            }
        }
    }

    private List<Hash> edge(int size) {
        List<Hash> edge = new ArrayList<>();
        for (int level = 30; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                edge.add(node(level, (size >>> level) - 1));
            }
        }
        return edge;
    }

    private Hash node(int level, long index) {
        CompactRange tree = new CompactRange();
        int width = 1 << level;
        records.subList((int) index * width, ((int) index + 1) * width).forEach(record -> tree.append(record.hash()));
        return tree.root();
    }

    private void add(int lane, AuditEvent event) {
        Fields fields = Transcript.of(event, NOON);
        List<Hidden> values = new ArrayList<>();
        Transcript.hidden(event).forEach((field, value) -> {
            byte[] salt = new byte[Commitment.SALT_LENGTH];
            salts.nextBytes(salt);
            fields.bytes(field, Commitment.make(field, salt, value));
            values.add(new Hidden(
                    Disclosable.ofTag(field.tag()).orElseThrow(), HexFormat.of().formatHex(salt), value));
        });
        ChainedRecord record = Objects.requireNonNull(heads.get(lane)).next(fields, canonical);
        hidden.put(record.position(), values);
        heads.put(lane, ChainHead.at(record));
        records.add(record);
    }

    private static SealKeys keys() {
        try {
            Path file = Files.createTempDirectory("bundle-keys").resolve("seal.pem");
            SealKeys.generate(file, SealKeys.ofTheLog());
            return SealKeys.read(file, ORIGIN, SealKeys.ofTheLog());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
