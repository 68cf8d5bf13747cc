package dev.postern.acceptance.fault.oracle;

/**
 * One thing that must not be.
 *
 * @param message what it is, with the ids needed to look it up
 */
public record Violation(Invariant invariant, String message) {

    @Override
    public String toString() {
        return invariant + ": " + message;
    }
}
