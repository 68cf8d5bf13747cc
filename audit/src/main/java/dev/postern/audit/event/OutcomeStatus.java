package dev.postern.audit.event;

/** How an exchange ended. */
public enum OutcomeStatus {
    /** The whole answer was delivered. */
    COMPLETED,
    /** Policy stopped the answer. */
    BLOCKED,
    /** The client went away before the end. */
    CLIENT_GONE,
    /** The client stopped reading. */
    CLIENT_STALLED,
    /** The model server failed, or what it sent could not be read. */
    UPSTREAM_FAILED,
    /** The model server was too slow. */
    UPSTREAM_TIMEOUT,
    /** The gateway itself failed. */
    FAILED
}
