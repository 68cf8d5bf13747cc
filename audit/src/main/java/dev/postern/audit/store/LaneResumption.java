package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out over a new connection where a lane stands: goes on in its epoch where the lost connection left it, or begins
 * another. Belongs to the lane's thread.
 */
final class LaneResumption {
    private static final System.Logger LOG = System.getLogger(LaneResumption.class.getName());

    private final LaneState state;
    private final LaneQueue queue;
    private final OwnRecords own;
    private final Duration patience;
    private final InFlight inFlight;
    private final CanonicalBytes canonical = new CanonicalBytes();

    LaneResumption(LaneState state, LaneQueue queue, OwnRecords own, Duration patience, InFlight inFlight) {
        this.state = state;
        this.queue = queue;
        this.own = own;
        this.patience = patience;
        this.inFlight = inFlight;
    }

    /**
     * Makes the connection the lane's.
     *
     * @param acknowledge told of a batch that turns out to be durable
     */
    void resume(WriterSession fresh, Consumer<Batch> acknowledge) throws SQLException, InterruptedException {
        ChainHead last = state.head();
        if (last == null) {
            begin(fresh);
        } else if (state.needsEpoch() || !continues(fresh, last, acknowledge)) {
            giveUp();
            begin(fresh);
        }
    }

    /**
     * Between two epochs of a writer the lane belongs to nobody. Whoever looked after it meanwhile may have closed what was
     * in flight: this process does not end it a second time.
     */
    private void giveUp() {
        inFlight.renounce();
        queue.failWhere(inFlight::isGivenUp, "The exchange was given up while the trail could not be written");
    }

    private boolean continues(WriterSession fresh, ChainHead last, Consumer<Batch> acknowledge)
            throws SQLException, InterruptedException {
        LaneLock.Session lost = state.lockedBy();
        int lane = last.position().lane();
        if (lost == null || !fresh.lock().takeBack(lane, lost, patience)) {
            return taken(last);
        }
        state.lockedBy(fresh.lock().session());
        if (fresh.lastHead(lane).position().epoch() > last.position().epoch()) {
            return taken(last);
        }
        if (!fresh.hashAt(last.position()).equals(Optional.of(last.hash()))) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The audit database has lost records it had committed: {0}",
                    last.position());
            return false;
        }
        Batch open = state.onItsWay();
        return open == null || settled(open, fresh.hashesOf(open), acknowledge);
    }

    private static boolean taken(ChainHead last) {
        LOG.log(System.Logger.Level.WARNING, "Another process has taken the lane after {0}", last.position());
        return false;
    }

    /**
     * Finds out what became of a batch whose answer was lost. The lane's lock is free only after the lost session's work
     * was committed or undone, so what is not there by now never will be, and can be linked anew.
     */
    private boolean settled(Batch batch, List<Hash> stored, Consumer<Batch> acknowledge) {
        if (stored.equals(batch.hashes())) {
            acknowledge.accept(batch);
            return true;
        }
        if (stored.isEmpty()) {
            state.settled();
            queue.putBack(batch.pending().stream()
                    .filter(record -> !record.done().isDone())
                    .toList());
            return true;
        }
        LOG.log(System.Logger.Level.ERROR, "Records of somebody else stand at {0}", batch.head());
        return false;
    }

    private void begin(WriterSession fresh) throws SQLException {
        state.epochIsOver(true);
        Batch open = state.onItsWay();
        state.settled();
        if (open != null) {
            LaneQueue.fail(open.pending(), "It is not known whether the record became durable");
        }
        int lane = fresh.lock()
                .takeFree()
                .orElseThrow(() -> new AuditUnavailableException("Every lane of the audit trail is taken"));
        state.lockedBy(fresh.lock().session());
        Batch first = first(fresh.lastHead(lane));
        fresh.begin(first);
        ChainHead end = first.head();
        if (!fresh.hashAt(end.position()).equals(Optional.of(end.hash()))) {
            throw new AuditUnavailableException("The audit database does not return what was written to it");
        }
        state.reached(end);
        state.epochIsOver(false);
    }

    /**
     * What a new epoch begins with. What this writer told as durable counts even if the database lost it: the epoch
     * follows on that, and says so.
     */
    private Batch first(ChainHead stored) {
        ChainHead told = state.head();
        Position last = stored.position();
        boolean behind = told != null && told.position().isBeyond(last);
        ChainHead previous = behind && told != null ? told : stored;
        List<PendingRecord> records = new ArrayList<>(List.of(own.epochStart()));
        if (behind) {
            records.add(own.lostRecords(last, previous.position()));
        }
        ChainHead before =
                ChainHead.beforeEpoch(last.lane(), previous.position().epoch() + 1, previous.hash());
        return Batch.after(before, records, canonical);
    }
}
