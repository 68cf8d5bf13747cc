package dev.postern.policy.decision;

/** How much of what was said the trail keeps of an exchange, from least to most. That it took place is always recorded. */
public enum RecordLevel {
    /** Nothing of what was said. */
    METADATA,
    /** What left and what came back, with tokens in the place of values. */
    MASKED,
    /** That, and the prompt as it came, and the answer as it was delivered. */
    FULL
}
