package dev.postern.policy.detect.name;

/** How a token is written. */
enum Shape {
    /** Small letters only, or letters without case. */
    SMALL,
    /** A capital and small letters, also {@code McLeod} and {@code O'Neill}. */
    CAPITALISED,
    /** Two capitals or more and nothing else. */
    CAPITALS,
    /** One capital letter. */
    INITIAL,
    /** A capital, small letters and one more capital: {@code PayPal}; a company, or a name in a program. */
    CAMEL,
    /** Capitals inside, digits inside, or attached to the marks of code. */
    CODE,
    NUMBER,
    /** One mark that is no letter, digit or space. */
    MARK,
    /** The end of a line, also one written as an escape. */
    BREAK,
    /** What stands outside the text. */
    NONE;

    private static final Shape[] ALL = values();

    /** Whether a name may have such a word. */
    boolean isCapital() {
        return this == CAPITALISED || this == CAPITALS || this == INITIAL || this == CAMEL;
    }

    /** Its number; the model is written in terms of it. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    static Shape of(int ordinal) {
        return ALL[ordinal];
    }
}
