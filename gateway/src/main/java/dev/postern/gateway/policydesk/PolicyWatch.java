package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.DeskNotices;
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
 * one or other data into force, from start to stop.
 */
@Singleton
final class PolicyWatch {
    private static final Logger LOG = Logger.getLogger(PolicyWatch.class);

    private final ActivePolicy policy;
    private final ChosenDocument documents;
    private final OwnDataSource data;
    private final DeskNotices notices;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("policy-watch").factory());

    @Inject
    PolicyWatch(ActivePolicy policy, ChosenDocument documents, OwnDataSource data, DeskNotices notices) {
        this.policy = policy;
        this.documents = documents;
        this.data = data;
        this.notices = notices;
    }

    void begin(@Observes StartupEvent event) {
        if (data.isDeskAsked()) {
            notices.onChange("postern_policy", this::lookAtTheDesk);
        }
        var _ = timer.scheduleWithFixedDelay(this::look, 0, ActivePolicy.LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void lookAtTheDesk() {
        boolean otherPolicy = documents.look();
        boolean otherData = data.look();
        if (otherPolicy || otherData) {
            look();
        }
    }

    private void look() {
        try {
            policy.refresh();
        } catch (RuntimeException e) {
            LOG.errorf("The policy could not be put into force and is tried again: %s", e.getMessage());
        }
    }
}
