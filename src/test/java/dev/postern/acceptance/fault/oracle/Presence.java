package dev.postern.acceptance.fault.oracle;

/** What a look into the database showed at a certain moment. */
public enum Presence {
    THERE,
    MISSING,
    /** The database did not answer. */
    NOT_SEEN
}
