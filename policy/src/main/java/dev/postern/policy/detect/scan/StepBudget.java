package dev.postern.policy.detect.scan;

/**
 * How many steps the engine of patterns may make for one text and for all that it stands for; the more the longer it is. A
 * step takes some tens of nanoseconds. Not thread-safe.
 */
final class StepBudget {
    private static final long FREE = 1L << 24;
    private static final long FOR_A_UNIT = 128;

    private long spent;
    private long allowed = FREE;

    /** The text is this long by now. */
    void arrive(int length) {
        allowed = FREE + FOR_A_UNIT * length;
    }

    /** @throws ScanBudgetException where more was spent than is allowed */
    void spend(long steps) {
        spent += steps;
        if (spent > allowed) {
            throw new ScanBudgetException(
                    "The company's own patterns take too long on this text, so it cannot be checked."
                            + " Send it in smaller parts; if that does not help, tell whoever writes the policy.");
        }
    }
}
