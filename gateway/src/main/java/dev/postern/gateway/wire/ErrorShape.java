package dev.postern.gateway.wire;

import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

/** How a dialect writes errors. */
@FunctionalInterface
public interface ErrorShape {

    /**
     * The body of an error response.
     *
     * @param verdict where policy blocks or holds back: its rules and what they found, by type and place, are named; never a value
     */
    byte[] of(RefusedException refusal, @Nullable Verdict verdict);
}
