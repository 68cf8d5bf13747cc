package dev.postern.acceptance.fault.oracle;

/** What must hold whatever breaks. */
public enum Invariant {
    /** Each request that reached a model server has an INTENT, committed before its first byte arrived there. */
    INTENT_FIRST,
    /** Each answer that a client has whole has an OUTCOME, committed before its end arrived there. */
    OUTCOME_BEFORE_END,
    /** Each INTENT has exactly one end, once everything has recovered. */
    ONE_END,
    /** Nothing stands twice: no place, no hash, no INTENT, no request at a model server without a record of its own; no record follows another's. */
    NO_FORK,
    /** Each lane's chain runs without gaps from epoch 1. */
    CONTIGUOUS,
    /** All seals ever seen are heads of one tree. */
    ONE_TREE,
    /** Who is told that nothing was sent is told the truth. */
    NOTHING_SENT
}
