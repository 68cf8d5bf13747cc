package dev.postern.gateway.policydesk;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AuditEvent;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policy in force, read from the desk or from its file, and read again when its document changes or data of the
 * company's own that it names. A document with any problem, its data included, is rejected whole and the last good one stays with the data that
 * it had; before there is a good one every exchange is refused. A policy comes into force only after its activation is
 * recorded, and where it stands in a file only when two looks in a row found the same: the beginning of a document that is
 * still being written may be a good one with fewer rules.
 *
 * <p>Thread-safe: {@link #inForce()} is a volatile read, {@link #refresh()} runs on one thread at a time.
 */
@Singleton
public final class ActivePolicy {
    /** Time between two looks at the files; what has changed is in force after two of them. */
    static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private static final Logger LOG = Logger.getLogger(ActivePolicy.class);

    private final PolicyDocuments documents;
    private final Trail trail;
    private final TimeOrderedIds ids;
    private volatile @Nullable InForce inForce;
    private final OwnDataSource source;
    private SeenData data;
    private @Nullable Look settled;
    private @Nullable Look seen;
    private String complaint = "";

    @Inject
    ActivePolicy(PolicyDocuments documents, OwnDataSource source, Trail trail, TimeOrderedIds ids) {
        this.documents = documents;
        this.source = source;
        this.data = source.begin();
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * What decides now.
     *
     * @param policy the policy
     * @param document what it was read from
     */
    public record InForce(Policy policy, PolicyDocument document) {}

    /**
     * The policy that decides now.
     *
     * @throws RefusedException {@code policy_unavailable} while no good policy was read
     */
    public Policy inForce() {
        InForce current = inForce;
        if (current == null) {
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "No policy is in force yet, so nothing may leave; try again shortly.");
        }
        return current.policy();
    }

    /** The policy that decides now with its document, if there is one. */
    public Optional<InForce> current() {
        return Optional.ofNullable(inForce);
    }

    /** How much the trail keeps of what this requester's exchanges say; nothing while no policy says how much. */
    public RecordLevel recordLevel(Requester requester) {
        InForce current = inForce;
        return current == null ? RecordLevel.METADATA : current.policy().recordLevel(requester);
    }

    /** The data of the company's own that the document last read asked for. Waits for a look that goes on. */
    synchronized Set<DataName> dataAskedFor() {
        return data.asked().keySet();
    }

    public boolean isInForce() {
        return inForce != null;
    }

    /**
     * What one look saw.
     *
     * @param document the document
     * @param files of the data that the document last read asked for
     * @param uploaded the same data as the desk has it, see {@link SeenData#asked}
     */
    private record Look(PolicyDocument document, Map<Path, FileLook> files, Map<DataName, String> uploaded) {
        /** Whether what somebody may be writing at the moment is as it was before. */
        boolean isWrittenSince(@Nullable Look before) {
            return (document.isWhole() || (before != null && before.document().equals(document)))
                    && files.equals(before == null ? Map.of() : before.files());
        }
    }

    /** Looks at what there is, and puts into force what is new there, was the same at the last look and has no problem. */
    public synchronized void refresh() {
        try {
            Optional<PolicyDocument> document = documents.now();
            if (document.isEmpty() || !source.isKnown()) {
                return;
            }
            Look look = new Look(document.get(), data.files().now(), data.askedIn(source.atTheDesk()));
            boolean finished = look.isWrittenSince(seen);
            seen = look;
            if (!finished || look.equals(settled)) {
                return;
            }
            SeenData fresh = source.begin();
            switch (PolicyReader.read(look.document().source(), fresh)) {
                case PolicyReading.Accepted accepted -> activate(new InForce(accepted.policy(), look.document()));
                case PolicyReading.Rejected rejected ->
                    LOG.errorf(
                            "The policy of %s is rejected; %s%n%s",
                            look.document().origin().described(),
                            isInForce() ? "the last good one stays in force." : "nothing may leave until it is mended.",
                            rejected.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
            }
            data = fresh;
            settled = new Look(look.document(), fresh.files().asRead(), fresh.asked());
        } catch (IOException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    /** Once, not at every look. */
    private void complain(String problem) {
        if (!problem.equals(complaint)) {
            complaint = problem;
            LOG.errorf("The policy cannot be read: %s", problem);
        }
    }

    private void activate(InForce next) {
        String version = next.policy().version();
        trail.append(new AuditEvent.PolicyActivated(
                        ids.next(), version, next.document().origin().described()))
                .join();
        inForce = next;
        LOG.infof("Policy %s is in force", version);
    }
}
