package dev.postern.audit.chain;

/**
 * What is wrong with a chain, at the first place where it shows.
 *
 * @param position of the record that does not fit, or that should be there
 * @param kind in which way
 * @param message the same in a sentence
 */
public record Flaw(Position position, Kind kind, String message) {

    /** The ways in which a chain can be broken. */
    public enum Kind {
        /** A record, or content that belongs to it, is not what was written. */
        ALTERED,
        /** A record, or content that belongs to it, is gone. */
        MISSING,
        /** A record does not follow from the one before it. */
        OUT_OF_ORDER,
        /** Two records claim one place. */
        FORKED
    }
}
