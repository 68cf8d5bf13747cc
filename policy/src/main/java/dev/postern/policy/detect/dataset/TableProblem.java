package dev.postern.policy.detect.dataset;

/**
 * Something in a table that its owner has to mend. Shows no value.
 *
 * @param line of the table, from 1; 0 where it is about the whole of it
 * @param column the column that the value stands in; empty where it is about the whole line
 * @param message what is wrong, the rest of a sentence
 */
public record TableProblem(long line, String column, String message) {

    /** As one sentence with its place, such as {@code line 2, column birthdate: the value is …}. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : "line " + line + ", ";
        return place + (column.isEmpty() ? "" : "column " + column + ": ") + message;
    }
}
