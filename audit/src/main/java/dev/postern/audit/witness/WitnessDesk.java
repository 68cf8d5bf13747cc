package dev.postern.audit.witness;

import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.ConsistencyProof;
import dev.postern.audit.seal.NodeHash;
import dev.postern.audit.seal.NoteSigner;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Signs heads of known logs as long as each continues the one before (c2sp.org/tlog-witness). Keeps the last head of each
 * log and nothing else. Thread-safe.
 */
public final class WitnessDesk {
    private static final int MALFORMED = 400;
    private static final int UNSIGNED = 403;
    private static final int UNKNOWN = 404;
    private static final int INCONSISTENT = 422;
    private static final int BROKEN = 500;

    private final NoteSigner signer;
    private final WitnessPolicy logs;
    private final HeadFolder heads;
    private final Clock clock;

    /**
     * A witness.
     *
     * @param logs whose heads are signed; its quorum does not matter here
     */
    public WitnessDesk(NoteSigner signer, WitnessPolicy logs, HeadFolder heads, Clock clock) {
        this.signer = signer;
        this.logs = WitnessPolicy.of(logs.logs());
        this.heads = heads;
        this.clock = clock;
    }

    /** Answers {@code add-checkpoint}. One call at a time: what is compared is still so when it is replaced. */
    public synchronized WitnessReply add(String body) {
        AddCheckpoint call;
        try {
            call = AddCheckpoint.parse(body);
        } catch (SealFormatException e) {
            return WitnessReply.refused(MALFORMED, String.valueOf(e.getMessage()));
        }
        Checkpoint head = call.head();
        if (logs.logs().stream().noneMatch(key -> key.name().equals(head.origin()))) {
            return WitnessReply.refused(UNKNOWN, "This log is not known here");
        }
        Optional<String> objection = logs.objection(call.note());
        if (objection.isPresent()) {
            return WitnessReply.refused(UNSIGNED, objection.get());
        }
        try {
            return compare(call, head);
        } catch (IOException e) {
            return WitnessReply.refused(BROKEN, "The head cannot be kept: " + e.getMessage());
        }
    }

    private WitnessReply compare(AddCheckpoint call, Checkpoint head) throws IOException {
        Optional<Checkpoint> known = heads.get(head.origin()).map(note -> Checkpoint.parse(note.text()));
        long size = known.map(Checkpoint::size).orElse(0L);
        if (call.old() > head.size()) {
            return WitnessReply.refused(MALFORMED, "The old size is larger than the checkpoint's");
        }
        if (call.old() != size) {
            return WitnessReply.conflict(size);
        }
        var root = known.map(Checkpoint::root).orElse(NodeHash.EMPTY);
        if (size == head.size() && !root.equals(head.root())) {
            return WitnessReply.conflict(size);
        }
        if (!new ConsistencyProof(size, head.size(), call.path()).verify(root, head.root())) {
            return WitnessReply.refused(INCONSISTENT, "The proof does not lead from " + size + " to " + head.size());
        }
        heads.put(head.origin(), new SignedNote(call.note().text(), call.note().signatures()));
        return WitnessReply.signed(
                signer.sign(call.note().text(), clock.instant()).line());
    }
}
