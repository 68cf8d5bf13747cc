package dev.postern.gateway.policydesk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks at the policy and the data that it names every {@link ActivePolicy#LOOK_EVERY}, and at once when the desk put another
 * one into force, from start to stop.
 */
@Singleton
final class PolicyWatch {
    private static final Logger LOG = Logger.getLogger(PolicyWatch.class);

    private final ActivePolicy policy;
    private final ChosenDocument documents;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("policy-watch").factory());

    @Inject
    PolicyWatch(ActivePolicy policy, ChosenDocument documents) {
        this.policy = policy;
        this.documents = documents;
    }

    void begin(@Observes StartupEvent event) {
        documents.follow(this::look);
        var _ = timer.scheduleWithFixedDelay(this::look, 0, ActivePolicy.LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            policy.refresh();
        } catch (RuntimeException e) {
            LOG.errorf("The policy could not be put into force and is tried again: %s", e.getMessage());
        }
    }
}
