package dev.postern.policy.detect.scan;

import java.util.Arrays;

/**
 * A stretch of text made ready for looking up words: in lower case, words parted by single spaces, camelCase taken apart,
 * with a space before and after. Reused by its owner; readers keep nothing of it.
 */
public final class PlainWords {
    /** Every ASCII character in lower case, a space for what is neither letter nor digit. */
    private static final char[] PLAIN = new char[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = CharacterClass.isWord(c) ? Character.toLowerCase(c) : ' ';
        }
    }

    private char[] units;
    private int length;

    PlainWords(int capacity) {
        units = new char[capacity];
        clear();
    }

    /** The words of a short text. */
    static PlainWords of(String text) {
        PlainWords words = new PlainWords(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            words.add(text.charAt(i), i > 0 ? text.charAt(i - 1) : ' ');
        }
        words.close();
        return words;
    }

    /** Number of characters, the spaces around included. */
    public int length() {
        return length;
    }

    public char at(int place) {
        return units[place];
    }

    /** How many spaces stand from one place to another. */
    public int spaces(int from, int to) {
        int spaces = 0;
        for (int place = from; place < to; place++) {
            spaces += units[place] == ' ' ? 1 : 0;
        }
        return spaces;
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }

    void clear() {
        units[0] = ' ';
        length = 1;
    }

    /** Takes the next unit; {@code last} is the one before it in the text. */
    void add(char unit, char last) {
        if (unit < 0x80) {
            char plain = PLAIN[unit];
            if (plain == ' ') {
                part();
                return;
            }
            if (plain != unit && Character.isLowerCase(last)) {
                put(' ');
            }
            put(plain);
            return;
        }
        int type = Character.getType(unit);
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(unit)) {
            put(unit);
        } else if (Character.isLetterOrDigit(unit)) {
            if (type == Character.UPPERCASE_LETTER && Character.isLowerCase(last)) {
                put(' ');
            }
            put(Character.toLowerCase(unit));
        } else {
            part();
        }
    }

    void close() {
        part();
    }

    private void part() {
        if (units[length - 1] != ' ') {
            put(' ');
        }
    }

    private void put(char unit) {
        if (length == units.length) {
            units = Arrays.copyOf(units, 2 * length);
        }
        units[length++] = unit;
    }
}
