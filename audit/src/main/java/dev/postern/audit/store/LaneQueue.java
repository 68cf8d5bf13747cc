package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The records that wait for one lane, bounded in number and bytes. A record that waits beyond its deadline fails.
 * Thread-safe; one thread takes.
 */
final class LaneQueue {
    private static final int MOST_RECORDS = 8_192;
    private static final long MOST_BYTES = 64L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Deque<PendingRecord> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /** Adds a record, or fails it at once where there is no room or nobody will come to take it. */
    void offer(PendingRecord record) {
        lock.lock();
        try {
            boolean room = waiting.size() < MOST_RECORDS && bytes + record.size() <= MOST_BYTES;
            if (room && !closed) {
                waiting.addLast(record);
                bytes += record.size();
                filled.signal();
                return;
            }
        } finally {
            lock.unlock();
        }
        fail(List.of(record), "More records wait for the audit trail than it can take");
    }

    /**
     * The next records, in order; none where none came within the time or the queue was closed.
     *
     * @param mostBytes no further record is added beyond this; a larger one comes alone
     */
    List<PendingRecord> take(int most, long mostBytes, long waitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = waitNanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = filled.awaitNanos(left);
            }
            List<PendingRecord> taken = new ArrayList<>(Math.min(most, waiting.size()));
            long takenBytes = 0;
            for (PendingRecord next = waiting.peekFirst();
                    next != null && taken.size() < most && (taken.isEmpty() || takenBytes + next.size() <= mostBytes);
                    next = waiting.peekFirst()) {
                waiting.removeFirst();
                takenBytes += next.size();
                taken.add(next);
            }
            bytes -= takenBytes;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Puts records that were taken but not written back to where they were. */
    void putBack(List<PendingRecord> taken) {
        lock.lock();
        try {
            for (PendingRecord record : taken.reversed()) {
                waiting.addFirst(record);
                bytes += record.size();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Fails the records whose time is over. */
    void expire(long nowNanos) {
        failWhere(record -> record.isOver(nowNanos), "The record could not be made durable in time");
    }

    /** Fails some of those who wait. */
    void failWhere(Predicate<PendingRecord> condition, String message) {
        List<PendingRecord> over = new ArrayList<>();
        lock.lock();
        try {
            waiting.removeIf(record -> {
                if (!condition.test(record)) {
                    return false;
                }
                bytes -= record.size();
                return over.add(record);
            });
        } finally {
            lock.unlock();
        }
        fail(over, message);
    }

    /** Takes no more records. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps, but not past the closing of the queue. */
    void pause(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!closed && left > 0) {
                left = filled.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Fails what is left. */
    void abandon() {
        List<PendingRecord> left;
        lock.lock();
        try {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
            bytes = 0;
        } finally {
            lock.unlock();
        }
        fail(left, "The audit trail is closed");
    }

    static void fail(Collection<PendingRecord> records, String message) {
        if (!records.isEmpty()) {
            AuditUnavailableException failure = new AuditUnavailableException(message);
            records.forEach(record -> record.done().completeExceptionally(failure));
        }
    }
}
