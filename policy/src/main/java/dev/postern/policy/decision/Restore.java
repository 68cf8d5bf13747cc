package dev.postern.policy.decision;

/** Where an answer may show the value behind a token, from freest to strictest. */
public enum Restore {
    /** In everything the requester gets, arguments of tools among it. */
    ALWAYS,
    /** In text that somebody reads; a tool gets the token. */
    TEXT,
    /** Nowhere: the token stays. */
    NEVER;

    public Restore strictest(Restore other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
