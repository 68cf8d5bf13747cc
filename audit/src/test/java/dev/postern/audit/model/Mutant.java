package dev.postern.audit.model;

/** One broken rule of the protocol. */
enum Mutant {
    /** The protocol as it is. */
    NONE("", Scope.LANE),

    /** The prompt leaves when its record waits. */
    FORWARDS_BEFORE_COMMIT("I1", Scope.LANE),

    /** A lane tells when it has sent. */
    TELLS_BEFORE_COMMIT("I1", Scope.LANE),

    /** After a lost answer the batch is taken for durable without a look. */
    TAKES_LOST_BATCH_FOR_DURABLE("I1", Scope.LANE),

    /** The client gets its end when the record of it waits. */
    COMPLETES_BEFORE_COMMIT("I2", Scope.LANE),

    /** After a lost answer the batch is written again behind whatever stands there. */
    WRITES_LOST_BATCH_AGAIN_UNASKED("I3", Scope.LANE),

    /** Exchanges of a lane that looks dead are ended, and the lane stays open. */
    ORPHANS_WITHOUT_CLOSING("I3", Scope.SURVIVOR),

    /** The database takes a second end by a survivor. */
    ORPHANS_ARE_NOT_UNIQUE("I3", Scope.SHUT_OUT),

    /** An exchange is ended at the first look, while its end may be on its way. */
    ORPHANS_OWN_AT_ONCE("I3", Scope.OWN),

    /** A process that was shut out ends what was in flight before. */
    ENDS_WHAT_WAS_CLOSED("I3", Scope.OWN),

    /** It looks only when the end is appended, not when it is written. */
    ENDS_WHAT_WAS_CLOSED_AFTER_THE_CHECK("I3", Scope.OWN),

    /** A process whose lane looks dead counts as dead, also where the lane could not be closed. */
    EXPIRED_COUNTS_AS_DEAD("I3", Scope.SURVIVOR),

    /** Two batches are on their way at a time. */
    SENDS_A_SECOND_BATCH("I5", Scope.LANE),

    /** A lane is closed without ending its session and without its lock. */
    CLOSES_WITHOUT_LOCK("I5", Scope.SURVIVOR),

    /** The sealer sees records before they are durable. */
    SEALS_WHAT_IS_NOT_COMMITTED("I6", Scope.SEAL),

    /** Two sealers may both follow on one seal. */
    SEALS_ARE_NEITHER_LOCKED_NOR_NUMBERED("I6", Scope.SEAL),

    /** A seal leaves when it is signed. */
    PUBLISHES_BEFORE_STORING("I6", Scope.SEAL),

    /** A sealer that takes over does not publish what the one before it left. */
    PUBLISHES_ITS_OWN_ONLY("I6", Scope.SEAL),

    /** After a failover the lane writes on behind what it told, whatever the database has. */
    GOES_ON_AS_IF_NOTHING_WERE_LOST("I5", Scope.FAILOVER),

    /** After a failover the lane begins an epoch behind what the database has. */
    BEGINS_AN_EPOCH_BEHIND_A_LOSS("I1", Scope.FAILOVER),

    /** Two sealers work beside each other; the number of the seal keeps them apart. */
    SEALS_ARE_NOT_LOCKED("", Scope.SEAL),

    /** Nothing but the lock keeps sealers apart. */
    SEALS_ARE_NOT_NUMBERED("", Scope.SEAL);

    private final String broken;
    private final Scope scope;

    Mutant(String broken, Scope scope) {
        this.broken = broken;
        this.scope = scope;
    }

    /** The invariant that breaks; empty where none does. */
    String broken() {
        return broken;
    }

    /** Where it shows. */
    Scope scope() {
        return scope;
    }
}
