package dev.postern.gateway.desk;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/**
 * Brings the schema of the desks up to date, in the background: the gateway starts without its database, is not ready
 * until it has one, and then goes on by itself.
 */
@Singleton
public final class DeskStart {
    private static final Logger LOG = Logger.getLogger(DeskStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PosternConfig config;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("desk-start").unstarted(this::untilPrepared);
    private String complaint = "";

    @Inject
    DeskStart(PosternConfig config) {
        this.config = config;
    }

    /** Whether the schema is as this gateway needs it. Thread-safe. */
    public boolean isPrepared() {
        return prepared.getCount() == 0;
    }

    /** Returns when the schema is as this gateway needs it. Thread-safe. */
    public void await() throws InterruptedException {
        prepared.await();
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void untilPrepared() {
        try {
            while (!migrated()) {
                Thread.sleep(PAUSE);
            }
            prepared.countDown();
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the schema of the desks was prepared");
        }
    }

    private boolean migrated() {
        try {
            DeskMigrations.run(
                    config.audit().jdbcUrl(),
                    config.audit().owner(),
                    config.desk().user());
            return true;
        } catch (RuntimeException e) {
            complain("The schema of the desks cannot be brought up to date: " + e.getMessage());
            return false;
        }
    }

    /** Once for each reason, not at every try. */
    private void complain(String why) {
        if (!why.equals(complaint)) {
            complaint = why;
            LOG.error(why);
        }
    }
}
