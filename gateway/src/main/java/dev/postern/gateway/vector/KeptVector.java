package dev.postern.gateway.vector;

import dev.postern.policy.decision.Direction;
import dev.postern.policy.replay.FindingVector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code finding_vector}.
 *
 * @param policy which one decided, with which data, see {@link dev.postern.policy.Policy#sight}
 * @param decision its decision, in lower case
 * @param rules ids of the rules that decided
 * @param vector what rules could see; nothing where this gateway cannot read its form
 */
record KeptVector(
        UUID exchange,
        Direction direction,
        Instant moment,
        String policy,
        String decision,
        List<String> rules,
        Optional<FindingVector> vector) {}
