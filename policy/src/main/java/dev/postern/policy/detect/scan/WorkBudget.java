package dev.postern.policy.detect.scan;

/**
 * How much work costly matchers may do on one text: the more the longer it is. What is left depends on what stands
 * before a place, never on time or on how the text was cut, so a stream leaves out what the whole text leaves out. Not
 * thread-safe.
 */
final class WorkBudget {
    /** For any text, however short; takes about a tenth of a second. */
    private static final long FREE = 1L << 22;

    /** For each UTF-16 unit of the text; lists of names take a tenth of it. */
    private static final long FOR_A_UNIT = 128;

    private long spent;

    /** Whether costly matchers may be tried at a place. */
    boolean admits(int place) {
        return spent <= FREE + FOR_A_UNIT * place;
    }

    void spend(long units) {
        spent += units;
    }
}
