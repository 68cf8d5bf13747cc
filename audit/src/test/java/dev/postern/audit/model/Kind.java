package dev.postern.audit.model;

/** Kinds of records that matter to the protocol. */
enum Kind {
    START,
    CLOSING_START,
    END,
    HEARTBEAT,
    INTENT,
    OUTCOME,
    ORPHANED,
    PUT_BACK,
    LOST;

    /** Whether nothing more belongs to the exchange. */
    boolean endsExchange() {
        return this == OUTCOME || this == ORPHANED;
    }
}
