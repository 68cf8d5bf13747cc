package dev.postern.policy.rule;

/**
 * Something in a policy document that keeps it from coming into force.
 *
 * @param line line in the document, from 1
 * @param column column in that line, from 1, in code points
 * @param message what to do about it; quotes words of the policy language, never what the document says
 * @param excerpt the line itself; credentials in it that the built-in detectors know are starred out
 */
public record PolicyProblem(int line, int column, String message, String excerpt) {
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN = 120;

    /** {@code line:column: message}, the line or the part of it around the place, and a caret below the place. */
    @Override
    public String toString() {
        int[] codePoints = excerpt.codePoints().map(PolicyProblem::asOneColumn).toArray();
        int from = codePoints.length <= SHOWN ? 0 : Math.clamp(column - 1 - SHOWN_BEFORE, 0, codePoints.length);
        String shown = new String(codePoints, from, Math.min(SHOWN, codePoints.length - from));
        return line + ":" + column + ": " + message + "\n    " + shown + "\n    " + " ".repeat(column - 1 - from) + "^";
    }

    private static int asOneColumn(int codePoint) {
        return Character.isISOControl(codePoint) ? ' ' : codePoint;
    }
}
