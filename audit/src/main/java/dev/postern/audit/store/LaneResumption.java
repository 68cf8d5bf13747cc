package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Person;
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
    private final Runnable forgetKeys;
    private final LanePutBack putBack;
    private final CanonicalBytes canonical = new CanonicalBytes();

    /**
     * @param forgetKeys lets go of all keys of people, of which some may be lost
     */
    LaneResumption(
            LaneState state,
            LaneQueue queue,
            OwnRecords own,
            Duration patience,
            InFlight inFlight,
            Runnable forgetKeys) {
        this.state = state;
        this.queue = queue;
        this.own = own;
        this.patience = patience;
        this.inFlight = inFlight;
        this.forgetKeys = forgetKeys;
        this.putBack = new LanePutBack(state, own);
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
        StoredChain stored = fresh.stored();
        if (lost == null || !fresh.lock().takeBack(lane, lost, patience)) {
            return taken(stored, last);
        }
        state.lockedBy(fresh.lock().session());
        ChainHead end = stored.lastHead(lane);
        if (end.position().epoch() > last.position().epoch()) {
            return taken(stored, last);
        }
        Batch open = state.onItsWay();
        if (stands(stored, last)) {
            return open == null || settled(open, stored.hashesOf(open), acknowledge);
        }
        if (open != null) {
            writeAgain(open);
        }
        return putBack.run(fresh, end, last) || lost(stored, last);
    }

    private static boolean stands(StoredChain stored, ChainHead told) throws SQLException {
        return stored.hashAt(told.position()).equals(Optional.of(told.hash()));
    }

    private boolean taken(StoredChain stored, ChainHead last) throws SQLException {
        LOG.log(System.Logger.Level.WARNING, "Another process has taken the lane after {0}", last.position());
        return stands(stored, last) ? false : lost(stored, last);
    }

    /** What was told is gone for good: a record is to tell of it, and no key is used that may be gone with it. */
    private boolean lost(StoredChain stored, ChainHead last) throws SQLException {
        Position told = last.position();
        LOG.log(System.Logger.Level.ERROR, "The audit database has lost records it had committed: {0}", told);
        state.lost(new Loss(stored.lastHead(told.lane(), told.epoch()).position(), told));
        state.memory().people().forEach(Person::mayBeLost);
        forgetKeys.run();
        return false;
    }

    private void writeAgain(Batch batch) {
        state.settled();
        queue.putBack(batch.pending().stream()
                .filter(record -> !record.done().isDone())
                .toList());
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
            writeAgain(batch);
            return true;
        }
        LOG.log(System.Logger.Level.ERROR, "Records of somebody else stand at {0}", batch.head());
        return false;
    }

    private void begin(WriterSession fresh) throws SQLException {
        state.epochIsOver();
        Batch open = state.onItsWay();
        state.settled();
        if (open != null) {
            LaneQueue.fail(open.pending(), "It is not known whether the record became durable");
        }
        int lane = fresh.lock()
                .takeFree()
                .orElseThrow(() -> new AuditUnavailableException("Every lane of the audit trail is taken"));
        state.lockedBy(fresh.lock().session());
        Batch first = first(fresh.stored().lastHead(lane));
        fresh.begin(first);
        if (!stands(fresh.stored(), first.head())) {
            throw new AuditUnavailableException("The audit database does not return what was written to it");
        }
        state.begun(first);
    }

    /**
     * What a new epoch begins with. What this writer told as durable counts even if the database lost it: the epoch
     * follows on that where it is in the same lane, and says so.
     */
    private Batch first(ChainHead stored) {
        ChainHead told = state.head();
        Position last = stored.position();
        boolean behind = told != null && told.position().isBeyond(last);
        ChainHead previous = behind && told != null ? told : stored;
        Loss loss = behind ? new Loss(last, previous.position()) : state.loss();
        List<PendingRecord> records = new ArrayList<>(List.of(own.epochStart()));
        if (loss != null) {
            records.add(own.lostRecords(loss.stored(), loss.told()));
        }
        ChainHead before =
                ChainHead.beforeEpoch(last.lane(), previous.position().epoch() + 1, previous.hash());
        return Batch.after(before, records, canonical);
    }
}
