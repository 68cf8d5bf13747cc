package dev.postern.gateway.front.framing;

/** Why a connection is given up: nothing that follows on it can be told apart for certain. */
public enum Fault {
    /** The bytes have more than one reading, or none. */
    AMBIGUOUS,
    /** The head is longer than a request needs. */
    TOO_LARGE,
    /** The head did not become whole in time. */
    TOO_SLOW
}
