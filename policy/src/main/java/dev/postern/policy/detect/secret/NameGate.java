package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Window;
import java.util.Collection;

/**
 * Says of most names in a text, without taking them apart, that they speak neither of a secret nor of a vendor: by the last
 * three letters of a name, and by the first letters of its words. A name that passes may still do neither. Immutable.
 */
final class NameGate {
    /** Words of this length count inside other words as well. */
    static final int DISTINCT = 7;

    private static final int SLOTS = 0x8000;
    private static final int BITS = 5;
    private static final int LETTERS = 3;

    private final boolean[] endings = new boolean[SLOTS];
    private final boolean[] beginnings = new boolean[SLOTS];
    private final boolean[] inside = new boolean[SLOTS];

    /**
     * @param ends words that a name of a secret ends with
     * @param vendors words that stand anywhere in a name that speaks of a vendor
     */
    NameGate(Collection<String> ends, Collection<String> vendors) {
        for (String word : ends) {
            int length = word.length();
            endings[slot(unit(word, length - 3), unit(word, length - 2), unit(word, length - 1))] = true;
        }
        for (String word : vendors) {
            int slot = slot(unit(word, 0), unit(word, 1), unit(word, 2));
            if (word.length() < DISTINCT) {
                beginnings[slot] = true;
            } else {
                inside[slot(slot, unit(word, 3))] = true;
            }
        }
    }

    private static int unit(String word, int at) {
        return at < 0 ? 0 : word.charAt(at);
    }

    private static int slot(int first, int second, int third) {
        return (((first & 0x1f) << BITS ^ (second & 0x1f)) << BITS) ^ (third & 0x1f);
    }

    private static int slot(int three, int fourth) {
        return (three * 0x1f + (fourth & 0x1f) * 0x3d) & (SLOTS - 1);
    }

    /** Whether the name between two places may speak of a secret or of a vendor. */
    boolean admits(Window text, int from, int end) {
        int second = 0;
        int third = 0;
        int fourth = 0;
        int letters = 0;
        for (int place = end - 1; place >= from; place--) {
            int unit = text.at(place);
            if (unit >= 0x80) {
                return true;
            }
            if (!Alphabet.BASE62.has(unit) || (letters == 0 && isVersion(text, place, unit))) {
                continue;
            }
            letters++;
            if (letters <= LETTERS
                    && endings[
                            slot(
                                    letters < LETTERS ? 0 : unit,
                                    letters == 2 ? unit : second,
                                    letters == 2 ? second : third)]) {
                return true;
            }
            int slot = slot(unit, second, third);
            if (letters > LETTERS && inside[slot(slot, fourth)]) {
                return true;
            }
            if (beginnings[slot] && letters >= LETTERS && beginsWord(unit, text.at(place - 1))) {
                return true;
            }
            fourth = third;
            third = second;
            second = unit;
        }
        return false;
    }

    /** Whether it only numbers the name: {@code token2}, {@code API_KEY_V2}. */
    private static boolean isVersion(Window text, int place, int unit) {
        return unit <= '9' || ((unit | 0x20) == 'v' && text.digitAt(place + 1) >= 0);
    }

    private static boolean beginsWord(int unit, int before) {
        return !Alphabet.BASE62.has(before) || (unit < 'a' && before > 'Z') || before <= '9';
    }
}
