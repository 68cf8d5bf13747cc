package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.Window;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The digits and the signs between them as words of English, German, French and Spanish. */
final class NumberWord {
    /** No such word stands there. */
    static final char NONE = 0;

    private static final int LONGEST = 12;
    private static final int LETTERS = 27;
    private static final Map<String, Character> WORDS = words();
    private static final boolean[] FRAMES = frames();
    private static final boolean[] BEGINNINGS = beginnings();

    private NumberWord() {}

    /** What the word from one place to another stands for: a digit, a sign, or {@link #NONE}. */
    static char of(Window text, int from, int to) {
        if (!mayBe(text.at(from), text.at(to - 1), to - from) || !BEGINNINGS[pair(text.at(from), text.at(from + 1))]) {
            return NONE;
        }
        return WORDS.getOrDefault(text.slice(from, to).toLowerCase(Locale.ROOT), NONE);
    }

    /** One past the last letter of the word that begins at a place, or the place where it is longer than any of these. */
    static int end(Window text, int place) {
        int end = place;
        while (end <= place + LONGEST && Character.isLetter(text.at(end))) {
            end++;
        }
        return end > place + LONGEST ? place : end;
    }

    /** The next word after blanks and hyphens. */
    static int next(Window text, int place) {
        int next = place;
        while (next < place + 3
                && (text.at(next) == ' ' || text.at(next) == '-' || text.at(next) == ',' || text.at(next) == '\n')) {
            next++;
        }
        return next;
    }

    /** Whether any of the words has this length and these letters at its ends: quicker than reading the word. */
    static boolean mayBe(int first, int last, int length) {
        return length > 1 && length <= LONGEST && FRAMES[frame(first, last, length)];
    }

    private static int frame(int first, int last, int length) {
        return (letter(first) * LETTERS + letter(last)) * (LONGEST + 1) + length;
    }

    private static int letter(int unit) {
        int letter = (unit | 0x20) - 'a';
        return letter >= 0 && letter < LETTERS - 1 ? letter : LETTERS - 1;
    }

    private static int pair(int first, int second) {
        return letter(first) * LETTERS + letter(second);
    }

    private static boolean[] beginnings() {
        boolean[] beginnings = new boolean[LETTERS * LETTERS];
        for (String word : WORDS.keySet()) {
            beginnings[pair(word.charAt(0), word.charAt(1))] = true;
        }
        return beginnings;
    }

    private static boolean[] frames() {
        boolean[] frames = new boolean[LETTERS * LETTERS * (LONGEST + 1)];
        for (String word : WORDS.keySet()) {
            frames[frame(word.charAt(0), word.charAt(word.length() - 1), word.length())] = true;
        }
        return frames;
    }

    private static Map<String, Character> words() {
        Map<String, Character> words = new HashMap<>();
        String[] digits = {
            "zero oh null nul zéro cero",
            "one eins ein un une uno una",
            "two zwei zwo deux dos",
            "three drei trois tres",
            "four vier quatre cuatro",
            "five fünf fuenf cinq cinco",
            "six sechs seis",
            "seven sieben sept siete",
            "eight acht huit ocho",
            "nine neun neuf nueve"
        };
        for (int i = 0; i < digits.length; i++) {
            for (String word : digits[i].split(" ", -1)) {
                words.put(word, (char) ('0' + i));
            }
        }
        for (String word : "dot point punkt punto".split(" ", -1)) {
            words.put(word, '.');
        }
        for (String word : "dash hyphen minus bindestrich strich tiret guion guión".split(" ", -1)) {
            words.put(word, '-');
        }
        words.put("plus", '+');
        words.put("slash", '/');
        return Map.copyOf(words);
    }
}
