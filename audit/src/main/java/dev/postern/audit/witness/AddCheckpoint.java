package dev.postern.audit.witness;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The body of a call for a signature.
 *
 * @param old size of the tree the proof begins with
 * @param path hashes of the proof, at most 63
 * @param note the checkpoint
 */
record AddCheckpoint(long old, List<Hash> path, SignedNote note) {
    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    AddCheckpoint {
        path = List.copyOf(path);
    }

    Checkpoint head() {
        return Checkpoint.parse(note.text());
    }

    /** Reads a body; anything that is none is a {@link SealFormatException}. */
    static AddCheckpoint parse(String body) {
        int gap = body.indexOf("\n\n");
        if (gap < 0 || !body.startsWith(OLD)) {
            throw new SealFormatException(
                    "A call has a line with the old size, a proof, an empty line and a checkpoint");
        }
        List<String> lines = List.of(body.substring(OLD.length(), gap).split("\n", -1));
        if (lines.size() > MOST_HASHES + 1 || !lines.getFirst().matches("0|[1-9][0-9]{0,17}")) {
            throw new SealFormatException("The old size is no number, or the proof is too long");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            path.add(hash(line));
        }
        AddCheckpoint call =
                new AddCheckpoint(Long.parseLong(lines.getFirst()), path, SignedNote.parse(body.substring(gap + 2)));
        call.head();
        return call;
    }

    private static Hash hash(String line) {
        try {
            return new Hash(Base64.getDecoder().decode(line));
        } catch (IllegalArgumentException e) {
            throw new SealFormatException("A line of the proof is no hash in base64");
        }
    }
}
