package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That one record is in the trail, in a file of its own (c2sp.org/tlog-proof). Its name ends in {@code .tlog-proof}.
 *
 * @param proof that the record's hash stands in the tree of the note
 * @param note the signed checkpoint, with what witnesses signed
 */
public record TlogProof(InclusionProof proof, SignedNote note) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    public TlogProof {
        if (Checkpoint.parse(note.text()).size() != proof.size()) {
            throw new SealFormatException("The proof is of a tree of another size than the checkpoint");
        }
    }

    /** The file. */
    public String format() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append(INDEX).append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(Lexeme.hash(hash)).append('\n'));
        return text.append('\n').append(note.format()).toString();
    }

    /**
     * Reads a file. Extra data is passed over: nothing vouches for it.
     *
     * @throws SealFormatException where it is no such file
     */
    public static TlogProof parse(String file) {
        int gap = file.indexOf("\n\n");
        if (gap < 0) {
            throw new SealFormatException("A proof has an empty line before its checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(file.substring(0, gap).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new SealFormatException("A proof begins with " + FIRST);
        }
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            Lexeme.base64(lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX) || lines.size() > MOST_HASHES + 1) {
            throw new SealFormatException("A proof has one index and at most " + MOST_HASHES + " hashes");
        }
        long index = Lexeme.number(lines.removeFirst().substring(INDEX.length()));
        SignedNote note = SignedNote.parse(file.substring(gap + 2));
        long size = Checkpoint.parse(note.text()).size();
        if (index >= size) {
            throw new SealFormatException("A proof's index lies beyond its checkpoint");
        }
        List<Hash> path = lines.stream().map(Lexeme::hash).toList();
        return new TlogProof(new InclusionProof(index, size, path), note);
    }

    /** Why this does not prove that a record of this hash is in the trail; empty where it does. */
    public Optional<String> objection(Hash leaf, WitnessPolicy policy) {
        if (!proof.verify(leaf, Checkpoint.parse(note.text()).root())) {
            return Optional.of("The record is not in the tree of the checkpoint.");
        }
        return policy.objection(note);
    }
}
