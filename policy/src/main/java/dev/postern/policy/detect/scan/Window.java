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

    /** Whether a digit or letter of any script stands there. */
    public boolean isWordAt(int position) {
        int unit = at(position);
        return unit != END && CharacterClass.isWord((char) unit);
    }

    /** Value of the decimal digit of any script that stands there, or -1. */
    public int digitAt(int position) {
        int unit = at(position);
        if (unit >= '0' && unit <= '9') {
            return unit - '0';
        }
        return unit < 0x80 ? -1 : Character.digit((char) unit, 10);
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

    int end() {
        return end;
    }

    char unit(int position) {
        return characters[position - base];
    }
}
