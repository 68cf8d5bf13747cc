package dev.postern.bench.micro.trail;

import dev.postern.audit.Trail;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.TrailSettings;
import dev.postern.audit.store.retention.Retention;
import dev.postern.audit.store.retention.RetentionRun;
import dev.postern.audit.store.retention.RetentionTerms;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Drops a month of records that are over their time while others are written: how long it takes to read what will go and to
 * copy what stays, how long until it is gone once the trail has said so, how long until its files are given back, and how
 * long a writer waited at most. Argument: how many records the month has.
 */
public final class RetentionDropping {
    private static final RetentionTerms TERMS =
            new RetentionTerms(Period.ofMonths(13), Period.ofDays(90), Period.ofMonths(24));
    private static final int MONTHS_AGO = 15;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final AtomicLong told = new AtomicLong();
    private final AtomicLong gone = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Clock clock = Clock.systemUTC();

    private RetentionDropping() {}

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        new RetentionDropping().measure(Long.parseLong(arguments[0]));
    }

    private void measure(long records) throws IOException, SQLException, InterruptedException {
        LocalDate month =
                LocalDate.now(clock.withZone(ZoneOffset.UTC)).withDayOfMonth(1).minusMonths(MONTHS_AGO);
        try (TrailDatabase database = new TrailDatabase()) {
            OldMonth old = new OldMonth(database, month);
            long filling = System.nanoTime();
            old.fill(records);
            print("rows made in", seconds(filling, System.nanoTime()));
            print("size of the month", old.bytes() / 1_000_000 + " MB");
            for (boolean held : new boolean[] {false, true}) {
                if (held) {
                    old.fill(records);
                    old.holdOneDay();
                }
                print("", held ? "one of its days on hold" : "nothing on hold");
                drop(database, old);
            }
        }
    }

    private void drop(TrailDatabase database, OldMonth month) throws SQLException, InterruptedException {
        TrailEvents events = new TrailEvents(0);
        TrailSettings settings = new TrailSettings(database.account("writer"), 2, DEADLINE);
        try (PostgresTrail trail =
                new PostgresTrail(settings, MasterKey.of(new byte[32]), clock, new SecureRandom(), TrailEvents::id)) {
            trail.start();
            while (trail.problem().isPresent()) {
                Thread.sleep(10);
            }
            Thread writer = Thread.ofPlatform().daemon().start(() -> write(trail, events));
            Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(month));
            Retention retention = new Retention(database.account("keeper"), TERMS, noting(trail), TrailEvents::id);
            long begin = System.nanoTime();
            RetentionRun run = retention.run(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
            long end = System.nanoTime();
            over.set(true);
            writer.join();
            watcher.join();
            print("records dropped", run.records());
            print("reading what goes and copying what stays", seconds(begin, told.get()));
            print("the drop itself", seconds(told.get(), gone.get()));
            print("giving back the files", seconds(gone.get(), end));
            print("records written meanwhile", written.get() + ", " + failed.get() + " failed");
            print("longest wait of a writer", longest.get() / 1_000_000 + " ms");
        }
        over.set(false);
        gone.set(0);
        longest.set(0);
        written.set(0);
    }

    /** Notes when the last record of the drop was durable. */
    private Trail noting(PostgresTrail trail) {
        return event -> trail.append(event).whenComplete((receipt, failure) -> told.set(System.nanoTime()));
    }

    /** Notes when the records are out of the trail. */
    private void watch(OldMonth month) {
        try {
            while (!over.get() && !month.isTakenOut()) {
                Thread.sleep(5);
            }
            gone.set(System.nanoTime());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(PostgresTrail trail, TrailEvents events) {
        while (!over.get()) {
            long begin = System.nanoTime();
            try {
                trail.append(events.next()).join();
                written.incrementAndGet();
            } catch (CompletionException e) {
                failed.incrementAndGet();
            }
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        }
    }

    private static String seconds(long from, long to) {
        return "%.2f s".formatted((to - from) / 1e9);
    }

    private static void print(String what, Object value) {
        System.out.println(what.isEmpty() ? value : "  " + what + ": " + value);
    }
}
