package dev.postern.model.difficulty;

import java.util.Arrays;

/** The words of a text, folded and with one space between them; made in one pass. Not thread-safe while it is made. */
final class Words {
    /** Words of everyday speech are seldom as long, in letters. */
    private static final int LONG_WORD = 12;

    /** A longer word in capitals is shouted, no abbreviation. */
    private static final int ABBREVIATION = 6;

    /** Single letters that are words of their own in one of the languages. */
    private static final String LETTER_WORDS = "aieoyu";

    private final char[] letters;
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] opensSentence = new boolean[64];
    private boolean[] ofSpecialists = new boolean[64];
    private int count;
    private int figures;
    private int questions;
    private int items;
    private int symbols;
    private int clauses;
    private int capitals;
    private int digits;

    Words(CharSequence from) {
        String text = from.toString();
        letters = new char[text.length() + 1];
        boolean atSentence = true;
        boolean atLine = true;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char raw = text.charAt(i);
            char c = Letters.fold(raw);
            if (c == Letters.NOTHING) {
                continue;
            }
            if (c == Letters.SEPARATOR) {
                if (inWord) {
                    end();
                    inWord = false;
                }
                symbols += isVariable(text, i - 1) ? 1 : 0;
                items += atLine && isBullet(raw) ? 1 : 0;
                atSentence |= isEnd(raw);
                atLine = raw == '\n' || (atLine && raw == ' ');
                questions += raw == '?' ? 1 : 0;
                clauses += raw == ',' || raw == ';' ? 1 : 0;
                figures += isUnit(raw) ? 1 : 0;
                symbols += isSymbol(raw) || (raw == '(' && isFunction(text, i)) ? 1 : 0;
            } else {
                if (!inWord) {
                    begin(atSentence);
                    inWord = true;
                    if (Character.isDigit(c)) {
                        figures++;
                        items += atLine && isNumbered(text, i) ? 1 : 0;
                    }
                    atSentence = false;
                    atLine = false;
                }
                letters[length++] = c;
                capitals += Character.isUpperCase(raw) ? 1 : 0;
                digits += Character.isDigit(c) ? 1 : 0;
            }
        }
        if (inWord) {
            end();
            symbols += isVariable(text, text.length() - 1) ? 1 : 0;
        }
    }

    char[] letters() {
        return letters;
    }

    int count() {
        return count;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    boolean opensSentence(int word) {
        return opensSentence[word];
    }

    int figures() {
        return figures;
    }

    int questions() {
        return questions;
    }

    int items() {
        return items;
    }

    int symbols() {
        return symbols;
    }

    int clauses() {
        return clauses;
    }

    /** Whether by its form a word is one of specialists: very long, an abbreviation, or a name with a number in it. */
    boolean isOfSpecialists(int word) {
        return ofSpecialists[word];
    }

    private void begin(boolean atSentence) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            opensSentence = Arrays.copyOf(opensSentence, count * 2);
            ofSpecialists = Arrays.copyOf(ofSpecialists, count * 2);
        }
        capitals = 0;
        digits = 0;
        starts[count] = length;
        opensSentence[count] = atSentence;
    }

    private void end() {
        int size = length - starts[count];
        boolean abbreviation = capitals > 1 && capitals + digits >= size - 1 && size <= ABBREVIATION;
        boolean numbered = digits > 0 && digits < size && !Character.isDigit(letters[starts[count]]) && size > 2;
        ofSpecialists[count] = size >= LONG_WORD || abbreviation || numbered;
        ends[count++] = length;
        letters[length++] = ' ';
    }

    private static boolean isEnd(char c) {
        return switch (c) {
            case '.', '!', '?', ':', ';', '\n', '¿', '¡' -> true;
            default -> false;
        };
    }

    private static boolean isBullet(char c) {
        return c == '-' || c == '*' || c == '•' || c == '–';
    }

    private static boolean isUnit(char c) {
        return c == '%' || c == '‰' || c == '€' || c == '$' || c == '£' || c == '°' || c == '±';
    }

    private static boolean isNumbered(String text, int at) {
        int next = at + 1;
        while (next < text.length() && next < at + 3 && Character.isDigit(text.charAt(next))) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == ')');
    }

    /** Whether a bracket opens after a single letter, as in {@code f(x)}. */
    private static boolean isFunction(String text, int at) {
        return at > 0
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    }

    /** Whether a small letter stands alone where no apostrophe or full stop shortens a word, as in "x > 3" or "n primes". */
    private static boolean isVariable(String text, int at) {
        if (at < 0
                || !Character.isLowerCase(text.charAt(at))
                || LETTER_WORDS.indexOf(Letters.fold(text.charAt(at))) >= 0) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        boolean shortened = after == '.' && at + 2 < text.length() && text.charAt(at + 2) > ' ';
        return !shortened && " (+-*/=^$|".indexOf(before) >= 0 && " ),;?.+-*/=^$|²³_".indexOf(after) >= 0;
    }

    private static boolean isSymbol(char c) {
        return c == '^'
                || c == '='
                || c == '\\'
                || c == '²'
                || c == '³'
                || c == '×'
                || c == '·'
                || c == '≤'
                || c == '≥'
                || c == '√'
                || c == '∞'
                || (c >= '∀' && c <= '∭')
                || c == 'λ'
                || c == 'π';
    }
}
