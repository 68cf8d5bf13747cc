package dev.postern.audit.store;

import dev.postern.audit.publish.Place;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.witness.WitnessClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Seals the trail: adds what was recorded to the tree, signs its head and makes it known outside, at a fixed interval and
 * also where nothing was recorded. Any number of processes may run it on one database; one of them seals, and when it
 * dies another one takes over.
 *
 * <p>Goes on only from a head that fits everything known: the tree is recomputed at the start, and where the database or
 * a place outside says otherwise, nothing is signed until somebody has looked.
 */
public final class Sealing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sealing.class.getName());

    private static final Duration MOST_FOR_ONE = Duration.ofSeconds(5);

    /** How often whoever does not seal looks whether somebody does. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How much longer than an interval the one that seals may do nothing. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final SealSettings settings;
    private final SealKeys keys;
    private final Publication publication;
    private final SealTrust trust;
    private final Clock clock;
    private final SealMemory memory = new SealMemory();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("trail-seal").unstarted(this::untilClosed);
    private volatile boolean closed;
    private volatile SealState state = SealState.unknown();
    private @Nullable SealSession session;
    private @Nullable SealGrowth growth;

    /** Does not seal yet. */
    public Sealing(
            SealSettings settings,
            SealKeys keys,
            List<Place> places,
            List<WitnessClient> witnesses,
            WitnessAlarm alarm,
            Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.publication = new Publication(places, witnesses, alarm, clock);
        this.trust = new SealTrust(settings, keys, places);
        this.clock = clock;
    }

    /** Begins to seal. The migrations must have run. */
    public void start() {
        thread.start();
    }

    /** How far the seal has come. */
    public SealState state() {
        return state;
    }

    /** Stops after the seal that is being made. */
    @Override
    public void close() {
        closed = true;
        if (!thread.isAlive()) {
            forget();
            return;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(settings.interval().plus(MOST_FOR_ONE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilClosed() {
        while (!closed) {
            long begun = System.nanoTime();
            boolean more;
            try {
                more = turn();
            } catch (InterruptedException e) {
                break;
            }
            long next = begun + pause().toNanos();
            while (!more && !closed && System.nanoTime() - next < 0) {
                LockSupport.parkNanos(Math.min(
                        next - System.nanoTime(), Duration.ofMillis(200).toNanos()));
            }
        }
        forget();
    }

    /** One step. Where it fails, the next one begins with another connection. */
    boolean turn() throws InterruptedException {
        try {
            return step();
        } catch (SQLException e) {
            failed("The seal cannot be written: " + SqlFailure.describe(e));
        } catch (IOException | RuntimeException e) {
            failed("Nothing is sealed: " + e.getMessage());
        }
        return false;
    }

    private Duration pause() {
        boolean waits = !state.leading() && settings.interval().compareTo(LOOK) > 0;
        return waits ? LOOK : settings.interval();
    }

    /**
     * Makes one seal, where this process is the one that does.
     *
     * @return whether more waits to be sealed than fits under one seal
     */
    boolean step() throws SQLException, IOException, InterruptedException {
        SealSession open = session == null
                ? SealSession.open(settings.sealer(), settings.interval().plus(GRACE))
                : session;
        session = open;
        if (!open.lead()) {
            Optional<StoredSeal> last = open.last();
            open.rest();
            tell(false, Optional.empty(), last);
            return false;
        }
        SealGrowth tree = growth == null ? takeUp(open) : growth;
        growth = tree;
        long before = tree.size();
        StoredSeal seal = tree.seal(open, keys, clock.instant(), memory);
        publication.publish(open, seal).ifPresent(contradiction -> {
            throw new SealRefusedException(contradiction);
        });
        tell(true, tree.gap(), Optional.of(seal));
        return tree.size() - before >= SealGrowth.MOST_LEAVES;
    }

    private SealGrowth takeUp(SealSession open) throws SQLException, IOException, InterruptedException {
        Optional<StoredSeal> last = memory.putBack(open);
        trust.check(open, last);
        SealGrowth tree = SealGrowth.of(settings.origin(), last, open);
        if (last.isPresent() && !tree.root().equals(last.get().root())) {
            throw new SealRefusedException("The tree does not have the root that was sealed");
        }
        trust.compare(open, tree.size());
        if (last.isPresent()) {
            publication.publish(open, last.get()).ifPresent(contradiction -> {
                throw new SealRefusedException(contradiction);
            });
        }
        open.rest();
        return tree;
    }

    private void failed(String message) {
        if (!state.problem().equals(Optional.of(message))) {
            LOG.log(System.Logger.Level.ERROR, message);
        }
        state = new SealState(
                state.leading(),
                Optional.of(message),
                state.number(),
                state.size(),
                state.last(),
                publication.problems());
        forget();
    }

    private void forget() {
        growth = null;
        SealSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    private void tell(boolean leading, Optional<String> problem, Optional<StoredSeal> last) {
        if (problem.isPresent() && !problem.equals(state.problem())) {
            LOG.log(System.Logger.Level.ERROR, problem.get());
        }
        state = new SealState(
                leading,
                problem,
                last.map(StoredSeal::number).orElse(0L),
                last.map(StoredSeal::size).orElse(0L),
                last.map(StoredSeal::moment),
                publication.problems());
    }
}
