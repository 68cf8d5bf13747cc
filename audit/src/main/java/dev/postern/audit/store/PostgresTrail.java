package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Receipt;
import dev.postern.audit.Trail;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.People;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Sealer;
import dev.postern.audit.event.AuditEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The trail in Postgres. Events of one request go to one lane, in the order in which they are appended.
 *
 * <p>Futures are completed on threads of the trail's own; what hangs on them must not block.
 */
public final class PostgresTrail implements Trail, AutoCloseable {
    /** Sealing more than this takes too long for an event loop. */
    private static final long LONG_CONTENT = 64 * 1024;

    /** How often late records are looked for, and how much earlier than their deadline they count as late. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final Duration deadline;
    private final People people;
    private final Preparation preparation;
    private final InFlight inFlight = new InFlight();
    private final Phaser preparing = new Phaser(1);
    private final ErasureWatch erasures;
    private final List<LaneWriter> lanes;
    private final OrphanSweep orphans;
    private final OwnRecords own;
    private final ClockWatch clockWatch;
    private final List<Thread> threads;
    private final ExecutorService acknowledger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("trail-acknowledger").factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("trail-timer").factory());

    private final ScheduledExecutorService survivor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("trail-survivor").factory());

    /**
     * A trail that does not write yet.
     *
     * @param encryption wraps the keys of people
     * @param ids gives the ids of records that belong to no request, of version 7
     */
    public PostgresTrail(
            TrailSettings settings, KeyEncryption encryption, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        Sealer sealer = new Sealer();
        this.deadline = settings.deadline();
        this.people = new People(new Pseudonyms(encryption), new KeyWrap(encryption), sealer, random);
        this.preparation = new Preparation(clock, deadline, people, sealer, random);
        this.own = new OwnRecords(preparation, ids);
        this.clockWatch = new ClockWatch(clock);
        DatabaseAccount writer = settings.writer();
        DurabilityCheck durability = new DurabilityCheck(settings.standbyRequired());
        this.erasures = new ErasureWatch(writer, deadline, people);
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(ignored ->
                        new LaneWriter(writer, deadline, durability, own, acknowledger, inFlight, people::forgetAll))
                .toList();
        this.threads = IntStream.range(0, settings.lanes())
                .mapToObj(i ->
                        Thread.ofPlatform().daemon().name("trail-lane-" + i).unstarted(lanes.get(i)))
                .toList();
        this.orphans = new OrphanSweep(
                writer,
                new EpochClosing(writer, deadline, durability, own),
                own.instance(),
                inFlight,
                this::heads,
                this::append,
                clock);
    }

    /** Begins to write. The migrations must have run; until they have, and while there is no database, appends fail. */
    public void start() {
        threads.forEach(Thread::start);
        erasures.start();
        var _ = timer.scheduleAtFixedRate(
                () -> tick(System.nanoTime()), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        var _ = survivor.scheduleWithFixedDelay(
                () -> orphans.run(System.nanoTime()),
                OrphanSweep.EVERY.toMillis(),
                OrphanSweep.EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Receipt> append(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Intent intent -> {
                inFlight.begin(intent.requestId());
                CompletableFuture<Receipt> done = record(intent);
                var _ = done.exceptionally(failure -> {
                    inFlight.end(intent.requestId());
                    return null;
                });
                yield done;
            }
            case AuditEvent.Outcome outcome -> end(outcome);
            case AuditEvent.Denied denied -> end(denied);
            case AuditEvent.Access _,
                    AuditEvent.PolicyActivated _,
                    AuditEvent.EpochStart _,
                    AuditEvent.Heartbeat _,
                    AuditEvent.EpochEnd _,
                    AuditEvent.Orphaned _,
                    AuditEvent.StreamMark _,
                    AuditEvent.DeniedAggregate _,
                    AuditEvent.Administration _ -> record(event);
        };
    }

    /** An exchange that another process may have closed is not ended a second time. */
    private CompletableFuture<Receipt> end(AuditEvent event) {
        if (inFlight.isRenounced(event.requestId())) {
            inFlight.end(event.requestId());
            return CompletableFuture.failedFuture(
                    new AuditUnavailableException("The exchange was given up while the trail could not be written"));
        }
        CompletableFuture<Receipt> done = record(event);
        var _ = done.whenComplete((receipt, failure) -> inFlight.end(event.requestId()));
        return done;
    }

    private CompletableFuture<Receipt> record(AuditEvent event) {
        long until = System.nanoTime() + deadline.toNanos();
        if (Preparation.contentLength(event) <= LONG_CONTENT && preparation.isQuick(event)) {
            return enqueue(event, until);
        }
        preparing.register();
        return CompletableFuture.completedFuture(event)
                .thenComposeAsync(slow -> enqueuePrepared(slow, until), Thread::startVirtualThread)
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unavailable(failure)));
    }

