package dev.postern.gateway.model.admission;

import dev.postern.model.admission.FairQueue;
import dev.postern.model.admission.Waiting;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The places of one model and the queue before them. Whoever waits does so on a future that says whether the turn came;
 * {@code false} where the queue was too full for it. Times are those of {@link System#nanoTime()}. Thread-safe.
 */
final class Gate {
    /** So many ends tell how fast the line moves. */
    private static final int REMEMBERED = 32;

    private static final double NANOS = 1e9;
    private static final int LONGEST_RETRY = 300;

    private final FairQueue<CompletableFuture<Boolean>> queue;
    private final long[] ends = new long[REMEMBERED];
    private long ended;
    private int inside;

    Gate(int capacity, int quantum) {
        this.queue = new FairQueue<>(capacity, quantum);
    }

    /** A place at once where one is free and nobody waits. */
    synchronized boolean enter(int places) {
        if (inside >= places || queue.size() > 0) {
            return false;
        }
        inside++;
        return true;
    }

    void await(Waiting<CompletableFuture<Boolean>> one, int places) {
        Optional<CompletableFuture<Boolean>> gone;
        synchronized (this) {
            gone = queue.add(one);
        }
        gone.ifPresent(who -> who.complete(false));
        letIn(places);
    }

    /** Somebody waits no longer. Returns false where the turn had come before. */
    synchronized boolean leave(Waiting<CompletableFuture<Boolean>> one) {
        return queue.remove(one);
    }

    /** A place is free again. */
    void exit(int places, long now) {
        synchronized (this) {
            inside--;
            ends[(int) (ended++ % REMEMBERED)] = now;
        }
        letIn(places);
    }

    /** In how many seconds whoever comes now would have a turn, by how fast the line moved lately; 1 at least. */
    synchronized int retrySeconds(long now) {
        int known = (int) Math.min(ended, REMEMBERED);
        if (known < 2) {
            return 2;
        }
        long oldest = ends[(int) ((ended - known) % REMEMBERED)];
        double perTurn = Math.max(0, now - oldest) / NANOS / known;
        return (int) Math.clamp(Math.ceil(perTurn * (queue.size() + 1)), 1, LONGEST_RETRY);
    }

    synchronized boolean isIdle() {
        return inside == 0 && queue.size() == 0;
    }

    private void letIn(int places) {
        while (true) {
            Optional<CompletableFuture<Boolean>> next;
            synchronized (this) {
                next = inside < places ? queue.next() : Optional.empty();
                if (next.isEmpty()) {
                    return;
                }
                inside++;
            }
            if (!next.get().complete(true)) {
                synchronized (this) {
                    inside--;
                }
            }
        }
    }
}
