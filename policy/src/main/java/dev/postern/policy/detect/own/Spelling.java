package dev.postern.policy.detect.own;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.text.Normalizer;

/**
 * How a word is spelled when nothing counts but its letters: as the {@link Folding} has it, one code point at a time, and
 * with one gap for all that may part the words of a phrase. Listed words and the text are spelled in the same way.
 */
enum Spelling {
    /** Capitals and small letters are the same. */
    WITHOUT_CASE(Folding.WITHOUT_CASE),
    /** Capitals and small letters differ. */
    WITH_CASE(Folding.WITH_CASE);

    /** Stands for blanks, line breaks, hyphens and underscores between two words of a phrase. */
    static final char GAP = '\n';

    private final Folding folding;

    Spelling(Folding folding) {
        this.folding = folding;
    }

    /** An ASCII character: itself, or its lower-case letter. */
    char ofAscii(int c) {
        return folding.ofAscii(c);
    }

    /** A code point beyond ASCII; nothing where it makes no difference. */
    String of(int codePoint) {
        return hasVowelMarks(codePoint)
                ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                : folding.of(codePoint);
    }

    /** Whether a character may stand between two words of a phrase. */
    static boolean parts(int codePoint) {
        return codePoint == '-' || codePoint == '_' || Glyphs.isSpace(codePoint);
    }

    /** A listed word or phrase. What parts words stands as it is before the first and after the last letter. */
    String of(String word) {
        String text = asSeen(word.strip());
        int first = 0;
        while (first < text.length() && parts(text.charAt(first))) {
            first++;
        }
        int last = text.length();
        while (last > first && parts(text.charAt(last - 1))) {
            last--;
        }
        StringBuilder spelled = new StringBuilder(text.length());
        spelled.append(text, 0, first);
        for (int place = first; place < last; ) {
            int codePoint = text.codePointAt(place);
            place += Character.charCount(codePoint);
            append(spelled, codePoint);
        }
        return spelled.append(text, last, text.length()).toString();
    }

    /** A word as the scanner shows it to matchers. */
    private static String asSeen(String word) {
        if (word.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return word;
        }
        Window text = Window.on(word, 0);
        return text.slice(0, text.limit(Window.REACH));
    }

    private void append(StringBuilder spelled, int codePoint) {
        if (parts(codePoint)) {
            if (spelled.charAt(spelled.length() - 1) != GAP) {
                spelled.append(GAP);
            }
        } else if (codePoint < 0x80) {
            spelled.append(ofAscii(codePoint));
        } else {
            spelled.append(of(codePoint));
        }
    }

    /** Whether the listed word begins as a {@link dev.postern.policy.detect.scan.Matcher#beginsWithPlainWord plain word}. */
    boolean beginsPlainly(String spelled) {
        int place = 0;
        while (place < spelled.length() && isAsciiLetter(spelled.charAt(place))) {
            if (place > 0 && spelled.charAt(place) < 'a') {
                return false;
            }
            place++;
        }
        return place > 0 && (place == spelled.length() || !CharacterClass.isWord(spelled.charAt(place)));
    }

    private static boolean isAsciiLetter(char c) {
        int upper = c & ~0x20;
        return c < 0x80 && upper >= 'A' && upper <= 'Z';
    }

    /** Indic and South-East Asian scripts and kana: there a mark is a vowel, or makes another syllable. */
    private static boolean hasVowelMarks(int codePoint) {
        return (codePoint >= 0x0900 && codePoint < 0x1ab0)
                || (codePoint >= 0x3040 && codePoint < 0x3100)
                || (codePoint >= 0xff61 && codePoint < 0xffa0);
    }
}
