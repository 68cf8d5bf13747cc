package dev.postern.policy.detect.scan;

import java.util.SortedSet;
import java.util.TreeSet;

/** How much text the stretches of one text may stand for, all of them and all in them together. Not thread-safe. */
final class UnwrappingBudget {
    private static final int FREE = 1 << 22;
    private static final int MOST_FOR_A_UNIT = 16;

    private long spent;
    private long allowed = FREE;
    private long looks;
    private final StepBudget steps = new StepBudget();
    private final SortedSet<String> leftOut = new TreeSet<>();

    /** Notes the work that a stretch took. */
    void look(long times) {
        looks += times;
    }

    long looks() {
        return looks;
    }

    /** What patterns may do for the text and for all that it stands for. */
    StepBudget steps() {
        return steps;
    }

    /** Types that were not looked for everywhere. */
    SortedSet<String> leftOut() {
        return leftOut;
    }

    /** Notes that a matcher was left out of the rest of a text because that would cost too much. */
    void leaveOut(Matcher matcher) {
        for (Kind kind : matcher.kinds()) {
            leftOut.add(kind.type());
        }
    }

    /** The text goes on up to this place. */
    void arrive(int place) {
        allowed = Math.max(allowed, FREE + (long) MOST_FOR_A_UNIT * place);
    }

    /** @throws ScanBudgetException where more was gained than is allowed */
    void spend() {
        if (++spent > allowed) {
            throw new ScanBudgetException(
                    "The text holds encoded text that stands for far more than itself, so it cannot be"
                            + " checked. Decode it before you send it, or send it in smaller parts.");
        }
    }
}
