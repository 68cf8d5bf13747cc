package dev.postern.policy.rule.document;

/** Whether a rule has an effect. */
public enum RuleMode {
    ENFORCE,
    /** It is only recorded what it would have done. */
    SIMULATE,
    OFF
}
