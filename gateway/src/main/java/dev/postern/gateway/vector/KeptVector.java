package dev.postern.gateway.vector;

import dev.postern.policy.decision.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A row of {@code finding_vector}.
 *
 * @param policy version of the policy that decided
 * @param decision its decision, in lower case
 * @param rules ids of the rules that decided
 * @param bytes the vector in its compact form
 */
record KeptVector(
        UUID exchange,
        Direction direction,
        Instant moment,
        String policy,
        String decision,
        List<String> rules,
        byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptVector that
                && exchange.equals(that.exchange)
                && direction == that.direction
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exchange, direction);
    }
}
