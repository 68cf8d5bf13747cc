package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * What every match of a pattern begins with: for each of its first units the characters that can stand there. Most places
 * of a text are turned down by this, without the engine.
 *
 * @param units at most {@value #MOST}
 * @param open whether what follows in the pattern begins directly behind these units
 */
record PatternHead(List<Anchor> units, boolean open) {
    /** How many units are worth looking at. */
    static final int MOST = 8;

    /** Takes no character. */
    static final PatternHead NOTHING = new PatternHead(List.of(), true);

    /** May take any characters, or none. */
    static final PatternHead ANYTHING = new PatternHead(List.of(), false);

    private static final Anchor ALL = new Anchor(-1L, -1L, true, false);
    private static final Anchor PLAIN = Anchor.of("abcdefghijklmnopqrstuvwxyz ,;!?)\n.");

    static PatternHead of(Anchor unit) {
        return new PatternHead(List.of(unit), true);
    }

    PatternHead then(PatternHead next) {
        if (!open) {
            return this;
        }
        List<Anchor> all = new ArrayList<>(units);
        all.addAll(next.units);
        boolean cut = all.size() > MOST;
        return new PatternHead(List.copyOf(cut ? all.subList(0, MOST) : all), next.open && !cut);
    }

    PatternHead or(PatternHead other) {
        int shared = Math.min(units.size(), other.units.size());
        List<Anchor> both = new ArrayList<>();
        for (int i = 0; i < shared; i++) {
            both.add(units.get(i).or(other.units.get(i)));
        }
        return new PatternHead(List.copyOf(both), open && other.open && units.size() == other.units.size());
    }

    /** The characters a match can begin with. */
    Anchor anchor() {
        return units.isEmpty() ? ALL : units.getFirst();
    }

    /** Whether a match can begin with a {@link dev.postern.policy.detect.scan.Matcher#beginsWithPlainWord plain word}. */
    boolean beginsPlainly() {
        return units.size() < 2
                || (units.get(1).low() & PLAIN.low()) != 0
                || (units.get(1).high() & PLAIN.high()) != 0;
    }

    /** Whether a match may begin at a place; certainly not where this says no. */
    boolean mayBeginAt(Window text, int start) {
        for (int i = 0; i < units.size(); i++) {
            if (!includes(units.get(i), text.at(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean includes(Anchor unit, int found) {
        if (found >= 0x80) {
            return unit.beyondAscii();
        }
        return found >= 0
                && (found < Long.SIZE ? unit.low() >>> found & 1 : unit.high() >>> (found - Long.SIZE) & 1) != 0;
    }
}
