package dev.postern.audit.store;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Trails and checks for tests, all under one master key and at one time. */
final class Trails {
    static final MasterKey MASTER = MasterKey.of(new byte[32]);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    static final Duration DEADLINE = Duration.ofSeconds(2);

    /** Each trail is another process, with ids of its own. */
    private static final AtomicLong SEEDS = new AtomicLong(1_000);

    private Trails() {}

    /** A trail that writes. */
    static PostgresTrail open(DatabaseAccount writer, int lanes) throws InterruptedException {
        PostgresTrail trail = unready(writer, lanes);
        awaitReady(trail);
        return trail;
    }

    /** A trail that has begun to look for its database. */
    static PostgresTrail unready(DatabaseAccount writer, int lanes) {
        return start(writer, lanes, NOON, new Events(SEEDS.incrementAndGet()));
    }

    private static PostgresTrail start(DatabaseAccount writer, int lanes, Instant moment, Events ids) {
        PostgresTrail trail = new PostgresTrail(
                new TrailSettings(writer, lanes, DEADLINE),
                MASTER,
                Clock.fixed(moment, ZoneOffset.UTC),
                new SecureRandom(),
                ids::id);
        trail.start();
        return trail;
    }

    /** A trail of another time that writes. */
    static PostgresTrail open(DatabaseAccount writer, int lanes, Instant moment, Events ids)
            throws InterruptedException {
        PostgresTrail trail = start(writer, lanes, moment, ids);
        awaitReady(trail);
        return trail;
    }

    static void awaitReady(PostgresTrail trail) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (trail.problem().isPresent()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(trail.problem().toString());
            }
            Thread.sleep(10);
        }
    }

    /** A few finished exchanges, a refusal and an access. */
    static void record(PostgresTrail trail, Events events, int exchanges) {
        for (int i = 0; i < exchanges; i++) {
            AuditEvent.Intent intent = events.intent();
            trail.append(intent).join();
            trail.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();
        }
        trail.append(events.denied("policy_blocked")).join();
        trail.append(events.access(java.util.Map.of("model", "small"))).join();
    }

    static Optional<Flaw> flaw(TestDatabase database) {
        return verify(database, List.of()).flaw();
    }

    static Verification verify(TestDatabase database, Collection<ChainHead> told) {
        try {
            return new ChainVerifier(source(database.reader())).verify(told);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static DataSource source(DatabaseAccount account) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(account.jdbcUrl());
        source.setUser(account.user());
        source.setPassword(account.password());
        return source;
    }

    static boolean failed(CompletableFuture<Receipt> record) {
        return record.handle((receipt, failure) -> failure != null).join();
    }
}
