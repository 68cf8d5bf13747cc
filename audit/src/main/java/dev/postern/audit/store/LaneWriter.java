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
    private static final int LARGEST_BATCH = 256;
    private static final long LARGEST_BATCH_BYTES = 1 << 20;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final LaneQueue queue = new LaneQueue();
    private final DatabaseAccount account;
    private final Duration deadline;
    private final DurabilityCheck durability;
    private final OwnRecords own;
    private final Executor acknowledger;
    private final InFlight inFlight;
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final LaneState state = new LaneState();
    private final LaneResumption resumption;

    private volatile @Nullable WriterSession session;
    private volatile long sentNanos;
    private volatile String problem = "The lane has not begun to write yet";

    private int oneByOne;
    private Duration pause = FIRST_PAUSE;

    LaneWriter(
            DatabaseAccount account,
            Duration deadline,
            DurabilityCheck durability,
            OwnRecords own,
            Executor acknowledger,
            InFlight inFlight) {
        this.account = account;
        this.deadline = deadline;
        this.durability = durability;
        this.own = own;
        this.acknowledger = acknowledger;
        this.inFlight = inFlight;
        this.resumption = new LaneResumption(state, queue, own, deadline, inFlight);
    }

    LaneQueue queue() {
        return queue;
    }

    /** Why the lane cannot write, if it cannot. */
    Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
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
            problem = "The trail is closed";
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
        writes();
    }

    private boolean write(WriterSession open) throws SQLException, InterruptedException {
        Duration patience = problem.isEmpty() ? HEARTBEAT : LONGEST_PAUSE;
        List<PendingRecord> taken =
                queue.take(oneByOne > 0 ? 1 : LARGEST_BATCH, LARGEST_BATCH_BYTES, patience.toNanos());
        List<PendingRecord> next = leaveOut(taken);
        if (next.size() < taken.size() && next.isEmpty()) {
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
        writes();
        return !last;
    }

    /** Fails what was given up, or became late, since it was appended. */
    private List<PendingRecord> leaveOut(List<PendingRecord> taken) {
        long now = System.nanoTime();
        List<PendingRecord> left = taken.stream()
                .filter(record -> inFlight.isGivenUp(record) || record.isOver(now))
                .toList();
        if (left.isEmpty()) {
            return taken;
        }
        oneByOne = Math.max(0, oneByOne - left.size());
        LaneQueue.fail(left, "The record was given up or could not be made durable in time");
        return taken.stream().filter(record -> !left.contains(record)).toList();
    }

    /** A place that is taken may be taken by this batch. Where it is not, a row breaks another rule of the table. */
    private static boolean nothingStands(WriterSession open, Batch batch, SQLException e) throws SQLException {
        return SqlFailure.surelyRolledBack(e)
                || (SqlFailure.isTaken(e) && open.hashesOf(batch).isEmpty());
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
        state.reached(batch.head());
        batch.newcomers().forEach(Person::becameDurable);
        oneByOne = Math.max(0, oneByOne - batch.records().size());
        if (queue.isEmpty()) {
            // Nobody is kept waiting, and waking another thread would cost more than the work.
            batch.complete();
        } else {
            acknowledger.execute(batch::complete);
        }
    }

    /** Nothing of the batch stands. A row that the server never takes is found by trying one at a time. */
    private boolean refused(Batch batch, SQLException e) throws InterruptedException {
        if (SqlFailure.isAboutTheRows(e)) {
            LOG.log(System.Logger.Level.ERROR, "The audit database refuses a record: {0}", SqlFailure.describe(e));
            if (batch.records().size() == 1) {
                oneByOne = Math.max(0, oneByOne - 1);
                LaneQueue.fail(batch.pending(), "The audit database refuses the record");
            } else {
                oneByOne = batch.records().size();
                queue.putBack(batch.pending());
            }
            return true;
        }
        queue.putBack(batch.pending());
        troubled(SqlFailure.describe(e));
        return retryLater();
    }

    private void writes() {
        if (!problem.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "The trail is written after {0}", state.head());
        }
        problem = "";
        pause = FIRST_PAUSE;
    }

    private void lost(String why) {
        troubled(why);
        drop();
    }

    private void troubled(String why) {
        if (!why.equals(problem)) {
            LOG.log(System.Logger.Level.ERROR, "The audit trail cannot be written: {0}", why);
        }
        problem = why;
    }

    private boolean retryLater() throws InterruptedException {
        queue.pause(pause.toNanos());
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
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
