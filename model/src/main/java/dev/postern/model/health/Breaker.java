package dev.postern.model.health;

import org.jspecify.annotations.Nullable;

/**
 * A circuit breaker (M. Nygard, Release It!, 2nd edition, chapter 5) for one model server: closed while requests go well, open
 * after failures in a row, half-open for one trial after a rest. Times are nanoseconds of a clock that only runs
 * forward, such as {@link System#nanoTime()}. Thread-safe.
 */
public final class Breaker {
    /** What the next request may do. */
    public enum State {
        CLOSED,
        /** One request may try. */
        HALF_OPEN,
        /** The server rests, or a trial is under way. */
        OPEN
    }

    private final BreakerRules rules;
    private int inARow;
    private int silentInARow;
    private @Nullable Fault opened;
    private long restEnd;
    private long restNanos;
    private boolean trial;

    public Breaker(BreakerRules rules) {
        this.rules = rules;
        this.restNanos = rules.rest().toNanos();
    }

    public synchronized State state(long now) {
        if (opened == null) {
            return State.CLOSED;
        }
        return trial || restEnd - now > 0 ? State.OPEN : State.HALF_OPEN;
    }

    /** Why the server rests; nothing where it does not. */
    public synchronized @Nullable Fault opened() {
        return opened;
    }

    /** Takes the trial of a half-open breaker, once. What comes of it must be told. */
    public synchronized boolean tryOnce(long now) {
        if (state(now) != State.HALF_OPEN) {
            return false;
        }
        trial = true;
        return true;
    }

    /**
     * An answer began. That ends a rest on probation: whether the server is well shows when answers are whole, and a trial may
     * take long.
     */
    public synchronized void began() {
        if (opened != null) {
            inARow = rules.failures() - 1;
            silentInARow = opened == Fault.SILENT ? inARow : 0;
            opened = null;
            trial = false;
        }
    }

    /** A request was answered to the end. */
    public synchronized void answered() {
        inARow = 0;
        silentInARow = 0;
        opened = null;
        trial = false;
        restNanos = rules.rest().toNanos();
    }

    /** A request failed. */
    public synchronized void failed(Fault fault, long now) {
        boolean tried = trial;
        trial = false;
        inARow++;
        silentInARow = fault == Fault.SILENT ? silentInARow + 1 : 0;
        boolean opens = opened == null && (fault == Fault.UNREACHABLE || inARow >= rules.failures());
        if (opens || tried) {
            restEnd = now + restNanos;
            restNanos = Math.min(2 * restNanos, rules.longestRest().toNanos());
        }
        if (opens || opened != null) {
            opened = kind(fault);
        }
    }

    /** Silent is only who was so all the time: nobody is asked any more who keeps everybody waiting. */
    private Fault kind(Fault last) {
        return switch (last) {
            case SILENT -> silentInARow >= rules.failures() ? Fault.SILENT : Fault.WRONG;
            case UNREACHABLE, WRONG -> last;
        };
    }

    /** A request ended without saying anything of the server: its client left. */
    public synchronized void unknown() {
        trial = false;
    }

    /** The server was seen to take connections again: one that rests for taking none may be tried at once. */
    public synchronized void reachable(long now) {
        if (opened == Fault.UNREACHABLE) {
            restEnd = now;
        }
    }
}
