package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Notes when keys are used: in memory on the way of a request, in the database every few seconds and at most once a minute for
 * each key. What is not written yet when the gateway dies is lost, and nothing depends on it. Thread-safe.
 */
@Singleton
final class KeyUses {
    private static final Logger LOG = Logger.getLogger(KeyUses.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofMinutes(1);

    /** How long keys that are over stay in sight of operators. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final KeyRows rows;
    private final UseRows uses;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> written = new HashMap<>();
    private Instant tidied = Instant.EPOCH;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-uses").factory());

    @Inject
    KeyUses(KeyRows rows, UseRows uses, DeskTransaction transaction, InstantSource clock) {
        this.rows = rows;
        this.uses = uses;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        var _ = timer.scheduleWithFixedDelay(this::write, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** The key is used now. */
    void note(String key) {
        seen.put(key, clock.instant());
    }

    /** One at a time. */
    private synchronized void write() {
        Instant now = clock.instant();
        written.values().removeIf(moment -> moment.plus(APART).isBefore(now));
        Map<String, Instant> due = new HashMap<>();
        seen.forEach((key, moment) -> {
            if (!written.containsKey(key)) {
                due.put(key, moment);
            }
        });
        try {
            if (!due.isEmpty()) {
                transaction.run(() -> {
                    due.forEach(uses::note);
                    return due;
                });
                due.forEach((key, moment) -> {
                    written.put(key, now);
                    seen.remove(key, moment);
                });
            }
            if (tidied.plus(Duration.ofHours(1)).isBefore(now)) {
                transaction.run(() -> rows.dropBefore(now.minus(KEPT)));
                tidied = now;
            }
        } catch (RefusedException e) {
            LOG.debugf("Uses of keys wait for the database: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("Uses of keys could not be noted and are tried again: %s", e.getMessage());
        }
    }
}
