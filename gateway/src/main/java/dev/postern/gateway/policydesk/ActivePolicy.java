package dev.postern.gateway.policydesk;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AuditEvent;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.rule.StoredData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policy in force, read from its file and read again when the file changes or a file of the company's own data that it
 * names. A document with any problem, its data included, is rejected whole and the last good one stays with the data that
 * it had; before there is a good one every exchange is refused. A policy comes into force only after its activation is
 * recorded, and only where two looks in a row found the same: the beginning of a document that is still being written may
 * be a good one with fewer rules.
 *
 * <p>Thread-safe: {@link #inForce()} is a volatile read, {@link #refresh()} runs on one thread at a time.
 */
@Singleton
public final class ActivePolicy {
    /** Time between two looks at the files; what has changed is in force after two of them. */
    static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private static final Logger LOG = Logger.getLogger(ActivePolicy.class);

    private final Path file;
    private final PosternConfig.Policy settings;
    private final Trail trail;
    private final TimeOrderedIds ids;
    private volatile @Nullable Policy policy;
    private OwnDataFiles data;
    private @Nullable Look settled;
    private @Nullable Look seen;
    private String complaint = "";

    @Inject
    public ActivePolicy(PosternConfig config, Trail trail, TimeOrderedIds ids) {
        this.settings = config.policy();
        this.file = settings.file();
        this.data = OwnDataFiles.of(settings);
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * The policy that decides now.
     *
     * @throws RefusedException {@code policy_unavailable} while no good policy was read
     */
    public Policy inForce() {
        Policy current = policy;
        if (current == null) {
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "No policy is in force yet, so nothing may leave; try again shortly.");
        }
        return current;
    }

    /** How much the trail keeps of what this requester's exchanges say; nothing while no policy says how much. */
    public RecordLevel recordLevel(Requester requester) {
        Policy current = policy;
        return current == null ? RecordLevel.METADATA : current.recordLevel(requester);
    }

    public boolean isInForce() {
        return policy != null;
    }

    /**
     * What one look saw.
     *
     * @param source the document
     * @param data the files of own data that the document last read asked for
     */
    private record Look(String source, Map<Path, FileLook> data) {}

    /** Looks at the files, and puts into force what is new there, was the same at the last look and has no problem. */
    public synchronized void refresh() {
        try {
            Look look = new Look(Files.readString(file), data.now());
            boolean unfinished = !look.equals(seen);
            seen = look;
            if (unfinished || look.equals(settled)) {
                return;
            }
            OwnDataFiles fresh = OwnDataFiles.of(settings);
            switch (PolicyReader.read(look.source(), new StoredData(fresh))) {
                case PolicyReading.Accepted accepted -> activate(accepted.policy());
                case PolicyReading.Rejected rejected ->
                    LOG.errorf(
                            "The policy in %s is rejected; %s%n%s",
                            file,
                            isInForce() ? "the last good one stays in force." : "nothing may leave until it is mended.",
                            rejected.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
            }
            data = fresh;
            settled = new Look(look.source(), fresh.asRead());
        } catch (IOException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    /** Once, not at every look. */
    private void complain(String problem) {
        if (!problem.equals(complaint)) {
            complaint = problem;
            LOG.errorf("The policy file %s cannot be read: %s", file, problem);
        }
    }

    private void activate(Policy next) {
        trail.append(new AuditEvent.PolicyActivated(
                        ids.next(), next.version(), file.getFileName().toString()))
                .join();
        policy = next;
        LOG.infof("Policy %s is in force", next.version());
    }
}
