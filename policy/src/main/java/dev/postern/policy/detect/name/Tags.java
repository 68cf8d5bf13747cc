package dev.postern.policy.detect.name;

/** Tags of tokens: outside, and beginning or inside of a name of each type. */
final class Tags {
    static final int OUTSIDE = 0;
    static final int COUNT = 1 + 2 * NameType.values().length;
    private static final NameType[] TYPES = NameType.values();

    private Tags() {}

    static int begin(NameType type) {
        return 1 + 2 * type.code();
    }

    static int inside(NameType type) {
        return 2 + 2 * type.code();
    }

    static boolean isBegin(int tag) {
        return (tag & 1) == 1;
    }

    static boolean isInside(int tag) {
        return tag > 0 && (tag & 1) == 0;
    }

    /** The type of a tag that is not {@link #OUTSIDE}. */
    static NameType type(int tag) {
        return TYPES[(tag - 1) / 2];
    }

    /** Whether {@code tag} may follow {@code before}: the inside of a name follows its beginning or inside. */
    static boolean mayFollow(int before, int tag) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }
}
