package dev.postern.policy.rule;

/**
 * Something in a policy document that keeps it from coming into force.
 *
 * @param line line in the document, from 1
 * @param column column in that line, from 1, in code points
 * @param message one sentence that says what to do about it
 * @param excerpt the line itself
 */
public record PolicyProblem(int line, int column, String message, String excerpt) {

    /** {@code line:column: message}, the line, and a caret below the place. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + message + "\n    " + excerpt + "\n    " + " ".repeat(column - 1) + "^";
    }
}
