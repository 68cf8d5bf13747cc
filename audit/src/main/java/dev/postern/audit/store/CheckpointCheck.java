package dev.postern.audit.store;

import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.KeyType;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.NoteSignature;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the stored checkpoints against a tree that grows, with what was signed and published. Not thread-safe. */
final class CheckpointCheck {
    private final SealRows rows;
    private final Optional<WitnessPolicy> policy;
    private final OutsideNotes outside;
    private final PublicationCheck publications = new PublicationCheck();
    private @Nullable StoredSeal ahead;
    private @Nullable StoredSeal last;
    private @Nullable String origin;

    CheckpointCheck(SealRows rows, Optional<WitnessPolicy> policy, OutsideNotes outside) throws SQLException {
        this.rows = rows;
        this.policy = policy;
        this.outside = outside;
        this.ahead = rows.seal();
    }

    /** The last seal that was passed. */
    Optional<StoredSeal> last() {
        return Optional.ofNullable(last);
    }

    /** Passes the checkpoints of a tree as it is now; says what is wrong with the first that does not fit. */
    Optional<String> at(CompactRange tree) throws SQLException {
        while (ahead != null && ahead.size() <= tree.size()) {
            StoredSeal seal = ahead;
            Optional<String> problem = seal(seal, tree);
            if (problem.isPresent()) {
                return problem;
            }
            last = seal;
            ahead = rows.seal();
        }
        return Optional.empty();
    }

    /** What is left, or missing, behind the last range. */
    Optional<String> rest(CompactRange tree) throws SQLException {
        if (ahead != null) {
            return Optional.of("Checkpoint " + ahead.number() + " seals " + ahead.size()
                    + " records, and the ranges give " + tree.size());
        }
        if (tree.size() != (last == null ? 0 : last.size())) {
            return Optional.of("The ranges give " + tree.size() + " records that no checkpoint seals");
        }
        return rows.rest().or(() -> outside.rest(tree.size()));
    }

    private Optional<String> seal(StoredSeal seal, CompactRange tree) throws SQLException {
        String name = "Checkpoint " + seal.number();
        if (seal.number() != (last == null ? 1 : last.number() + 1)) {
            return Optional.of("A checkpoint is gone before number " + seal.number());
        }
        if (seal.size() != tree.size()) {
            return Optional.of(name + " is of a size that the tree had passed");
        }
        if (!seal.root().equals(tree.root())) {
            return Optional.of(name + " does not have the root of its records");
        }
        try {
            SignedNote note = SignedNote.parse(seal.note());
            return note(name, seal, note).or(() -> outside.at(note)).or(() -> beside(seal, note));
        } catch (SealFormatException e) {
            return Optional.of(name + " is no signed note: " + e.getMessage());
        }
    }

    private Optional<String> note(String name, StoredSeal seal, SignedNote note) {
        Checkpoint head = Checkpoint.parse(note.text());
        if (origin == null) {
            origin = head.origin();
        }
        if (!note.text().equals(new Checkpoint(origin, seal.size(), seal.root()).text())) {
            return Optional.of(name + " signs something else than it says");
        }
        if (!seal.moment().equals(moment(note))) {
            return Optional.of(name + " was not signed at its moment");
        }
        return policy.flatMap(trusted -> WitnessPolicy.of(trusted.logs())
                .objection(note)
                .map(objection -> name + " is not signed as it must be. " + objection));
    }

    /** The time that the signature with a time puts down; the signature itself covers it. */
    private static Instant moment(SignedNote note) {
        return note.signatures().stream()
                .map(NoteSignature::bytes)
                .filter(bytes -> bytes.length == Long.BYTES + KeyType.ML_DSA_44.signatureLength())
                .findFirst()
                .map(CheckpointCheck::moment)
                .orElse(Instant.MIN);
    }

    private static Instant moment(byte[] timed) {
        return timed.length < Long.BYTES
                ? Instant.MIN
                : Instant.ofEpochSecond(ByteBuffer.wrap(timed).getLong());
    }

    private Optional<String> beside(StoredSeal seal, SignedNote note) {
        try {
            List<SealRows.Cosignature> lines = rows.cosignatures(seal);
            Optional<String> wrong = publications
                    .at(seal, rows.publications(seal), lines)
                    .or(() -> outside.isGiven() ? publications.compare(seal, outside.knows(note)) : Optional.empty());
            if (wrong.isPresent()) {
                return wrong;
            }
            for (SealRows.Cosignature line : lines) {
                if (!isRight(line, seal, note)) {
                    return Optional.of("The signature of the witness " + line.witness() + " under checkpoint "
                            + seal.number() + " is not what it signed");
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    private boolean isRight(SealRows.Cosignature line, StoredSeal seal, SignedNote note) {
        try {
            NoteSignature signature = NoteSignature.parse(line.line());
            SignedNote alone = new SignedNote(note.text(), List.of(signature));
            return line.number() == seal.number()
                    && signature.name().equals(line.witness())
                    && line.moment().equals(moment(signature.bytes()))
                    && policy.stream()
                            .flatMap(trusted -> trusted.witnesses().stream())
                            .filter(witness -> witness.key().name().equals(line.witness()))
                            .allMatch(witness -> witness.key().verify(alone) == NoteKey.Outcome.GOOD);
        } catch (SealFormatException e) {
            return false;
        }
    }
}
