package dev.postern.gateway.trail;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.store.Migrations;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.RoleNames;
import dev.postern.gateway.config.AuditSettings;
import dev.postern.gateway.config.PosternConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date and starts the trail, in the background: the gateway starts without its database, is not
 * ready until it has one, and then goes on by itself.
 */
@Singleton
final class TrailStart {
    private static final Logger LOG = Logger.getLogger(TrailStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PROBE_LENGTH = 32;

    private final AuditSettings config;
    private final PostgresTrail trail;
    private final KeyEncryption keys;
    private final Clock clock;
    private final TrailSeal seal;
    private final TrailKeeping keeping;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("trail-start").unstarted(this::untilStarted);
    private volatile String problem = "The trail has not started yet";

    @Inject
    TrailStart(
            PosternConfig config,
            PostgresTrail trail,
            KeyEncryption keys,
            TrailSeal seal,
            TrailKeeping keeping,
            Clock clock) {
        this.config = config.audit();
        this.trail = trail;
        this.keys = keys;
        this.seal = seal;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Why nothing can be recorded, if nothing can. */
    Optional<String> problem() {
        return problem.isEmpty() ? trail.problem() : Optional.of(problem);
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void untilStarted() {
        try {
            while (!migrated() || !wraps()) {
                Thread.sleep(PAUSE);
            }
            keeping.start();
            trail.start();
            seal.start();
            problem = "";
        } catch (InterruptedException e) {
            LOG.debug("Stopped before the trail had started");
        }
    }

    private boolean migrated() {
        try {
            Migrations.run(
                    TrailSetUp.account(config, config.owner()),
                    new RoleNames(
                            config.writer().user(),
                            config.reader().user(),
                            config.sealer().user(),
                            config.keeper().user()));
            return true;
        } catch (RuntimeException e) {
            return failed("The schema of the audit trail cannot be brought up to date: " + e.getMessage());
        }
    }

    /** Without a key that wraps nothing could be recorded about anybody. */
    private boolean wraps() {
        byte[] probe = new byte[PROBE_LENGTH];
        try {
            keys.pseudonyms(Pseudonyms.quarter(clock.instant()));
            return Arrays.equals(keys.unwrap(keys.wrap(probe, probe), probe), probe)
                    || failed("The key " + keys.name() + " does not open what it wrapped");
        } catch (KeyUnavailableException | UnreadableContentException e) {
            return failed("The key " + keys.name() + " of the audit trail cannot be used: " + e.getMessage());
        }
    }

    /** Once for each reason, not at every try. */
    private boolean failed(String why) {
        if (!why.equals(problem)) {
            LOG.error(why);
        }
        problem = why;
        return false;
    }
}
