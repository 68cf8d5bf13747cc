package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.InclusionProof;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at every record of a bundle in turn. One bundle; not thread-safe. */
final class RecordCheck {
    private final Manifest manifest;
    private final Checkpoint last;
    private final CompactRange tree;
    private final DisclosureCheck disclosures;
    private final RecordSink sink;
    private final LaneCheck lanes;
    private final PairCheck pairs = new PairCheck();
    private final DropCheck drops;
    private long lastIndex = -1;
    private long seen;

    /**
     * @param tree what lies left of a range
     * @param drops knows what is said behind the end of a range
     */
    RecordCheck(
            Manifest manifest,
            Checkpoint last,
            CompactRange tree,
            DropCheck drops,
            DisclosureCheck disclosures,
            RecordSink sink) {
        this.manifest = manifest;
        this.last = last;
        this.tree = tree;
        this.drops = drops;
        this.disclosures = disclosures;
        this.sink = sink;
        this.lanes = new LaneCheck(manifest.from() == 0);
    }

    long seen() {
        return seen;
    }

    int open() {
        return manifest.kind() == Manifest.Kind.RANGE ? pairs.open() : 0;
    }

    /** The first thing that is wrong with the records. */
    Optional<Problem> run(RecordStream records) throws IOException {
        for (seen = 0; seen < manifest.records(); seen++) {
            Optional<Problem> problem = one(records);
            if (problem.isPresent()) {
                return problem;
            }
        }
        try {
            records.end();
        } catch (BundleFormatException e) {
            return Optional.of(Problem.of(Exit.MALFORMED, String.valueOf(e.getMessage())));
        }
        return manifest.kind() == Manifest.Kind.RANGE ? whole() : disclosures.rest();
    }

    private Optional<Problem> whole() {
        Optional<Problem> rest = manifest.from() == 0 ? pairs.rest(drops) : Optional.empty();
        return rest.or(drops::rest)
                .or(() -> tree.root().equals(last.root())
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                Exit.ALTERED, "The records are not those that the last checkpoint was signed over.")))
                .or(disclosures::rest);
    }

    private Optional<Problem> one(RecordStream records) throws IOException {
        try {
            RecordStream.Item item = records.next();
            return switch (manifest.kind()) {
                case RANGE -> ofRange(item, records.leaf());
                case SELECTION -> ofSelection(item, records.proof(last.size()));
            };
        } catch (BundleFormatException e) {
            return Optional.of(new Problem(
                    Exit.MALFORMED, String.valueOf(e.getMessage()), OptionalLong.of(seen), Optional.empty()));
        }
    }

    private Optional<Problem> ofRange(RecordStream.Item item, Hash leaf) {
        tree.append(leaf);
        return switch (item) {
            case RecordStream.Item.Present(ChainedRecord record) -> {
                if (!record.hash().equals(leaf)) {
                    yield altered(record.position(), "It is not the record that was sealed.");
                }
                Optional<Problem> problem = lanes.accept(seen, record.position(), record.previous(), leaf);
                pairs.accept(seen, record);
                drops.accept(record);
                sink.record(seen, record, disclosures.accept(seen, record));
                yield problem;
            }
            case RecordStream.Item.Dropped(Position place) -> {
                drops.acceptDropped(seen, place);
                yield lanes.acceptDropped(seen, place, leaf);
            }
        };
    }

    private Optional<Problem> ofSelection(RecordStream.Item item, InclusionProof proof) {
        return switch (item) {
            case RecordStream.Item.Present(ChainedRecord record) -> {
                if (proof.index() <= lastIndex) {
                    throw new BundleFormatException("Its index is not after the one before.");
                }
                lastIndex = proof.index();
                if (!proof.verify(record.hash(), last.root())) {
                    yield altered(record.position(), "It does not stand in the tree of the checkpoint.");
                }
                sink.record(seen, record, disclosures.accept(seen, record));
                yield Optional.empty();
            }
            case RecordStream.Item.Dropped _ ->
                throw new BundleFormatException("A selection holds no records that were dropped.");
        };
    }

    private Optional<Problem> altered(Position place, String message) {
        return Optional.of(Problem.at(Exit.ALTERED, seen, place, message));
    }
}
