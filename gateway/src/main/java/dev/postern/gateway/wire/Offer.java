package dev.postern.gateway.wire;

import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A larger model that could have answered, to be named beside an answer that turns out unsure. Nothing is sent to it by that.
 *
 * @param promptPrice of 1,000 tokens read, where known
 * @param answerPrice of 1,000 tokens written, where known
 * @param farther whether the prompt would leave for a farther zone
 * @param below the certainty, above 0 and up to 1, below which an answer is unsure
 */
public record Offer(
        String model,
        Zone zone,
        Optional<BigDecimal> promptPrice,
        Optional<BigDecimal> answerPrice,
        boolean farther,
        double below) {}
