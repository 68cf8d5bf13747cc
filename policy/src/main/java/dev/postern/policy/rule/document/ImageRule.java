package dev.postern.policy.rule.document;

/** What happens to images, which no detector looks into. */
public enum ImageRule {
    REFUSE,
    ALLOW
}
