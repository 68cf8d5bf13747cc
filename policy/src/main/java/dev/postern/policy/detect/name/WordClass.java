package dev.postern.policy.detect.name;

/** What the word lists know about a word; a word may be in several classes. At most sixteen, a bit each. */
enum WordClass {
    GIVEN,
    SURNAME,
    CITY,
    REGION,
    COUNTRY,
    /** A word of everyday language, in small letters in running text. */
    COMMON,
    /** A word of grammar, which begins sentences but no names. */
    FUNCTION,
    TITLE,
    LEGAL,
    ORG_WORD,
    BRAND,
    TECH,
    CALENDAR,
    /** A small word inside names, such as {@code von} and {@code of}. */
    PARTICLE,
    PLACE_WORD,
    NATIONALITY;

    /** Its bit; the model is written in terms of it. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    int bit() {
        return 1 << code();
    }

    /** Whether the bits of a word hold this class. */
    boolean in(int bits) {
        return (bits & bit()) != 0;
    }
}
