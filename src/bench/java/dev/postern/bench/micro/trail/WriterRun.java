package dev.postern.bench.micro.trail;

import dev.postern.audit.content.MasterKey;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.TrailSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * One run of the writer: as fast as it goes with so many records on their way, or at a fixed rate.
 *
 * @param rows committed in the measured time
 * @param seconds measured
 * @param failed records that did not become durable in time
 * @param logBytes of the database's log for each row
 * @param nanos from handing over to durable
 */
record WriterRun(long rows, double seconds, long failed, double logBytes, Histogram nanos) {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    double perSecond() {
        return rows / seconds;
    }

    /**
     * Runs for a warm-up and a measured time.
     *
     * @param perSecond arrival rate; 0 for as fast as it goes
     */
    static WriterRun run(
            TrailDatabase database, int lanes, int onTheirWay, int perSecond, TrailEvents events, Duration time)
            throws Exception {
        try (PostgresTrail trail = new PostgresTrail(
                new TrailSettings(database.account("writer"), lanes, PATIENCE),
                MasterKey.of(new byte[32]),
                Clock.systemUTC(),
                new SecureRandom(),
                TrailEvents::id)) {
            trail.start();
            while (trail.problem().isPresent()) {
                Thread.sleep(Duration.ofMillis(10));
            }
            pass(trail, onTheirWay, perSecond, events, WARM_UP);
            if (trail.append(events.next()).isCompletedExceptionally()) {
                throw new IllegalStateException("The trail takes no records");
            }
            long before = database.logBytes();
            WriterRun run = pass(trail, onTheirWay, perSecond, events, time);
            double logBytes = (database.logBytes() - before) / (double) run.rows();
            return new WriterRun(run.rows(), run.seconds(), run.failed(), logBytes, run.nanos());
        }
    }

    private static WriterRun pass(PostgresTrail trail, int onTheirWay, int perSecond, TrailEvents events, Duration time)
            throws InterruptedException {
        Histogram nanos = new ConcurrentHistogram(3);
        AtomicLong failed = new AtomicLong();
        Semaphore room = new Semaphore(onTheirWay);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        long due = begin;
        while (System.nanoTime() < end) {
            long start = perSecond == 0 ? System.nanoTime() : due;
            if (perSecond > 0) {
                due += 1_000_000_000L / perSecond;
                while (System.nanoTime() < start) {
                    LockSupport.parkNanos(start - System.nanoTime());
                }
            } else {
                start = System.nanoTime();
            }
            room.acquire();
            long from = start;
            var _ = trail.append(events.next()).whenComplete((receipt, failure) -> {
                room.release();
                if (failure == null) {
                    nanos.recordValue(Math.max(1, System.nanoTime() - from));
                } else {
                    failed.incrementAndGet();
                }
            });
        }
        room.acquire(onTheirWay);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new WriterRun(nanos.getTotalCount(), seconds, failed.get(), 0, nanos);
    }
}
