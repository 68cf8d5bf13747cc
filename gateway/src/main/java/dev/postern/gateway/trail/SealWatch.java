package dev.postern.gateway.trail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Raises an alarm when the next seal is overdue: in the log, once, and as a figure all the time. The gateway stays ready:
 * records are safe in the database, they only lack their proof.
 */
@Singleton
final class SealWatch {
    private static final Logger LOG = Logger.getLogger(SealWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final TrailSeal seal;
    private final InstantSource clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("seal-watch").unstarted(this::untilStopped);

    @Inject
    SealWatch(TrailSeal seal, InstantSource clock, MeterRegistry registry) {
        this.seal = seal;
        this.clock = clock;
        Gauge.builder("postern.seal.age", seal, SealWatch::seconds)
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
    }

    void begin(@Observes StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void untilStopped() {
        Instant began = clock.instant();
        boolean told = false;
        try {
            while (seal.state().isPresent()) {
                boolean overdue = seal.isOverdue(began);
                if (overdue && !told) {
                    LOG.errorf(
                            "No seal was made for %s",
                            seal.age().map(Duration::toString).orElse("a long time"));
                } else if (told && !overdue) {
                    LOG.info("The trail is sealed again");
                }
                told = overdue;
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            LOG.debug("The gateway stops");
        }
    }

    /** Not a number where nothing is sealed. */
    private static double seconds(TrailSeal seal) {
        return seal.age().map(age -> age.toMillis() / 1000.0).orElse(Double.NaN);
    }
}
