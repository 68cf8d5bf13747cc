package dev.postern.audit.store;

import dev.postern.audit.siem.SiemEvent;
import dev.postern.audit.siem.SiemMessage;
import dev.postern.audit.sink.Backoff;
import dev.postern.audit.sink.Sink;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Tells one collector of every sealed record, in the order of their indexes and at least once. The cursor moves when the
 * collector has taken a batch, so after a crash the last batch comes again. Any number of processes may run it; one of them
 * tells, and when it dies another one takes over. Nothing waits for it: a collector that is down costs one batch of memory.
 */
public final class SiemExport implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SiemExport.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LAST_WORD = Duration.ofSeconds(5);
    private static final long UNKNOWN = -1;

    private final SiemSettings settings;
    private final Function<SiemEvent, SiemMessage> words;
    private final Sink sink;
    private final SiemDelivery delivery;
    private final SiemAlarm alarm;
    private final Backoff pauses;
    private final Thread thread;
    private volatile SiemState state = SiemState.unknown();
    private @Nullable SiemSession session;
    private long stored = UNKNOWN;
    private long position = UNKNOWN;
    private long lastBatch = UNKNOWN;

    /**
     * Does not tell anything yet.
     *
     * @param words makes messages of events
     * @param aside where records go that the collector refuses for good; they stay in the trail in any case
     */
    public SiemExport(
            SiemSettings settings,
            Function<SiemEvent, SiemMessage> words,
            Sink sink,
            Optional<Sink> aside,
            SiemAlarm alarm,
            RandomGenerator random) {
        this.settings = settings;
        this.words = words;
        this.sink = sink;
        this.alarm = alarm;
        this.pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
        this.delivery = new SiemDelivery(settings, sink, aside, alarm, new Backoff(FIRST_PAUSE, FIRST_PAUSE, random));
        this.thread =
                Thread.ofPlatform().daemon().name("siem-" + settings.sink()).unstarted(this::untilClosed);
    }

    /** Begins to tell. Waits for the database and for its tables by itself. */
    public void start() {
        thread.start();
    }

    public String sink() {
        return settings.sink();
    }

    public SiemState state() {
        return state;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LAST_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilClosed() {
        try {
            while (true) {
                Thread.sleep(stepOrWait());
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "The export to {0} is over", settings.sink());
        } finally {
            forget();
            sink.close();
        }
    }

    /** How long to wait after a step. */
    private Duration stepOrWait() throws InterruptedException {
        try {
            boolean more = step();
            state = state.solved();
            pauses.reset();
            return more ? Duration.ZERO : settings.pause();
        } catch (SQLException e) {
            forget();
            failed("Sealed records cannot be read: " + SqlFailure.describe(e));
        } catch (IOException e) {
            failed("The collector cannot be told: " + e.getMessage());
        } catch (RuntimeException e) {
            // What such a failure says may quote what was to be sent.
            failed("The export failed: " + e.getClass().getName());
        }
        return pauses.next();
    }

    /**
     * Tells one batch, where this process is the one that does.
     *
     * @return whether there may be more to tell
     */
    boolean step() throws SQLException, IOException, InterruptedException {
        SiemSession open = session == null ? SiemSession.open(settings.keeper(), settings.sink()) : session;
        session = open;
        boolean leads = open.lead();
        long sealed = open.records().sealed();
        long cursor = open.cursor(settings.fromNow() ? sealed : 0);
        if (!leads) {
            state = state.with(false, cursor, sealed);
            return false;
        }
        takeUp(cursor);
        SealedBatch batch = open.records().read(position, settings.batch());
        state = state.with(true, position, batch.sealed());
        if (batch.next() == position) {
            return false;
        }
        send(batch);
        long now = Math.max(stored, batch.next());
        if (open.move(stored, now)) {
            stored = now;
        }
        lastBatch = position;
        position = batch.next();
        state = state.with(true, position, batch.sealed());
        return true;
    }

    /** Goes on from where the table says, if that is not where this process left it. */
    private void takeUp(long cursor) {
        if (cursor != stored) {
            if (stored != UNKNOWN) {
                alarm.cursorMoved(settings.sink(), stored, cursor);
            }
            stored = cursor;
            position = cursor;
            lastBatch = cursor;
        }
    }

    private void send(SealedBatch batch) throws IOException, InterruptedException {
        List<SiemMessage> messages = batch.events().stream().map(words).toList();
        try {
            int aside = messages.isEmpty() ? 0 : delivery.deliver(messages);
            state = state.plus(messages.size() - aside, aside, batch.missing());
        } catch (IOException e) {
            if (!sink.confirms()) {
                position = lastBatch;
            }
            throw e;
        }
    }

    private void failed(String problem) {
        if (!state.problem().equals(Optional.of(problem))) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", settings.sink(), problem);
        }
        state = state.with(problem);
    }

    private void forget() {
        SiemSession open = session;
        session = null;
        stored = UNKNOWN;
        if (open != null) {
            open.close();
        }
    }
}
