package dev.postern.gateway.quota;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What this gateway holds of one counter. Times are of {@link System#nanoTime()}. Thread-safe; never blocks for long.
 *
 * <p>What is held is free, reserved by claims, or spent and not reported yet. The ledger ends a lease that was not heard of for
 * its time; nothing of it is given out from a little before that. A lease that was ended begins a new generation: claims of
 * the old one hold nothing any more, and what they use is reported as beyond the lease.
 */
final class Pool {
    /** So many times what an exchange needs is wanted at a time, where the limit is far. */
    static final long BLOCK = 64;

    /** With room for fewer exchanges than this, each takes what it needs and nothing stays in hand. */
    private static final long NEAR = 32;

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long IDLE = 60_000 * NANOS_PER_MILLI;
    private static final long EXACT = 2_000 * NANOS_PER_MILLI;
    private static final long RENEWALS = 3;
    private static final long SAFETY_PARTS = 5;
    private static final long REMEMBERED = 10 * NANOS_PER_MILLI;

    private final CounterKey key;
    private final long number;
    private final Lock asking = new ReentrantLock();
    private final long lease;
    private long counter = -1;
    private long most;
    private long total;
    private long free;
    private long held;
    private long spend;
    private long extra;
    private long lastNeed = 1;
    private long lastUse;
    private long lastReport;
    private long validUntil;
    private long exactUntil;
    private long deniedUntil;
    private long deniedNeed;
    private long calledUntil;
    private boolean told = true;
    private int generation;

    /**
     * @param number its own; locks are taken in their order
     * @param lease how long the ledger waits for a sign of life, in nanoseconds
     */
    Pool(CounterKey key, long number, long lease, long now) {
        this.key = key;
        this.number = number;
        this.lease = lease;
        this.lastUse = now;
        this.lastReport = now;
        this.validUntil = now;
        this.exactUntil = now;
        this.deniedUntil = now;
        this.calledUntil = now;
    }

    CounterKey key() {
        return key;
    }

    long number() {
        return number;
    }

    /** Held by whoever asks the ledger for more. */
    Lock asking() {
        return asking;
    }

    /** Whether its counter is one of these. */
    synchronized boolean is(Set<Long> counters) {
        return counters.contains(counter);
    }

    /** Gives the claim what it lacks as far as it is at hand; returns whether it lacks nothing then. */
    synchronized boolean serve(Claim claim, long now) {
        most = claim.limit.most();
        lastNeed = claim.need;
        lastUse = now;
        renew(claim);
        if (now - validUntil < 0) {
            long part = Math.min(free, claim.lacking());
            free -= part;
            claim.got += part;
        }
        return claim.lacking() == 0;
    }

    /** Whether the ledger denied as much a moment ago, and nothing came back since. */
    synchronized boolean isDenied(Claim claim, long now) {
        return now - deniedUntil < 0 && claim.lacking() >= deniedNeed;
    }

    /** Whether others were told a moment ago to give back what is lacking. */
    synchronized boolean isCalled(Claim claim, long now) {
        return now - calledUntil < 0 && claim.lacking() >= deniedNeed;
    }

    /** What to ask the ledger for. */
    synchronized Ledger.Ask ask(Claim claim, long now) {
        boolean exact = now - exactUntil < 0;
        return new Ledger.Ask(key, claim.limit.most(), claim.lacking(), exact ? 0 : BLOCK * claim.need);
    }

    /**
     * Takes in what the ledger said.
     *
     * @param asked when it was asked
     */
    synchronized void answered(Claim claim, Ledger.Grant grant, long asked) {
        counter = grant.counter();
        total = grant.total();
        if (grant.granted() == 0) {
            deniedNeed = claim.lacking();
            if (grant.elsewhere() == 0) {
                deniedUntil = asked + REMEMBERED;
            } else {
                calledUntil = asked + REMEMBERED;
            }
            return;
        }
        if (grant.fresh() && held > 0) {
            lose();
        }
        renew(claim);
        held += grant.granted();
        long part = Math.min(grant.granted(), claim.lacking());
        claim.got += part;
        free += grant.granted() - part;
        validUntil = asked + lease - lease / SAFETY_PARTS;
    }

    /** The claim goes no further: what it has is free again. */
    synchronized void putBack(Claim claim) {
        renew(claim);
        if (claim.got > 0) {
            free += claim.got;
            claim.got = 0;
            told = false;
            deniedNeed = Long.MAX_VALUE;
        }
    }

    /** The exchange of the claim is over and used so much; returns whether others may be waiting for what is left. */
    synchronized boolean settle(Claim claim, long used) {
        if (claim.generation != generation) {
            beyond(used);
            return false;
        }
        long within = Math.min(used, claim.got);
        free += claim.got - within;
        long over = Math.min(used - within, free);
        free -= over;
        spend += within + over;
        beyond(used - within - over);
        claim.got = 0;
        told = false;
        deniedNeed = Long.MAX_VALUE;
        return free > 0 && isNear();
    }

    /** Somebody lacks what is free here: it is given back with the next report, and for a while nothing stays in hand. */
    synchronized void call(long now) {
        exactUntil = now + EXACT;
        told = false;
    }

    /** What the ledger should know, if anything; it counts as reported from now on. */
    synchronized Optional<Ledger.Report> report(long now) {
        long back = surplus(now);
        boolean renewal = held > 0 && now - lastReport > lease / RENEWALS;
        if (counter < 0 || (told && spend == 0 && extra == 0 && back == 0 && !renewal)) {
            return Optional.empty();
        }
        free -= back;
        held -= spend + back;
        Ledger.Report report = new Ledger.Report(this, counter, spend, back, extra, free, generation);
        spend = 0;
        extra = 0;
        told = true;
        lastReport = now;
        return Optional.of(report);
    }

    /** The ledger knows. */
    synchronized void reported(Ledger.Report report, Ledger.Standing standing, long asked) {
        total = standing.total();
        if (generation != report.generation()) {
            return;
        }
        if (standing.kept()) {
            validUntil = asked + lease - lease / SAFETY_PARTS;
        } else if (held > 0 || report.spend() + report.back() > 0) {
            lose();
        }
    }

    /** Nobody knows whether the ledger does: what was used is reported again, what was given back is not ours in any case. */
    synchronized void unreported(Ledger.Report report) {
        told = false;
        extra += report.extra();
        if (generation == report.generation()) {
            spend += report.spend();
            held += report.spend();
        } else {
            beyond(report.spend());
        }
    }

    /** What is left of the limit, as far as this gateway knows; never below 0. */
    synchronized long left() {
        return Math.max(0, most - total + free);
    }

    /** Nothing may be held once the gateway is gone. */
    synchronized void leave() {
        exactUntil = lastUse + Long.MAX_VALUE / 2;
        told = false;
    }

    private long surplus(long now) {
        boolean exact = now - exactUntil < 0 || now - lastUse > IDLE || isNear();
        return exact ? free : Math.max(0, free - 2 * BLOCK * lastNeed);
    }

    private boolean isNear() {
        return most - total < NEAR * lastNeed;
    }

    private void renew(Claim claim) {
        if (claim.generation != generation) {
            claim.generation = generation;
            claim.got = 0;
        }
    }

    private void lose() {
        generation++;
        long unsaid = spend;
        free = 0;
        held = 0;
        spend = 0;
        beyond(unsaid);
    }

    /** Requests of a lease that was ended count as made already. */
    private void beyond(long used) {
        if (key.measure() == Measure.TOKENS) {
            extra += used;
        }
    }
}
