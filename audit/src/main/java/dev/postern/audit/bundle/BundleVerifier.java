package dev.postern.audit.bundle;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks a bundle, in the steps of docs/bundle-format.md; the first thing that is wrong decides. Reads the file twice, never
 * all of it at once: memory does not grow with the number of records but with that of exchanges under way.
 */
public final class BundleVerifier {
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final Optional<WitnessPolicy> outside;
    private final RecordSink sink;

    /**
     * A check.
     *
     * @param outside whose keys count; the bundle's own where there is none
     * @param sink sees the records as they are read
     */
    public BundleVerifier(Optional<WitnessPolicy> outside, RecordSink sink) {
        this.outside = outside;
        this.sink = sink;
    }

    /**
     * Checks one file.
     *
     * @throws IOException where it cannot be read
     */
    public Summary verify(Path file) throws IOException {
        try (ZipReader zip = new ZipReader(file)) {
            Manifest manifest = Manifest.parse(zip.whole(Entry.MANIFEST, LARGEST_MANIFEST));
            lengths(zip, manifest);
            return verify(zip, manifest);
        } catch (BundleFormatException e) {
            return summary(
                    Problem.of(Exit.MALFORMED, String.valueOf(e.getMessage())), Optional.empty(), 0, 0, List.of());
        }
    }

    private Summary verify(ZipReader zip, Manifest manifest) throws IOException {
        Digests digests = Digests.of(zip);
        Optional<Entry> differing = digests.differing(manifest);
        if (differing.isPresent()) {
            return altered(zip, manifest, differing.get());
        }
        Optional<Entry> checksum = digests.wrongChecksum(zip);
        if (checksum.isPresent()) {
            return summary(
                    Problem.of(
                            Exit.MALFORMED,
                            "The checksum of the entry " + checksum.get().word() + " is wrong."),
                    Optional.of(manifest),
                    0,
                    0,
                    List.of());
        }
        Trust trust = Trust.read(zip, manifest, outside);
        Optional<Problem> problem = trust.subject(manifest, digests.sha256(Entry.MANIFEST))
                .or(() -> trust.objection(manifest))
                .or(() -> shape(zip, manifest, trust));
        if (problem.isPresent()) {
            return summary(problem.get(), Optional.of(manifest), 0, 0, trust.keys());
        }
        CompactRange edge = edge(zip, manifest);
        if (trust.first().isPresent()
                && !edge.root().equals(trust.first().orElseThrow().root())) {
            return summary(
                    Problem.of(Exit.ALTERED, "The range does not begin where the first checkpoint ends."),
                    Optional.of(manifest),
                    0,
                    0,
                    trust.keys());
        }
        return records(zip, manifest, trust, edge, sink);
    }

    /** An entry is not what was signed: the records are looked at all the same, to name the one. */
    private Summary altered(ZipReader zip, Manifest manifest, Entry entry) throws IOException {
        Problem whole = Problem.of(Exit.ALTERED, "The entry " + entry.word() + " is not the one that was exported.");
        if (entry != Entry.RECORDS && entry != Entry.LEAVES && entry != Entry.PROOFS) {
            return summary(whole, Optional.of(manifest), 0, 0, List.of());
        }
        try {
            Trust trust = Trust.read(zip, manifest, outside);
            Summary named = records(zip, manifest, trust, edge(zip, manifest), (number, record, disclosed) -> {});
            Problem problem = named.problem()
                    .filter(found -> found.record().isPresent())
                    .map(found -> new Problem(Exit.ALTERED, found.message(), found.record(), found.place()))
                    .orElse(whole);
            return summary(problem, Optional.of(manifest), named.records(), 0, trust.keys());
        } catch (BundleFormatException e) {
            return summary(whole, Optional.of(manifest), 0, 0, List.of());
        }
    }

    private Summary records(ZipReader zip, Manifest manifest, Trust trust, CompactRange edge, RecordSink taker)
            throws IOException {
        List<String> keys = trust.keys();
        DropCheck drops = new DropCheck();
        if (trust.later().isPresent()) {
            Optional<Problem> wrong = new LaterDrops(manifest, trust.later().get(), drops).read(zip);
            if (wrong.isPresent()) {
                return summary(wrong.get(), Optional.of(manifest), 0, 0, keys);
            }
        }
        try (RecordStream stream = new RecordStream(zip);
                DisclosureCheck disclosures =
                        new DisclosureCheck(zip, manifest.about().redactions())) {
            RecordCheck check = new RecordCheck(manifest, trust.last(), edge, drops, disclosures, taker);
            Optional<Problem> problem = check.run(stream);
            return new Summary(problem, Optional.of(manifest), check.seen(), check.open(), keys, outside.isEmpty());
        }
    }

    private static Optional<Problem> shape(ZipReader zip, Manifest manifest, Trust trust) {
        if (manifest.kind() == Manifest.Kind.SELECTION) {
            empty(zip, Entry.FIRST);
            empty(zip, Entry.EDGE);
            empty(zip, Entry.LEAVES);
            empty(zip, Entry.LATER);
            empty(zip, Entry.DROPS);
            return Optional.empty();
        }
        empty(zip, Entry.PROOFS);
        if (trust.later().isEmpty() != (zip.slice(Entry.DROPS).size() == 0)) {
            throw new BundleFormatException("Drops and the later checkpoint do not go together.");
        }
        boolean right = trust.last().size() == manifest.to()
                && manifest.records() == manifest.to() - manifest.from()
                && trust.first().map(Checkpoint::size).orElse(0L) == manifest.from()
                && trust.first().isPresent() == (manifest.from() > 0)
                && trust.later()
                        .map(Checkpoint::size)
                        .filter(size -> size <= manifest.to())
                        .isEmpty();
        return right
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                Exit.INCOMPLETE,
                                "The records do not reach from the first checkpoint to the last, or the later one is not later."));
    }

    private static void empty(ZipReader zip, Entry entry) {
        if (zip.slice(entry).size() != 0) {
            throw new BundleFormatException("The entry " + entry.word() + " is not empty, as it is in such a bundle.");
        }
    }

    /** The manifest's lengths are those of the file. */
    private static void lengths(ZipReader zip, Manifest manifest) {
        for (Entry entry : Entry.LISTED) {
            if (Objects.requireNonNull(manifest.digests().get(entry)).length()
                    != zip.slice(entry).size()) {
                throw new BundleFormatException(
                        "The manifest gives the entry " + entry.word() + " another length than it has.");
            }
        }
    }

    /** The tree left of the range. */
    private static CompactRange edge(ZipReader zip, Manifest manifest) throws IOException {
        byte[] bytes = zip.whole(Entry.EDGE, Long.SIZE * Hash.LENGTH);
        long from = manifest.from();
        if (bytes.length != Long.bitCount(from) * Hash.LENGTH) {
            throw new BundleFormatException("The edge does not have one hash for each full tree left of the range.");
        }
        return CompactRange.at(
                from,
                (level, index) -> {
                    int before = Long.bitCount(from >>> level) - 1;
                    byte[] hash = new byte[Hash.LENGTH];
                    System.arraycopy(bytes, before * Hash.LENGTH, hash, 0, Hash.LENGTH);
                    return new Hash(hash);
                },
                (level, index, hash) -> {});
    }

    private Summary summary(Problem problem, Optional<Manifest> manifest, long records, int open, List<String> keys) {
        return new Summary(Optional.of(problem), manifest, records, open, keys, outside.isEmpty());
    }
}
