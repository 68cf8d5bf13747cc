package dev.postern.policy.decision;

/** Which way a text travels. */
public enum Direction {
    /** From the requester to a model. */
    PROMPT,
    /** From a model to the requester. */
    ANSWER
}
