package dev.postern.policy.rule.document;

/** Whether a rule decides. */
public enum RuleMode {
    ENFORCE,
    /** Read and checked like any other, but without effect. */
    OFF
}
