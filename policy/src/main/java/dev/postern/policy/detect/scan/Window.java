package dev.postern.policy.detect.scan;

import java.util.Arrays;

/**
 * The part of a text that a matcher may look at: a stretch before the place it is tried at and its reach after it. Notes
 * when somebody looks beyond what has arrived. One scan owns one window; not thread-safe.
 */
public final class Window {
    /** What stands outside the text or outside what may be looked at. */
    public static final int END = -1;

    /** How many UTF-16 units after its start a matcher may look at, unless it says otherwise. */
    public static final int REACH = 256;

    /** How many UTF-16 units before its start a matcher may look at. */
    public static final int LOOK_BACK = 128;

    private static final int INITIAL = 512;

    private char[] characters;
    private int base;
    private int end;
    private boolean complete;
    private int floor;
    private int ceiling;
    private boolean starved;
    private long looks;

    Window() {
        characters = new char[INITIAL];
    }

    /** A window on a whole text, for matchers tried by hand, at {@code start}. */
    public static Window on(String text, int start) {
        Window window = new Window();
        window.append(text);
        window.complete();
        window.open(start, REACH);
        return window;
    }

    /** The UTF-16 unit at a place of the text, or {@link #END}. */
    public int at(int position) {
        looks++;
        if (position < floor || position >= ceiling) {
            return END;
        }
        if (position < end) {
            return characters[position - base];
        }
        if (!complete) {
            starved = true;
        }
        return END;
    }

    /** Whether a letter or digit of any script stands there. */
    public boolean isWordAt(int position) {
        return CharacterClass.isWord(codePointAt(position));
    }

    /** Value of the decimal digit of any script that stands there, or -1. */
    public int digitAt(int position) {
        return Glyphs.digit(codePointAt(position));
    }

    /** The code point that begins at a place, or {@link #END}; half a surrogate pair stands for itself. */
    public int codePointAt(int position) {
        int unit = at(position);
        if (unit < Character.MIN_HIGH_SURROGATE || unit > Character.MAX_HIGH_SURROGATE) {
            return unit;
        }
        int low = at(position + 1);
        return low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE
                ? Character.toCodePoint((char) unit, (char) low)
                : unit;
    }

    /** The code point that ends before a place, or {@link #END}. */
    public int codePointBefore(int position) {
        int unit = at(position - 1);
        if (unit < Character.MIN_LOW_SURROGATE || unit > Character.MAX_LOW_SURROGATE) {
            return unit;
        }
        int high = at(position - 2);
        return high >= Character.MIN_HIGH_SURROGATE && high <= Character.MAX_HIGH_SURROGATE
                ? Character.toCodePoint((char) high, (char) unit)
                : unit;
    }

    /** Whether the letter or digit before a place belongs to the same word; the letter of an escape does not. */
    public boolean isInsideWord(int position) {
        int before = codePointBefore(position);
        return CharacterClass.isWord(before)
                && !CharacterClass.isUnspaced(before)
                && !CharacterClass.isEscape(at(position - 2), before);
    }

    /** Whether the ASCII text stands there, in any case. {@code lower} is in lower case. */
    public boolean isAt(int position, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            int unit = at(position + i);
            if (unit != lower.charAt(i) && !(unit >= 'A' && unit <= 'Z' && (unit | 0x20) == lower.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The smaller of a place and the end of the text, as far as that is known. */
    public int limit(int position) {
        return complete ? Math.min(position, end) : position;
    }

    /** The characters of a stretch that was looked at, for checks that need a string. */
    public String slice(int from, int to) {
        return new String(characters, from - base, to - from);
    }

    void append(String piece) {
        int length = piece.length();
        int used = end - base;
        if (used + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(used + length, characters.length * 2));
        }
        piece.getChars(0, length, characters, used);
        end += length;
    }

    void complete() {
        complete = true;
    }

    /** Forgets what stands before a place; moves memory only when that pays. */
    void discardBefore(int position) {
        int gone = position - base;
        if (gone > INITIAL && gone > (end - base) / 2) {
            System.arraycopy(characters, gone, characters, 0, end - position);
            base = position;
        }
    }

    void open(int start, int reach) {
        floor = Math.max(0, start - LOOK_BACK);
        ceiling = start + reach;
        starved = false;
    }

    boolean starved() {
        return starved;
    }

    long looks() {
        return looks;
    }

    int end() {
        return end;
    }

    char unit(int position) {
        return characters[position - base];
    }
}
