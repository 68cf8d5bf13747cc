package dev.postern.gateway.exchange;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Verdict;
import java.util.Optional;

/**
 * A prompt that may leave.
 *
 * @param policy decides about the answer, too
 * @param justified why, where policy asked
 */
record Judged(Policy policy, Verdict verdict, Optional<Justified> justified) {}
