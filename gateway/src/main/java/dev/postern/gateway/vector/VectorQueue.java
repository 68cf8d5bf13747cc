package dev.postern.gateway.vector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Vectors on their way to the database. Never keeps an exchange waiting: what does not fit is dropped and counted, because
 * a replay over fewer exchanges is worth more than an answer that comes late. Thread-safe.
 */
@Singleton
final class VectorQueue {
    /** The most that wait; a vector is a few hundred bytes as a rule. */
    static final int MOST_WAITING = 10_000;

    /** The most that are written at a time. */
    static final int BATCH = 500;

    private final BlockingQueue<VectorRow> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Counter lostAltogether;

    @Inject
    VectorQueue(MeterRegistry registry) {
        this.lostAltogether = registry.counter("postern.vectors.lost");
    }

    void offer(VectorRow row) {
        if (!waiting.offer(row)) {
            lose(1);
        }
    }

    /** The next rows, none where none comes within a while. */
    List<VectorRow> next(Duration patience) throws InterruptedException {
        @Nullable VectorRow first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        List<VectorRow> rows = new ArrayList<>();
        if (first != null) {
            rows.add(first);
            waiting.drainTo(rows, BATCH - 1);
        }
        return rows;
    }

    /** What waits now, up to a batch. */
    List<VectorRow> rest() {
        List<VectorRow> rows = new ArrayList<>();
        waiting.drainTo(rows, BATCH);
        return rows;
    }

    /** Rows could not be kept. */
    void lose(long rows) {
        lost.addAndGet(rows);
        lostAltogether.increment((double) rows);
    }

    /** How many were lost since this was asked last. */
    long takeLost() {
        return lost.getAndSet(0);
    }
}
