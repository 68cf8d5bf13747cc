package dev.postern.policy.detect.scan;

/** What makes a word: letters and digits of any script, and where one word ends and the next begins. */
public final class CharacterClass {
    private static final boolean[] WORD = new boolean[0x80];

    /** Letters and digits of the first plane, one bit each: the library takes long to find out. */
    private static final long[] FIRST_PLANE = new long[0x10000 / Long.SIZE];

    static {
        for (int c = 0; c < 0x10000; c++) {
            if (Character.isLetterOrDigit(c)) {
                FIRST_PLANE[c / Long.SIZE] |= 1L << c;
            }
        }
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    private CharacterClass() {}

    public static boolean isWord(int codePoint) {
        if (codePoint < WORD.length) {
            return codePoint >= 0 && WORD[codePoint];
        }
        return codePoint < 0x10000
                ? (FIRST_PLANE[codePoint / Long.SIZE] >>> codePoint & 1) != 0
                : Character.isLetterOrDigit(codePoint);
    }

    /**
     * Whether a letter belongs to a script that puts no spaces between words (Chinese, Japanese, Thai, Lao, Burmese,
     * Khmer): a word may begin before and after every such letter.
     */
    public static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0e00) {
            return false;
        }
        return codePoint < 0x0f00
                || (codePoint >= 0x1000 && codePoint < 0x10a0)
                || (codePoint >= 0x1780 && codePoint < 0x1800)
                || (codePoint >= 0x2e80 && codePoint < 0xa4d0)
                || (codePoint >= 0xf900 && codePoint < 0xfb00)
                || (codePoint >= 0x20000 && codePoint < 0x33480);
    }

    /** Whether a code point goes on the word that the one before it belongs to. */
    public static boolean joins(int before, int codePoint) {
        return isWord(before) && isWord(codePoint) && !isUnspaced(before) && !isUnspaced(codePoint);
    }

    /** Whether a letter after a backslash stands for white space in the text of programs and of JSON. */
    public static boolean isEscape(int before, int letter) {
        return before == '\\' && (letter == 'n' || letter == 'r' || letter == 't');
    }

    static boolean isAsciiLetter(char unit) {
        return unit < 0x80 && Character.isLetter(unit);
    }
}