    /**
     * Uses the keys of these pseudonyms no more. What is on its way already is still sealed with them.
     *
     * @param month of this month only, such as {@code 2026-11}, where it is given
     */
    void forget(Collection<byte[]> pseudonyms, Optional<String> month) {
        pseudonyms.forEach(pseudonym -> people.forget(pseudonym, month));
    }

    private void tick(long nowNanos) {
        lanes.forEach(lane -> lane.expire(nowNanos + TICK.toNanos()));
        clockWatch.look(nowNanos).ifPresent(jump -> {
            var _ = append(own.clockAnomaly(jump));
        });
    }

    /** Looks for exchanges that nobody ends, as happens every ten seconds, and waits for the look to be over. */
    void sweep(long nowNanos) {
        CompletableFuture.runAsync(() -> orphans.run(nowNanos), survivor).join();
    }

    /** Why the trail cannot be written, if it cannot. */
    public Optional<String> problem() {
        return lanes.stream().flatMap(lane -> lane.problem().stream()).findFirst();
    }

    /** The ends of this process's lanes as it last told them to be durable. */
    public List<ChainHead> heads() {
        return lanes.stream().flatMap(lane -> lane.head().stream()).toList();
    }

    /** Writes what waits, ends the epochs and stops. Takes no longer than twice the deadline. */
    @Override
    public void close() {
        survivor.shutdownNow();
        awaitPrepared();
        lanes.forEach(lane -> lane.queue().close());
        try {
            survivor.awaitTermination(deadline.toMillis(), TimeUnit.MILLISECONDS);
            orphans.close();
            List<Thread> begun = threads.stream().filter(Thread::isAlive).toList();
            for (Thread thread : begun) {
                thread.join(deadline);
            }
            for (Thread thread : begun) {
                thread.interrupt();
                thread.join(deadline);
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
            erasures.close();
            acknowledger.shutdown();
        }
    }

    /** Records that were appended before the end are written before it, also where they take long to prepare. */
    private void awaitPrepared() {
        try {
            preparing.awaitAdvanceInterruptibly(preparing.arrive(), deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            // What was not prepared in time is refused by its queue, which tells whoever waits.
            return;
        }
    }

    private CompletableFuture<Receipt> enqueuePrepared(AuditEvent event, long until) {
        try {
            return enqueue(event, until);
        } finally {
            preparing.arriveAndDeregister();
        }
    }

    private CompletableFuture<Receipt> enqueue(AuditEvent event, long until) {
        try {
            PendingRecord record = preparation.prepare(event, until);
            if (record.isOver(System.nanoTime() + TICK.toNanos())) {
                throw new AuditUnavailableException("The record could not be prepared in time");
            }
            lane(event.requestId()).queue().offer(record);
            return record.done();
        } catch (AuditUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new AuditUnavailableException("The record could not be prepared", e));
        }
    }

    private static AuditUnavailableException unavailable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
        return cause instanceof AuditUnavailableException told
                ? told
                : new AuditUnavailableException("The record could not be made durable in time", failure);
    }

    /** The low bits of an id are random, whoever made it. */
    private LaneWriter lane(UUID requestId) {
        return lanes.get((int) Long.remainderUnsigned(requestId.getLeastSignificantBits(), lanes.size()));
    }
}
