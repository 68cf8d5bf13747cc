package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.scan.Window;

/** Letters without case and accents, and the words they make. */
final class Letters {
    /** How many different letters and digits there are. */
    static final int COUNT = 36;

    static final int NONE = -1;

    /** No phrase goes on over more than this between two words. */
    private static final int WIDEST_PART = 6;

    private static final int ACCENTED = 0x17f;
    private static final byte[] TABLE = new byte[ACCENTED + 1];

    static {
        for (int c = 0; c <= ACCENTED; c++) {
            TABLE[c] = NONE;
        }
        for (int c = 'a'; c <= 'z'; c++) {
            TABLE[c] = (byte) (c - 'a');
            TABLE[c - 'a' + 'A'] = (byte) (c - 'a');
        }
        for (int c = '0'; c <= '9'; c++) {
            TABLE[c] = (byte) (c - '0' + 'z' - 'a' + 1);
        }
        accents('a', "àáâãäåÀÁÂÃÄÅ");
        accents('c', "çÇ");
        accents('e', "èéêëÈÉÊË");
        accents('i', "ìíîïÌÍÎÏ");
        accents('n', "ñÑ");
        accents('o', "òóôõöÒÓÔÕÖ");
        accents('s', "ß");
        accents('u', "ùúûüÙÚÛÜ");
    }

    private Letters() {}

    private static void accents(char plain, String accented) {
        accented.chars().forEach(c -> TABLE[c] = (byte) (plain - 'a'));
    }

    /** The number of a letter or digit, or {@link #NONE}. */
    static int of(int unit) {
        return unit >= 0 && unit <= ACCENTED ? TABLE[unit] : NONE;
    }

    /** Where the word ends that begins at a place. */
    static int wordEnd(Window text, int start) {
        int place = start;
        while (text.isWordAt(place)) {
            place += Character.charCount(text.codePointAt(place));
        }
        return place;
    }

    /** Where the next word of the same sentence begins, or {@link #NONE}. */
    static int nextWord(Window text, int end) {
        int breaks = 0;
        for (int place = end; place < end + WIDEST_PART; place++) {
            if (text.isWordAt(place)) {
                return place;
            }
            int unit = text.at(place);
            breaks += unit == '\n' ? 1 : 0;
            if (unit == Window.END || unit == '.' || unit == '!' || unit == '?' || breaks > 1) {
                return NONE;
            }
        }
        return NONE;
    }
}
