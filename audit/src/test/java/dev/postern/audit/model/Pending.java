package dev.postern.audit.model;

/**
 * A record that waits to be written.
 *
 * @param done whether whoever waits for it was told that it failed
 */
record Pending(Kind kind, int about, boolean done) {
    static Pending of(Kind kind, int about) {
        return new Pending(kind, about, false);
    }
}
