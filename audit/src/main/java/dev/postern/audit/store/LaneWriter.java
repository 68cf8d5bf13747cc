package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.content.Person;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Writes one lane: takes what waits, links it, commits it, and only then tells. One batch is on its way at a time, so the
 * next one is linked to a record that is known to be durable. While a batch is on its way the next one gathers.
 *
 * <p>Where a connection is lost in the middle of a commit the trail is asked, over a new connection, whether the batch is
 * there, and its hashes are compared; if it is not, those who still wait are written again. Where another process has the
 * lane by then, or other records stand in the batch's place, the writer begins a new epoch; what could not be told as
 * durable has failed by then.
 *
 * <p>Everything but {@link #problem}, {@link #head}, {@link #expire} and the queue belongs to the thread that runs it.
 */
final class LaneWriter implements Runnable {
    private static final System.Logger LOG = System.getLogger(LaneWriter.class.getName());
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final LaneQueue queue = new LaneQueue();
    private final DatabaseAccount account;
    private final Duration deadline;
    private final DurabilityCheck durability;
    private final OwnRecords own;
    private final Executor acknowledger;
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final LaneState state = new LaneState(new LaneMemory());
    private final LaneHealth health = new LaneHealth();
    private final LaneIntake intake;
    private final LaneResumption resumption;

    private volatile @Nullable WriterSession session;
    private volatile long sentNanos;

    LaneWriter(
            DatabaseAccount account,
            Duration deadline,
            DurabilityCheck durability,
            OwnRecords own,
            Executor acknowledger,
            InFlight inFlight,
            Runnable forgetKeys) {
        this.account = account;
        this.deadline = deadline;
        this.durability = durability;
        this.own = own;
        this.acknowledger = acknowledger;
        this.intake = new LaneIntake(queue, inFlight);
        this.resumption = new LaneResumption(state, queue, own, deadline, inFlight, forgetKeys);
    }

    LaneQueue queue() {
        return queue;
    }

    /** Why the lane cannot write, if it cannot. */
    Optional<String> problem() {
        return health.problem();
    }

    /** The end of the lane as it was last told to be durable. */
    Optional<ChainHead> head() {
        return Optional.ofNullable(state.head());
    }

    /** Fails what is late, and cuts a connection on which nothing moves. Called from a timer. */
    void expire(long nowNanos) {
        queue.expire(nowNanos);
        Batch batch = state.onItsWay();
        if (batch != null) {
            LaneQueue.fail(
                    batch.pending().stream()
                            .filter(record ->
                                    record.isOver(nowNanos) && !record.done().isDone())
                            .toList(),
                    "The record could not be made durable in time");
            WriterSession open = session;
            if (open != null && nowNanos - sentNanos > deadline.toNanos()) {
                open.abort();
            }
        }
    }

    @Override
    public void run() {
        try {
            boolean more = true;
            while (more) {
                more = step();
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.WARNING, "A lane of the trail was closed before everything was written");
        } finally {
            health.closed();
            queue.abandon();
            drop();
        }
    }

    /** One turn; false after the last record, or where nothing more can be written and nobody waits. */
    private boolean step() throws InterruptedException {
        try {
            WriterSession open = session;
            if (open == null) {
                open();
                return true;
            }
            return write(open);
        } catch (SQLException e) {
            lost(SqlFailure.describe(e));
        } catch (AuditUnavailableException e) {
            lost(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A lane of the trail failed and begins again", e);
            lost("The lane failed: " + e);
        }
        return retryLater();
    }

    private void open() throws SQLException, InterruptedException {
        WriterSession fresh = WriterSession.open(account, deadline, durability);
        try {
            resumption.resume(fresh, this::acknowledge);
            session = fresh;
        } finally {
            if (session == null) {
                fresh.close();
            }
        }
        health.writes(state.head());
    }

    private boolean write(WriterSession open) throws SQLException, InterruptedException {
        Duration patience = health.problem().isEmpty() ? HEARTBEAT : LaneHealth.LONGEST_PAUSE;
        LaneIntake.Taken taken = intake.take(patience);
        List<PendingRecord> next = taken.records();
        if (taken.someLeftOut() && next.isEmpty()) {
            return true;
        }
        boolean last = next.isEmpty() && queue.isClosed();
        Batch batch = link(next.isEmpty() ? List.of(last ? own.epochEnd() : own.heartbeat()) : next);
        sentNanos = System.nanoTime();
        state.sent(batch);
        try {
            open.insert(batch);
        } catch (SQLException e) {
            if (!nothingStands(open, batch, e)) {
                throw e;
            }
            state.settled();
            return refused(batch, e);
        }
        acknowledge(batch);
        health.writes(state.head());
        return !last;
    }

    /** A place that is taken may be taken by this batch. Where it is not, a row breaks another rule of the table. */
    private static boolean nothingStands(WriterSession open, Batch batch, SQLException e) throws SQLException {
        return SqlFailure.surelyRolledBack(e)
                || (SqlFailure.isTaken(e) && open.stored().hashesOf(batch).isEmpty());
    }

    private Batch link(List<PendingRecord> next) {
        try {
            return Batch.after(Objects.requireNonNull(state.head()), next, canonical);
        } catch (RuntimeException e) {
            LaneQueue.fail(next, "The record could not be written down");
            throw e;
        }
    }

    private void acknowledge(Batch batch) {
        state.reached(batch);
        batch.newcomers().forEach(Person::becameDurable);
        intake.settled(batch.records().size());
        if (queue.isEmpty()) {
            // Nobody is kept waiting, and waking another thread would cost more than the work.
            batch.complete();
        } else {
            acknowledger.execute(batch::complete);
        }
    }

    /** Nothing of the batch stands. */
    private boolean refused(Batch batch, SQLException e) throws InterruptedException {
        if (SqlFailure.isAboutTheRows(e)) {
            LOG.log(System.Logger.Level.ERROR, "The audit database refuses a record: {0}", SqlFailure.describe(e));
            intake.doubt(batch);
            return true;
        }
        queue.putBack(batch.pending());
        health.troubled(SqlFailure.describe(e));
        return retryLater();
    }

    private void lost(String why) {
        health.troubled(why);
        drop();
    }

    private boolean retryLater() throws InterruptedException {
        queue.pause(health.nextPause().toNanos());
        return !queue.isClosed();
    }

    private void drop() {
        WriterSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
