package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.data.BuiltData;
import dev.postern.gateway.policydesk.data.DataChange;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.policydesk.data.DataState;
import dev.postern.gateway.policydesk.data.DataVersion;
import dev.postern.gateway.policydesk.data.OwnDataEdits;
import dev.postern.gateway.policydesk.data.OwnDataVersions;
import dev.postern.gateway.policydesk.life.Person;
import dev.postern.gateway.policydesk.life.Versions;
import dev.postern.policy.rule.PolicyProblem;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a change of data would do to the policy in force, as the database has both now. A change that leaves the policy with a
 * problem it does not have is refused: every gateway would go on with the data before, and none could start anew. Thread-safe.
 */
@Singleton
final class DataReview {
    private static final Person NOBODY = new Person("", "");

    private final OwnDataVersions versions;
    private final OwnDataSource source;
    private final Versions policies;
    private final Path file;

    @Inject
    DataReview(OwnDataVersions versions, OwnDataSource source, Versions policies, PosternConfig config) {
        this.versions = versions;
        this.source = source;
        this.policies = policies;
        this.file = config.policy().file();
    }

    /**
     * Looks at a change that waits.
     *
     * @return what was looked at, for {@link OwnDataEdits#confirm}
     * @throws RefusedException {@code step_refused} with the first problem that the policy would have
     */
    OwnDataEdits.Seen require(DataChange change) {
        return require(change.name(), change.version(), source::begin);
    }

    /** The same for what is not kept yet. */
    void require(BuiltData built) {
        DataVersion fresh = new DataVersion(
                new UUID(0, 0),
                built.name(),
                0,
                built.content().hash(),
                built.content().length(),
                built.amount(),
                built.columns(),
                NOBODY,
                Instant.EPOCH);
        require(built.name(), Optional.of(fresh), state -> source.begin(state, fresh, built.content()));
    }

    /** The same for data that shall go. */
    void requireUnused(DataName name) {
        require(name, Optional.empty(), source::begin);
    }

    private OwnDataEdits.Seen require(
            DataName name, Optional<DataVersion> version, Function<DataState, SeenData> begin) {
        DataState now = versions.state();
        Optional<Versions.InForce> policy = policies.inForce();
        String document = policy.map(each -> each.policy().source()).orElseGet(this::ofFile);
        List<PolicyProblem> then = problems(document, begin.apply(now.with(name, version)));
        if (!then.isEmpty()) {
            List<PolicyProblem> before = problems(document, begin.apply(now));
            then.stream().filter(each -> !before.contains(each)).findFirst().ifPresent(problem -> {
                throw new RefusedException(
                        ErrorCode.STEP_REFUSED,
                        "The policy in force needs this data as it is; line " + problem.line() + ", column "
                                + problem.column() + " would say: " + problem.message());
            });
        }
        return new OwnDataEdits.Seen(
                now.generation(), policy.map(each -> each.activation().number()).orElse(0L));
    }

    private static List<PolicyProblem> problems(String document, SeenData data) {
        return switch (PolicyReader.read(document, data)) {
            case PolicyReading.Accepted _ -> List.of();
            case PolicyReading.Rejected(var problems) -> problems;
        };
    }

    private String ofFile() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "The file that postern.policy.file names cannot be read; tell those who run this gateway.");
        }
    }
}
