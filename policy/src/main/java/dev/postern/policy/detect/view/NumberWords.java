package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;

/** A number that is spelled digit by digit, with digits and short names such as a country code between the words. */
final class NumberWords implements Unwrapping {
    private static final int FEWEST = 4;
    private static final int LONGEST_NAME = 4;

    /** Whether at least four digits are spelled in a row at a place, a country code or digits before them or not. */
    static boolean begin(Window text, int place) {
        int next = text.at(place) == '+' ? NumberWord.next(text, place + 1) : place;
        int words = 0;
        for (int i = 0; i <= FEWEST; i++) {
            int end = NumberWord.end(text, next);
            char sign = end == next ? NumberWord.NONE : NumberWord.of(text, next, end);
            if (sign == NumberWord.NONE && (i > 0 || !isName(text, place, end))) {
                return false;
            }
            words += sign >= '0' && sign <= '9' ? 1 : 0;
            if (words == FEWEST) {
                return true;
            }
            next = NumberWord.next(text, end);
            if (next == end) {
                return false;
            }
        }
        return false;
    }

    /** Whether digits at a place are joined to others by a word for a sign. */
    static boolean joins(Window text, int place) {
        int digits = place;
        while (digits < place + LONGEST_NAME && text.digitAt(digits) >= 0) {
            digits++;
        }
        int word = NumberWord.next(text, digits);
        int end = NumberWord.end(text, word);
        char sign = word == digits || end == word ? NumberWord.NONE : NumberWord.of(text, word, end);
        return (sign == '-' || sign == '.') && text.digitAt(NumberWord.next(text, end)) >= 0;
    }

    private static boolean isName(Window text, int place, int end) {
        for (int i = place; i < end; i++) {
            if (text.at(i) < 'A' || text.at(i) > 'Z') {
                return false;
            }
        }
        return end > place && end - place <= LONGEST_NAME;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int end = NumberWord.end(text, place);
        char sign = end == place ? NumberWord.NONE : NumberWord.of(text, place, end);
        if (sign == NumberWord.NONE) {
            return literal(text, place, unwrapped);
        }
        int next = NumberWord.next(text, end);
        boolean more = goesOn(text, next);
        if (text.isStarved()) {
            return OVER;
        }
        unwrapped.put(sign, place, end);
        return more ? next : end;
    }

    private static boolean goesOn(Window text, int place) {
        int end = NumberWord.end(text, place);
        return end > place ? NumberWord.of(text, place, end) != NumberWord.NONE : text.digitAt(place) >= 0;
    }

    /** A digit or a letter of a short name; anything else ends the number. */
    private static int literal(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        int next = place + 1;
        boolean name = unit >= 'A' && unit <= 'Z';
        int after = NumberWord.next(text, next);
        boolean more = goesOn(text, after);
        if (text.isStarved() || !(name || unit == '+' || (unit >= '0' && unit <= '9'))) {
            return OVER;
        }
        unwrapped.put((char) unit, place, next);
        return more ? after : next;
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
        return "with digits as words";
    }
}
