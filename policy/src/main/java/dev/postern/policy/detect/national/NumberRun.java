package dev.postern.policy.detect.national;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;

/**
 * Letters and digits in groups that single separators part, read once from the start of a word. Reads at most {@value
 * #LONGEST} characters and eight groups. One run is read over and over by one thread.
 */
final class NumberRun {
    /** The most letters and digits that are read. */
    static final int LONGEST = 24;

    private static final int MOST_GROUPS = 8;
    private static final int MOST_FIRST_LETTERS = 6;
    private static final int MOST_SMALL_LETTERS = 3;
    private static final String UMLAUTS = "äöüÄÖÜ";

    /** The characters as {@link Mask} numbers them. */
    final byte[] slots = new byte[LONGEST + 1];
    /** The bits of what stands after each group, 0 for what is no separator. */
    final int[] separators = new int[MOST_GROUPS];

    private final char[] characters = new char[LONGEST + 1];
    private final int[] counts = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private int groups;
    private int count;
    private int firstSmall = LONGEST + 1;

    /**
     * Whether what begins here can be a number: a digit comes soon, behind a separator only after capitals or few small
     * letters. Cheap and short-sighted, because every word is asked.
     */
    static boolean mayBegin(Window text, int start) {
        int place = start;
        while (isLetter(text.at(place))) {
            if (++place - start > MOST_FIRST_LETTERS) {
                return false;
            }
        }
        int unit = text.at(place);
        if (unit >= '0' && unit <= '9') {
            return true;
        }
        boolean small = text.at(start) >= 'a' && text.at(start) <= 'z';
        if (small && place - start > MOST_SMALL_LETTERS) {
            return false;
        }
        if (unit != ' ' && unit != '-' && unit != '.' && unit != '_' && unit != 0xa0) {
            return false;
        }
        int next = text.at(place + 1);
        return (next >= '0' && next <= '9') || (!small && place - start <= 3 && isPlate(text, place + 1));
    }

    /** One or two capitals, perhaps a separator, and a digit: the second part of a German number plate. */
    private static boolean isPlate(Window text, int from) {
        int place = from;
        while (place < from + 2 && isLetter(text.at(place))) {
            place++;
        }
        if (place == from) {
            return false;
        }
        int unit = text.at(place);
        if (unit == ' ' || unit == '-') {
            unit = text.at(place + 1);
        }
        return unit >= '0' && unit <= '9';
    }

    void read(Window text, int start) {
        int place = start;
        while (groups < MOST_GROUPS && count <= LONGEST) {
            int unit = text.at(place);
            if (isCharacter(unit)) {
                add(unit);
                place++;
                continue;
            }
            counts[groups] = count;
            ends[groups] = place;
            int bit = separator(text, place);
            separators[groups] = bit;
            if (!endsHere(text, place)) {
                return;
            }
            groups++;
            if (bit == 0) {
                return;
            }
            place++;
        }
    }

    int groups() {
        return groups;
    }

    /** Letters and digits up to the end of a group. */
    int count(int group) {
        return counts[group];
    }

    /** One past the last unit of a group, its closing bracket too. */
    int end(int group) {
        return group > 0 && separators[group - 1] == Grouping.bit('(') ? ends[group] + 1 : ends[group];
    }

    boolean hasSmallLetters(int length) {
        return firstSmall < length;
    }

    String number(int length) {
        return new String(characters, 0, length);
    }

    private void add(int unit) {
        boolean small = unit >= 'a' && (unit <= 'z' || Character.isLowerCase(unit));
        if (small && firstSmall > LONGEST) {
            firstSmall = count;
        }
        char upper = small ? (char) (unit - 0x20) : (char) unit;
        slots[count] = (byte) Mask.slot(upper);
        characters[count++] = upper;
    }

    /** The bit of a separator that another group follows, or 0. */
    private static int separator(Window text, int place) {
        int unit = text.at(place);
        int seen = unit == 0xa0 || unit == 0x202f ? ' ' : unit >= 0x80 && Glyphs.isDash(unit) ? '-' : unit;
        int bit = Grouping.bit(seen);
        if (bit == 0 || !isCharacter(text.at(place + 1)) || isSmallWord(text, place + 1)) {
            return 0;
        }
        return seen == '(' && text.at(place + 2) != ')' ? 0 : bit;
    }

    /** Four small letters in a row go on no number: a word of the sentence begins. */
    private static boolean isSmallWord(Window text, int place) {
        int letters = 0;
        while (letters <= MOST_SMALL_LETTERS && isSmall(text.at(place + letters))) {
            letters++;
        }
        return letters > MOST_SMALL_LETTERS;
    }

    private static boolean isSmall(int unit) {
        return unit >= 'a' && unit <= 'z';
    }

    /** Whether a word ends before a place; particles of Korean are written without a space. */
    private boolean endsHere(Window text, int place) {
        int next = text.codePointAt(place);
        return !CharacterClass.isWord(next)
                || CharacterClass.isUnspaced(next)
                || Character.UnicodeScript.of(next) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isCharacter(int unit) {
        return (unit >= '0' && unit <= '9') || isLetter(unit);
    }

    private static boolean isLetter(int unit) {
        int upper = unit & ~0x20;
        return (upper >= 'A' && upper <= 'Z') || (unit >= 0x80 && UMLAUTS.indexOf(unit) >= 0);
    }
}
