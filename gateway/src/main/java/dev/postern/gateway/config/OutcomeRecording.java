package dev.postern.gateway.config;

/** What of an answer waits for the record of its end. */
public enum OutcomeRecording {
    /** The end of the answer: a client that saw it complete can rely on the record. */
    STRICT_TAIL,
    /** The whole answer: nothing of it is seen before its end is recorded. Streams come all at once. */
    STRICT_ALL,
    /** Nothing. Where the record fails the exchange stays open until it is closed as orphaned. */
    RELAXED
}
