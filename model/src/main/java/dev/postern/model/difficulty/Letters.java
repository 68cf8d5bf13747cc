package dev.postern.model.difficulty;

import java.text.Normalizer;

/** Letters without case and accents, so that {@code Übersetze} and {@code übersetze} are one word. Thread-safe. */
final class Letters {
    /** Not part of a word. */
    static final char SEPARATOR = 0;

    /** Left out without ending the word: accents of their own, soft hyphens, zero-width characters. */
    static final char NOTHING = 1;

    private static final int TABLE = 0x250;
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            FOLDED[c] = Character.isLetterOrDigit(base) ? Character.toLowerCase(base) : SEPARATOR;
        }
        FOLDED['ß'] = 's';
        FOLDED['ø'] = 'o';
        FOLDED['Ø'] = 'o';
        FOLDED[0xAD] = NOTHING;
    }

    private Letters() {}

    /** The plain letter or digit, {@link #SEPARATOR} or {@link #NOTHING}. */
    static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF) {
            return NOTHING;
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : SEPARATOR;
    }

    /** A phrase with single spaces between its words. */
    static String fold(String phrase) {
        StringBuilder folded = new StringBuilder(phrase.length());
        for (int i = 0; i < phrase.length(); i++) {
            char c = fold(phrase.charAt(i));
            if (c == SEPARATOR) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }
}
