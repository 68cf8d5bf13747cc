package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.WrappedKey;
import dev.postern.audit.event.Subject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The key encryption key fails or hangs while the trail is written. */
class KeyOutageTest {
    private static final Subject NEW =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);
    private final Troubled keys = new Troubled();
    private PostgresTrail trail;

    @BeforeEach
    void write_about_somebody() throws InterruptedException {
        trail = new PostgresTrail(
                new TrailSettings(database.writer(), 1, Trails.DEADLINE),
                keys,
                Clock.fixed(Trails.NOON, ZoneOffset.UTC),
                new SecureRandom(),
                new Events(7)::id);
        trail.start();
        Trails.awaitReady(trail);
        trail.append(events.intent()).join();
    }

    @AfterEach
    void close() {
        keys.released.countDown();
        trail.close();
    }

    @Test
    void nothing_is_recorded_about_new_people_without_a_key() {
        keys.trouble = Trouble.FAILS;

        CompletableFuture<Receipt> intent = trail.append(events.intent(events.id(), NEW, "the prompt"));

        assertThatThrownBy(intent::join).hasCauseInstanceOf(AuditUnavailableException.class);
        assertThat(database.count("audit_event WHERE kind = 'INTENT'")).isEqualTo(1);
    }

    @Test
    void a_key_that_hangs_fails_the_record_at_its_deadline_and_for_good() throws InterruptedException {
        keys.trouble = Trouble.HANGS;
        CompletableFuture<Receipt> intent = trail.append(events.intent(events.id(), NEW, "the prompt"));
        assertThat(Trails.failed(intent)).isTrue();

        keys.released.countDown();
        trail.close();

        assertThat(database.count("audit_event WHERE kind = 'INTENT'")).isEqualTo(1);
    }

    @Test
    void people_who_are_known_are_recorded_meanwhile() {
        keys.trouble = Trouble.HANGS;
        var _ = trail.append(events.intent(events.id(), NEW, "the prompt"));

        CompletableFuture<Receipt> known = trail.append(events.intent());

        assertThat(Trails.failed(known)).isFalse();
    }

    private enum Trouble {
        NONE,
        FAILS,
        HANGS
    }

    private static final class Troubled implements KeyEncryption {
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile Trouble trouble = Trouble.NONE;

        @Override
        public String name() {
            return Trails.MASTER.name();
        }

        @Override
        public WrappedKey wrap(byte[] key, byte[] context) {
            switch (trouble) {
                case NONE -> {}
                case FAILS -> throw new KeyUnavailableException("no key");
                case HANGS -> awaitRelease();
            }
            return Trails.MASTER.wrap(key, context);
        }

        @Override
        public byte[] unwrap(WrappedKey wrapped, byte[] context) {
            return Trails.MASTER.unwrap(wrapped, context);
        }

        @Override
        public SecretKey pseudonyms(String quarter) {
            return Trails.MASTER.pseudonyms(quarter);
        }

        private void awaitRelease() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
