package dev.postern.gateway.vector;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.replay.FindingVector;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of a prompt or an answer.
 *
 * @param exchange id of the request
 * @param moment when it was decided
 * @param vector what rules could see
 * @param policy that decided
 * @param decision the strongest action of its rules
 * @param rules ids of those that decided, sorted
 */
record VectorRow(
        UUID exchange, Instant moment, FindingVector vector, Policy policy, Action decision, List<String> rules) {

    static VectorRow of(UUID exchange, Instant moment, FindingVector vector, Policy policy, List<Ruling> rulings) {
        return new VectorRow(
                exchange,
                moment,
                vector,
                policy,
                rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest),
                rulings.stream().map(Ruling::rule).distinct().sorted().toList());
    }

    Direction direction() {
        return vector.direction();
    }
}
