package dev.postern.gateway.quota;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;

/**
 * What this gateway holds of all counters. Most exchanges find what they need here; others take it from the ledger, with a
 * block in advance where the limit is far. Where the limit is near nothing stays in hand, and what other gateways hold without
 * need is called back before anybody is refused. Thread-safe; {@link #reserve} may block.
 *
 * <p>What it says of free amounts is whole: taking and reporting exclude each other.
 */
final class LeasedPools {
    /** How long an exchange waits for what other gateways were told to give back. */
    static final Duration PATIENCE = Duration.ofMillis(700);

    /** How long the ledger waits for a sign of life of a gateway before what it holds comes back. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(12);
    private static final Duration AWAY = Duration.ofMillis(500);

    /** Calls to the ledger at a time; a report waits for no more than these. */
    private static final int TRIPS = 5;

    private static final Duration LINGER = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final LongSupplier nanos;
    private final Pause pause;
    private final long lease;
    private final Map<CounterKey, Pool> pools = new ConcurrentHashMap<>();
    private final ReadWriteLock order = new ReentrantReadWriteLock();
    private final Semaphore trips = new Semaphore(TRIPS);
    private final AtomicLong made = new AtomicLong();
    private volatile boolean away;
    private volatile long failed;

    /** Lets some time pass. */
    @FunctionalInterface
    interface Pause {
        void pass(Duration time) throws InterruptedException;
    }

    /** @param nanos as {@link System#nanoTime()} */
    LeasedPools(Ledger ledger, LongSupplier nanos, Pause pause, Duration lease) {
        this.ledger = ledger;
        this.nanos = nanos;
        this.pause = pause;
        this.lease = lease.toNanos();
    }

    /**
     * Reserves all that is wanted, or nothing.
     *
     * @throws SQLException where what is at hand does not do and the ledger cannot be asked; nothing is reserved then
     */
    Reserving reserve(List<Wanted> wanted) throws SQLException, InterruptedException {
        List<Claim> claims = new ArrayList<>(wanted.size());
        for (Wanted each : wanted) {
            claims.add(new Claim(pool(each.key()), each.limit(), each.need()));
        }
        boolean reserved = false;
        try {
            Optional<Claim> refused = settleOn(claims);
            reserved = refused.isEmpty();
            return refused.<Reserving>map(claim -> new Reserving.Exceeded(wanted.get(claims.indexOf(claim))))
                    .orElseGet(() -> new Reserving.Granted(claims));
        } finally {
            if (!reserved) {
                claims.forEach(claim -> claim.pool.putBack(claim));
            }
        }
    }

    /** The claim that cannot be served; none where all are. */
    private Optional<Claim> settleOn(List<Claim> claims) throws SQLException, InterruptedException {
        long hopingSince = 0;
        boolean hoping = false;
        while (true) {
            List<Claim> lacking = lacking(claims);
            if (lacking.isEmpty()) {
                return Optional.empty();
            }
            switch (refill(lacking)) {
                case Refill.Done ignored -> {}
                case Refill.Hopeless(List<Claim> denied) -> {
                    return last(denied);
                }
                case Refill.Hopeful(List<Claim> denied) -> {
                    long now = nanos.getAsLong();
                    hopingSince = hoping ? hopingSince : now;
                    hoping = true;
                    if (now - hopingSince > PATIENCE.toNanos()) {
                        return last(denied);
                    }
                    claims.forEach(claim -> claim.pool.putBack(claim));
                    pause.pass(BETWEEN_TRIES);
                }
            }
        }
    }

    /** What the ledger gave. */
    private sealed interface Refill {
        /** Something, or others were faster and it is to be asked again. */
        record Done() implements Refill {}

        /** Nothing for these, and nobody else holds any without need. */
        record Hopeless(List<Claim> denied) implements Refill {}

        /** Nothing for these yet; others were told to give back. */
        record Hopeful(List<Claim> denied) implements Refill {}
    }

    /** Asks for what is lacking. Exchanges that lack of the same counter ask one after the other, and learn from each other. */
    private Refill refill(List<Claim> lacking) throws SQLException, InterruptedException {
        List<Pool> inOrder = lacking.stream()
                .map(claim -> claim.pool)
                .sorted(Comparator.comparingLong(Pool::number))
                .toList();
        inOrder.forEach(pool -> pool.asking().lock());
        try {
            List<Claim> still = lacking(lacking);
            if (still.isEmpty()) {
                return new Refill.Done();
            }
            long now = nanos.getAsLong();
            List<Claim> hopeless = still.stream()
                    .filter(claim -> claim.pool.isDenied(claim, now))
                    .toList();
            if (!hopeless.isEmpty()) {
                return new Refill.Hopeless(hopeless);
            }
            List<Claim> called = still.stream()
                    .filter(claim -> claim.pool.isCalled(claim, now))
                    .toList();
            return called.isEmpty() ? ask(still) : new Refill.Hopeful(called);
        } finally {
            inOrder.forEach(pool -> pool.asking().unlock());
        }
    }

