package dev.postern.gateway.auditdesk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells everybody who watches that content is seen after one approval: in the log, in a counter, and by the record of it,
 * which goes to the collectors as grave.
 */
@Singleton
final class RevealAlarm {
    private static final Logger LOG = Logger.getLogger(RevealAlarm.class);

    private final Counter opened;

    @Inject
    RevealAlarm(MeterRegistry registry) {
        this.opened = registry.counter("postern.reveal.break.glass");
    }

    /** One person agreed in an emergency. */
    void raise(UUID reveal) {
        opened.increment();
        LOG.errorf(
                "reveal_break_glass: the reveal %s may be read after one approval; somebody of the other side must review it",
                reveal);
    }
}
