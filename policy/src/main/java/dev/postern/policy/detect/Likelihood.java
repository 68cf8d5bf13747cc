package dev.postern.policy.detect;

/** How sure a detector is that a finding is what its type says. */
public enum Likelihood {
    VERY_UNLIKELY,
    UNLIKELY,
    POSSIBLE,
    LIKELY,
    VERY_LIKELY
}
