package dev.postern.policy.replay;

/** One policy, deciding about vectors of one direction that another one recorded. Immutable and thread-safe. */
@FunctionalInterface
public interface VectorJudge {

    /** Decides as the policy would have decided then. */
    Replayed decide(FindingVector vector);
}
