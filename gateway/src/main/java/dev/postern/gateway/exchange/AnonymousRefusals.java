package dev.postern.gateway.exchange;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AuditEvent;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.front.TimeOrderedIds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Refusals of callers nobody knows, beyond those that get a record each: counted by network and code and recorded
 * together every ten seconds, so that strangers can neither fill the trail nor go unseen in it. Thread-safe.
 */
@Singleton
final class AnonymousRefusals {
    private static final Logger LOG = Logger.getLogger(AnonymousRefusals.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** Networks told apart in one turn; further ones are counted together. */
    static final int MOST_NETWORKS = 100;

    static final String OTHER_NETWORKS = "other";

    private final Trail trail;
    private final TimeOrderedIds ids;
    private final Vertx vertx;
    private Map<String, SortedMap<String, Long>> counts = new HashMap<>();
    private long timer;

    @Inject
    AnonymousRefusals(Trail trail, TimeOrderedIds ids, Vertx vertx) {
        this.trail = trail;
        this.ids = ids;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(EVERY.toMillis(), ignored -> record());
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
        record();
    }

    synchronized void count(String address, ErrorCode code) {
        String network = Network.of(address);
        boolean room = counts.containsKey(network) || counts.size() < MOST_NETWORKS;
        counts.computeIfAbsent(room ? network : OTHER_NETWORKS, ignored -> new TreeMap<>())
                .merge(code.code(), 1L, Long::sum);
    }

    void record() {
        taken().forEach((network, byCode) -> {
            var _ = trail.append(new AuditEvent.DeniedAggregate(ids.next(), network, byCode))
                    .exceptionally(failure -> {
                        LOG.errorf("Refusals could not be recorded: %s", failure.getMessage());
                        return null;
                    });
        });
    }

    private synchronized Map<String, SortedMap<String, Long>> taken() {
        Map<String, SortedMap<String, Long>> taken = counts;
        counts = new HashMap<>();
        return taken;
    }
}
