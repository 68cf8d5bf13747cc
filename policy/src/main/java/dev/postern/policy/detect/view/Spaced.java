package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Text with the same signs after every character: {@code j a n e}, {@code 4.1.1.1}, {@code j - a - n - e}. */
final class Spaced implements Unwrapping {
    private static final int FEWEST = 6;
    private static final int LONGEST_SIGNS = 3;
    private static final String SIGNS = " .-_,;:|/*\t\n\u00b7\u2022";

    private final String signs;
    private boolean ended;

    private Spaced(String signs) {
        this.signs = signs;
    }

    /** Reads at least six characters, or null. The first is a letter or digit with signs behind it. */
    static @Nullable Spaced at(Window text, int place) {
        int length = 0;
        while (length < LONGEST_SIGNS && isSign(text.at(place + 1 + length))) {
            length++;
        }
        while (length > 0) {
            if (repeats(text, place, length)) {
                return new Spaced(text.slice(place + 1, place + 1 + length));
            }
            length--;
        }
        return null;
    }

    private static boolean repeats(Window text, int place, int length) {
        int next = place;
        int letters = 0;
        for (int i = 0; i < FEWEST; i++) {
            if (text.at(next) < ' ' || isWord(text, next)) {
                return false;
            }
            letters += isLetter(text.at(next)) ? 1 : 0;
            for (int k = 0; k < length; k++) {
                if (text.at(next + 1 + k) != text.at(place + 1 + k)) {
                    return i == FEWEST - 1;
                }
            }
            next += 1 + length;
        }
        return letters >= FEWEST / 2;
    }

    private static boolean isLetter(int unit) {
        return CharacterClass.isWord(unit);
    }

    /** Whether more than one character of a word stands there. */
    private static boolean isWord(Window text, int place) {
        return isLetter(text.at(place)) && isLetter(text.at(place + 1));
    }

    private static boolean isSign(int unit) {
        return unit >= 0 && SIGNS.indexOf(unit) >= 0;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        int next = place + 1;
        int k = 0;
        while (k < signs.length() && text.at(next + k) == signs.charAt(k)) {
            k++;
        }
        boolean last = k < signs.length();
        boolean over = unit == Window.END || isWord(text, place);
        if (text.isStarved() || over || ended) {
            return OVER;
        }
        ended = last;
        unwrapped.put((char) unit, place, next);
        return last ? next : next + k;
    }

    @Override
    public boolean isEncoding() {
        return false;
    }

    @Override
    public boolean mayAccept(String type) {
        return Believed.mayAccept(type);
    }

    @Override
    public boolean accepts(Finding finding) {
        return Believed.accepts(finding);
    }

    @Override
    public String how() {
        return "with signs between all characters";
    }
}
