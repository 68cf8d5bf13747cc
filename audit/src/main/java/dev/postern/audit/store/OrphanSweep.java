package dev.postern.audit.store;

import dev.postern.audit.Receipt;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Position;
import dev.postern.audit.event.AuditEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives an end to exchanges that nobody else will end: those of processes that died, and those of this process whose end
 * could not be recorded. Each gets one ORPHANED record.
 *
 * <p>A dead process is shut out first: its lanes are taken, which only works once its sessions are gone, and closed with an
 * epoch of their own, after which it cannot go on where it was. Of the processes that share a database one is in charge of
 * the dead; everybody looks after their own. Belongs to one thread.
 */
final class OrphanSweep {
    static final Duration EVERY = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(OrphanSweep.class.getName());

    /** How many looks in a row a lane may stay open that should have been closed. */
    private static final int PATIENCE_WITH_LEADER = 2;

    /** No exchange takes this long. */
    private static final Duration LONGEST_EXCHANGE = Duration.ofHours(24);

    private final DatabaseAccount writer;
    private final EpochClosing closing;
    private final String instance;
    private final InFlight inFlight;
    private final Supplier<Collection<ChainHead>> heads;
    private final Function<AuditEvent, CompletableFuture<Receipt>> append;
    private final Clock clock;
    private final LeaseWatch leases = new LeaseWatch();
    private Map<UUID, Suspect> suspects = new HashMap<>();
    private int neglected;
    private @Nullable SurvivorSession session;

    OrphanSweep(
            DatabaseAccount writer,
            EpochClosing closing,
            String instance,
            InFlight inFlight,
            Supplier<Collection<ChainHead>> heads,
            Function<AuditEvent, CompletableFuture<Receipt>> append,
            Clock clock) {
        this.writer = writer;
        this.closing = closing;
        this.instance = instance;
        this.inFlight = inFlight;
        this.heads = heads;
        this.append = append;
        this.clock = clock;
    }

    /** One sweep. What fails is tried again in the next. */
    void run(long nowNanos) {
        try {
            SurvivorSession open = session();
            sweep(open, nowNanos);
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Unfinished exchanges could not be looked for: {0}", e.getMessage());
            forget();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        forget();
    }

    private void sweep(SurvivorSession open, long nowNanos) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        boolean inCharge = open.isInCharge();
        leases.look(open.ends(), nowNanos);
        List<LaneEnd> expired = leases.expired(nowNanos);
        if (inCharge) {
            for (LaneEnd end : expired) {
                open.evict(end.lane());
                closing.close(end);
            }
            leases.look(open.ends(), nowNanos + System.nanoTime() - began);
        } else {
            watchLeader(open, expired);
        }
        Set<String> alive = leases.alive();
        Map<Integer, ChainHead> now = byLane();
        // Asked before the database: whoever ends after this is seen there or was not there when a sweep before looked.
        Set<UUID> ongoing = inFlight.snapshot();
        List<Unfinished> found = open.unfinished(TimeIds.first(clock.instant().minus(LONGEST_EXCHANGE)));
        judge(
                now,
                found.stream()
                        .filter(unfinished -> !ongoing.contains(unfinished.requestId()))
                        .filter(unfinished -> unfinished.instance().equals(instance)
                                || (inCharge && !alive.contains(unfinished.instance())))
                        .toList());
    }

    /**
     * Whoever is in charge closes an expired lane with its next look. Where a lane stays open for several, the one in charge
     * is itself not there any more, stopped perhaps with its session alive: it is put out of charge.
     */
    private void watchLeader(SurvivorSession open, List<LaneEnd> expired) throws SQLException {
        neglected = expired.isEmpty() ? 0 : neglected + 1;
        if (neglected > PATIENCE_WITH_LEADER) {
            LOG.log(System.Logger.Level.WARNING, "Nobody closes lanes whose writer is gone; taking charge of that");
            open.evictLeader();
            neglected = 0;
        }
    }

    /**
     * Ends what was suspect before and still is, once every lane of this process has moved since: until then a record that
     * it sent may yet become durable.
     */
    private void judge(Map<Integer, ChainHead> now, List<Unfinished> found) {
        Map<UUID, Suspect> still = new HashMap<>();
        for (Unfinished unfinished : found) {
            Suspect before = suspects.get(unfinished.requestId());
            if (before == null || before.hasAnyIn(now)) {
                still.put(unfinished.requestId(), before == null ? new Suspect(now) : before);
            } else {
                orphan(unfinished);
            }
        }
        suspects = still;
    }

    private void orphan(Unfinished unfinished) {
        Position place = unfinished.intent();
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("lane", Integer.toString(place.lane()));
        detail.put("epoch", Long.toString(place.epoch()));
        detail.put("sequence", Long.toString(place.sequence()));
        detail.put("reason", unfinished.instance().equals(instance) ? "end_not_recorded" : "process_gone");
        var _ = append.apply(new AuditEvent.Orphaned(unfinished.requestId(), detail));
    }

    private Map<Integer, ChainHead> byLane() {
        return heads.get().stream()
                .collect(Collectors.toMap(head -> head.position().lane(), Function.identity(), (a, b) -> b));
    }

    private SurvivorSession session() throws SQLException {
        SurvivorSession open = session;
        if (open == null) {
            open = SurvivorSession.open(writer);
            session = open;
        }
        return open;
    }

    private void forget() {
        leases.lostSight();
        SurvivorSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    /** An unfinished exchange and where this process's lanes were when it was first seen. */
    private record Suspect(Map<Integer, ChainHead> heads) {
        boolean hasAnyIn(Map<Integer, ChainHead> now) {
            return now.isEmpty() || heads.values().stream().anyMatch(now.values()::contains);
        }
    }
}
