package dev.postern.model.difficulty;

import java.util.Arrays;

/** The words of a text, folded and with one space between them; made in one pass. Not thread-safe while it is made. */
final class Words {
    /** Words of everyday speech are seldom as long, in letters. */
    private static final int LONG_WORD = 12;

    private final char[] letters;
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private boolean[] opensSentence = new boolean[64];
    private int count;
    private int figures;
    private int questions;
    private int items;
    private int symbols;
    private int clauses;
    private int longWords;

    Words(CharSequence text) {
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
                items += atLine && isBullet(raw) ? 1 : 0;
                atSentence |= isEnd(raw);
                atLine = raw == '\n' || (atLine && raw == ' ');
                questions += raw == '?' ? 1 : 0;
                clauses += raw == ',' || raw == ';' ? 1 : 0;
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
            }
        }
        if (inWord) {
            end();
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

    int longWords() {
        return longWords;
    }

    private void begin(boolean atSentence) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            opensSentence = Arrays.copyOf(opensSentence, count * 2);
        }
        starts[count] = length;
        opensSentence[count] = atSentence;
    }

    private void end() {
        longWords += length - starts[count] >= LONG_WORD ? 1 : 0;
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

    private static boolean isNumbered(CharSequence text, int at) {
        int next = at + 1;
        while (next < text.length() && next < at + 3 && Character.isDigit(text.charAt(next))) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == ')');
    }

    /** Whether a bracket opens after a single letter, as in {@code f(x)}. */
    private static boolean isFunction(CharSequence text, int at) {
        return at > 0
                && Character.isLetter(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    }

    private static boolean isSymbol(char c) {
        return c == '^'
                || c == '≤'
                || c == '≥'
                || c == '√'
                || c == '∞'
                || (c >= '∀' && c <= '∭')
                || c == 'λ'
                || c == 'π';
    }
}