    private Refill ask(List<Claim> lacking) throws SQLException, InterruptedException {
        List<Ledger.Grant> grants = take(lacking);
        List<Claim> denied = new ArrayList<>();
        boolean hope = true;
        for (int each = 0; each < grants.size(); each++) {
            if (grants.get(each).granted() == 0) {
                denied.add(lacking.get(each));
                hope &= grants.get(each).elsewhere() > 0;
            }
        }
        if (denied.isEmpty()) {
            return new Refill.Done();
        }
        return hope ? new Refill.Hopeful(denied) : new Refill.Hopeless(denied);
    }

    private static Optional<Claim> last(List<Claim> denied) {
        return denied.stream()
                .max(Comparator.comparing(claim -> claim.pool.key().end()));
    }

    private List<Claim> lacking(List<Claim> claims) {
        long now = nanos.getAsLong();
        List<Claim> lacking = List.of();
        for (Claim claim : claims) {
            if (!claim.pool.serve(claim, now)) {
                lacking = lacking.isEmpty() ? new ArrayList<>(claims.size()) : lacking;
                lacking.add(claim);
            }
        }
        return lacking;
    }

    private List<Ledger.Grant> take(List<Claim> lacking) throws SQLException, InterruptedException {
        trips.acquire();
        order.readLock().lock();
        try {
            long asked = nanos.getAsLong();
            requireThere(asked);
            List<Ledger.Ask> asks =
                    lacking.stream().map(claim -> claim.pool.ask(claim, asked)).toList();
            List<Ledger.Grant> grants = grants(asks);
            for (int each = 0; each < grants.size(); each++) {
                Claim claim = lacking.get(each);
                claim.pool.answered(claim, grants.get(each), asked);
            }
            return grants;
        } finally {
            order.readLock().unlock();
            trips.release();
        }
    }

    private List<Ledger.Grant> grants(List<Ledger.Ask> asks) throws SQLException {
        try {
            return ledger.take(asks);
        } catch (SQLException e) {
            failed = nanos.getAsLong();
            away = true;
            throw e;
        }
    }

    /** Those who waited behind a call that failed are not kept waiting for theirs to fail as well. */
    private void requireThere(long now) throws SQLException {
        if (away && now - failed < AWAY.toNanos()) {
            throw new SQLException("the database was away a moment ago");
        }
        away = false;
    }

    /** Tells the ledger what changed. Where that fails it is told again with the next report. */
    void report() throws SQLException {
        order.writeLock().lock();
        try {
            long asked = nanos.getAsLong();
            List<Ledger.Report> reports = pools.values().stream()
                    .flatMap(pool -> pool.report(asked).stream())
                    .toList();
            if (!reports.isEmpty()) {
                report(reports, asked);
            }
        } finally {
            order.writeLock().unlock();
        }
    }

    private void report(List<Ledger.Report> reports, long asked) throws SQLException {
        boolean known = false;
        try {
            List<Ledger.Standing> standings = ledger.report(reports);
            for (int each = 0; each < reports.size(); each++) {
                Ledger.Report report = reports.get(each);
                report.pool().reported(report, standings.get(each), asked);
            }
            known = true;
        } finally {
            if (!known) {
                reports.forEach(report -> report.pool().unreported(report));
            }
        }
    }

    /** Gives back what others lack. */
    void answerCalls() throws SQLException {
        Set<Long> called = pools.isEmpty() ? Set.of() : ledger.called();
        if (!called.isEmpty()) {
            long now = nanos.getAsLong();
            pools.values().stream().filter(pool -> pool.is(called)).forEach(pool -> pool.call(now));
            report();
        }
    }

    /** Nothing that was taken under other limits stays in hand. */
    void callAll() {
        long now = nanos.getAsLong();
        pools.values().forEach(pool -> pool.call(now));
    }

    /** The gateway ends in good order: everything that is not reserved goes back. */
    void leave() throws SQLException {
        pools.values().forEach(Pool::leave);
        report();
    }

    /** What is left of a counter that was asked for, as far as this gateway knows. */
    long left(CounterKey key) {
        Pool pool = pools.get(key);
        return pool == null ? 0 : pool.left();
    }

    /** Forgets windows that are over. */
    void forget(Instant now) {
        pools.keySet().removeIf(key -> key.end().plus(LINGER).isBefore(now));
    }

    private Pool pool(CounterKey key) {
        Pool known = pools.get(key);
        return known == null
                ? pools.computeIfAbsent(key, fresh -> new Pool(fresh, made.incrementAndGet(), lease, nanos.getAsLong()))
                : known;
    }
}
