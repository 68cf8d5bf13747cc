package dev.postern.bench.load;

/** Holds an answer that comes in pieces against the text it must have. */
final class Comparison {
    private final String expected;
    private int matched;
    private boolean different;

    Comparison(String expected) {
        this.expected = expected;
    }

    void accept(String piece) {
        different |= !expected.startsWith(piece, matched);
        matched += piece.length();
    }

    /** Whether everything came and nothing else. */
    boolean equal() {
        return !different && matched == expected.length();
    }
}
