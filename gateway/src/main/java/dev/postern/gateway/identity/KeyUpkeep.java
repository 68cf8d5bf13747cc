package dev.postern.gateway.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Fetches the issuers' keys when the gateway starts and looks every few seconds whether they are due again, so that a
 * gateway that came up before its issuer is ready soon after it, and no request has to wait for keys.
 */
@Singleton
final class KeyUpkeep {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Issuers issuers;
    private final Vertx vertx;
    private long timer;

    @Inject
    KeyUpkeep(Issuers issuers, Vertx vertx) {
        this.issuers = issuers;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        look();
        timer = vertx.setPeriodic(EVERY.toMillis(), ignored -> look());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        Thread.ofPlatform().daemon().name("issuer-keys").start(issuers::keepKeysFresh);
    }
}
