package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Window;
import java.util.List;

/**
 * Turns down most places of a text for a pattern, without the engine: follows what every match begins with, the literal
 * text behind a run such as {@code \w+@acme} included. All ways through the units are followed at once, a bit for each
 * (shift-and with optional and repeated positions: Navarro and Raffinot 2002, chapter 4).
 *
 * <p>It reads on only while some way fits, as the engine would; a search for text further on would read, and in a stream
 * hold back, what the engine leaves alone. Immutable and thread-safe.
 */
final class PatternFilter {
    private static final int ASCII = 2 * Long.SIZE;
    private static final Anchor ALL = new Anchor(-1L, -1L, true, false);
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz ,;!?)\n.";

    private final List<HeadUnit> units;
    private final int[] fitting = new int[ASCII];
    private final int optional;
    private final int repeated;
    private final int passed;
    private final int first;

    PatternFilter(PatternHead head) {
        this.units = head.units();
        int skipped = 0;
        int stayed = 0;
        for (int i = 0; i < units.size(); i++) {
            skipped |= units.get(i).optional() ? 1 << i : 0;
            stayed |= units.get(i).repeated() ? 1 << i : 0;
            for (int unit = 0; unit < ASCII; unit++) {
                fitting[unit] |= units.get(i).includes(unit) ? 1 << i : 0;
            }
        }
        this.optional = skipped;
        this.repeated = stayed;
        this.passed = 1 << units.size();
        this.first = reached(1);
    }

    /** The characters a match can begin with. */
    Anchor anchor() {
        if ((first & passed) != 0) {
            return ALL;
        }
        Anchor any = Anchor.of("");
        for (int i = 0; i < units.size(); i++) {
            any = (first & (1 << i)) != 0 ? any.or(units.get(i).anchor()) : any;
        }
        return any;
    }

    /** Whether a match can begin with a {@link dev.postern.policy.detect.scan.Matcher#beginsWithPlainWord plain word}. */
    boolean beginsPlainly() {
        int second = after(first);
        return ((first | second) & passed) != 0 || PLAIN.chars().anyMatch(unit -> (fitting[unit] & second) != 0);
    }

    /** Whether a match may begin at a place; certainly not where this says no. */
    boolean mayBeginAt(Window text, int start) {
        int ways = first;
        for (int place = start; ways != 0 && (ways & passed) == 0; place++) {
            int unit = text.at(place);
            if (unit < 0) {
                return false;
            }
            ways = after(ways & (unit < ASCII ? fitting[unit] : fitting(unit)));
        }
        return ways != 0;
    }

    private int fitting(int unit) {
        int fit = 0;
        for (int i = 0; i < units.size(); i++) {
            fit |= units.get(i).includes(unit) ? 1 << i : 0;
        }
        return fit;
    }

    /** Where the ways stand after these units took a character. */
    private int after(int taken) {
        return reached((taken << 1) | (taken & repeated));
    }

    /** The same, and what can be reached by leaving out what may be missing. */
    private int reached(int ways) {
        int all = ways;
        for (int fresh = ways; fresh != 0; all |= fresh) {
            fresh = ((fresh & optional) << 1) & ~all;
        }
        return all;
    }
}
