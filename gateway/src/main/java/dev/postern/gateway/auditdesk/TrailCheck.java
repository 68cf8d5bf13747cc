package dev.postern.gateway.auditdesk;

import dev.postern.audit.Trail;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.audit.store.ChainVerifier;
import dev.postern.audit.store.PostgresTrail;
import dev.postern.audit.store.Verification;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Checks the whole trail, one check at a time, and puts the result down in the trail. */
@Singleton
final class TrailCheck {
    private static final Logger LOG = Logger.getLogger(TrailCheck.class);

    private final ChainVerifier verifier;
    private final PostgresTrail heads;
    private final Trail trail;
    private final TimeOrderedIds ids;
    private final Semaphore running = new Semaphore(1);

    @Inject
    TrailCheck(ChainVerifier verifier, PostgresTrail heads, Trail trail, TimeOrderedIds ids) {
        this.verifier = verifier;
        this.heads = heads;
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * Recomputes everything.
     *
     * @param before runs when it is certain that the check will
     * @param asked who wants to know; nobody where the gateway checks by itself
     * @throws RefusedException where a check is running, or the trail cannot be read
     */
    Verification run(Runnable before, Optional<Subject> asked) {
        if (!running.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.OVERLOADED, "A check of the trail is running; try again when it is over.");
        }
        try {
            before.run();
            List<ChainHead> told = heads.heads();
            Verification found = Reading.of(() -> verifier.verify(told));
            found.flaw().ifPresent(flaw -> LOG.errorf("The trail is not as it was written: %s", flaw));
            record(found, asked);
            return found;
        } finally {
            running.release();
        }
    }

    /** A result that cannot be recorded is still a result. */
    private void record(Verification found, Optional<Subject> asked) {
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("intact", Boolean.toString(found.flaw().isEmpty()));
        detail.put("records", Long.toString(found.records()));
        detail.put("dropped", Long.toString(found.dropped()));
        detail.put("sealed", Long.toString(found.sealed()));
        found.flaw().ifPresent(flaw -> {
            detail.put("flaw", flaw.kind().name());
            detail.put("place", flaw.position().toString());
        });
        try {
            trail.append(new AuditEvent.Administration(
                            ids.next(), AdministrationKind.VERIFIED, asked, "", "trail", detail))
                    .join();
        } catch (CompletionException e) {
            LOG.errorf("The result of a check could not be recorded: %s", e.getMessage());
        }
    }
}
