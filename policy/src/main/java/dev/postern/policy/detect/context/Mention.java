package dev.postern.policy.detect.context;

/**
 * A word that speaks for a finding, and where it stands.
 *
 * @param word the word as the list has it, in lower case
 * @param side where it stands
 * @param distance the place of the word counted in words from the value, from 1; 0 for a column
 */
public record Mention(String word, Side side, int distance) {
    /** Where a word stands. */
    public enum Side {
        BEFORE,
        AFTER,
        COLUMN
    }

    /** The mention for the end of a sentence: {@code the word 'card' 2 words before}. */
    public String phrase() {
        return switch (side) {
            case COLUMN -> "the column '" + word + "'";
            case BEFORE -> "the word '" + word + "'" + steps() + "before";
            case AFTER -> "the word '" + word + "'" + steps() + "after";
        };
    }

    private String steps() {
        return distance <= 1 ? " directly " : " " + distance + " words ";
    }
}
