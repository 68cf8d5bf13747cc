package dev.postern.gateway.model.admission;

import dev.postern.model.admission.FairQueue;
import dev.postern.model.admission.Party;
import dev.postern.model.admission.Shares;
import dev.postern.model.admission.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The places of one model and the queue before them. Whoever waits does so on a future that says whether the turn came;
 * {@code false} where the queue was too full for it. Times are those of {@link System#nanoTime()}. Thread-safe.
 */
final class Gate {
    /** So many ends tell how fast the line moves. */
    private static final int REMEMBERED = 32;

    /** So long a group counts that asks no more: a place is to be free when it comes again. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final double NANOS = 1e9;
    private static final int LONGEST_RETRY = 300;

    private final FairQueue<CompletableFuture<Boolean>> queue;
    private final Shares shares;
    private final long[] ends = new long[REMEMBERED];
    private long ended;

    Gate(int capacity, int quantum, double keptFree) {
        this.queue = new FairQueue<>(capacity, quantum);
        this.shares = new Shares(keptFree, LATELY.toNanos());
    }

    /** A place at once, where the party may have one: whoever waits may have none, or would have it. */
    synchronized boolean enter(Party party, int places, long now) {
        shares.seen(party, now);
        if (!shares.mayTake(party, places, now)) {
            return false;
        }
        shares.took(party, now);
        return true;
    }

    void await(Waiting<CompletableFuture<Boolean>> one, int places, long now) {
        Optional<CompletableFuture<Boolean>> gone;
        List<Waiting<CompletableFuture<Boolean>>> turns;
        synchronized (this) {
            gone = queue.add(one);
            turns = turns(places, now);
        }
        gone.ifPresent(who -> who.complete(false));
        letIn(turns, places, now);
    }

    /** Somebody waits no longer. Returns false where the turn had come before. */
    synchronized boolean leave(Waiting<CompletableFuture<Boolean>> one) {
        return queue.remove(one);
    }

    /** A place is free again. */
    void exit(Party party, int places, long now) {
        List<Waiting<CompletableFuture<Boolean>>> turns;
        synchronized (this) {
            ends[(int) (ended++ % REMEMBERED)] = now;
            shares.gaveBack(party, now);
            turns = turns(places, now);
        }
        letIn(turns, places, now);
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
        return shares.taken() == 0 && queue.size() == 0;
    }

    /** Those whose turn it is, with their places taken. */
    private List<Waiting<CompletableFuture<Boolean>>> turns(int places, long now) {
        List<Waiting<CompletableFuture<Boolean>>> turns = new ArrayList<>(1);
        for (var next = next(places, now); next.isPresent(); next = next(places, now)) {
            shares.took(next.get().party(), now);
            turns.add(next.get());
        }
        return turns;
    }

    private Optional<Waiting<CompletableFuture<Boolean>>> next(int places, long now) {
        return queue.next(party -> shares.mayTake(party, places, now));
    }

    /** Tells them. Whoever waits no longer leaves the place to the next. */
    private void letIn(List<Waiting<CompletableFuture<Boolean>>> turns, int places, long now) {
        for (Waiting<CompletableFuture<Boolean>> turn : turns) {
            if (!turn.who().complete(true)) {
                List<Waiting<CompletableFuture<Boolean>>> more;
                synchronized (this) {
                    shares.gaveBack(turn.party(), now);
                    more = turns(places, now);
                }
                letIn(more, places, now);
            }
        }
    }
}
