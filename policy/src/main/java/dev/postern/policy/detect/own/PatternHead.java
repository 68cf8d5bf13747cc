package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What every match of a pattern begins with, unit by unit. {@link PatternFilter} looks for it without the engine.
 *
 * @param units at most {@value #MOST}
 * @param open whether what follows in the pattern begins directly behind these units
 */
record PatternHead(List<HeadUnit> units, boolean open) {
    /** How many units are worth looking at. */
    static final int MOST = 24;

    /** Takes no character. */
    static final PatternHead NOTHING = new PatternHead(List.of(), true);

    /** May take any characters, or none. */
    static final PatternHead ANYTHING = new PatternHead(List.of(), false);

    /** One character of these, {@code beyond} ASCII or not. */
    static PatternHead of(Anchor ascii, String beyond) {
        return new PatternHead(List.of(HeadUnit.once(ascii, beyond)), true);
    }

    PatternHead then(PatternHead next) {
        if (!open) {
            return this;
        }
        List<HeadUnit> all = new ArrayList<>(units);
        all.addAll(next.units);
        boolean cut = all.size() > MOST;
        return new PatternHead(List.copyOf(cut ? all.subList(0, MOST) : all), next.open && !cut);
    }

    /** Either of two; they are told apart no further than to the first unit whose place is not certain. */
    PatternHead or(PatternHead other) {
        List<HeadUnit> both = new ArrayList<>();
        while (both.size() < Math.min(units.size(), other.units.size())
                && units.get(both.size()).isOnce()
                && other.units.get(both.size()).isOnce()) {
            both.add(units.get(both.size()).or(other.units.get(both.size())));
        }
        boolean whole = both.size() == units.size() && both.size() == other.units.size();
        return new PatternHead(List.copyOf(both), open && other.open && whole);
    }

    /**
     * The same several times over.
     *
     * @param most -1 for any number
     */
    PatternHead times(int least, int most) {
        PatternHead head = NOTHING;
        for (int i = 0; i < Math.min(least, MOST + 1); i++) {
            head = head.then(this);
        }
        if (most == least) {
            return head;
        }
        if (!open || units.size() != 1 || !units.getFirst().isOnce()) {
            return head.then(ANYTHING);
        }
        HeadUnit more = new HeadUnit(units.getFirst().ascii(), units.getFirst().beyond(), true, most < 0);
        return head.then(new PatternHead(
                Collections.nCopies(most < 0 ? 1 : Math.min(most - least, MOST + 1), more), true));
    }
}
