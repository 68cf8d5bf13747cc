package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;

/** A number with letters in place of digits: O for 0, l and I for 1. Believed where a check digit or a word confirms it. */
final class LookalikeDigits implements Unwrapping {
    private static final int FEWEST = 7;
    private static final int COUNTRY = 2;

    /** Whether a number with at least one such letter and one digit begins at a place, after two capitals or not. */
    static boolean begin(Window text, int place) {
        int first = text.at(place);
        if (digit(first) < 0 && first != '+' && !(first >= 'A' && first <= 'Z')) {
            return false;
        }
        int next = first == '+' ? place + 1 : place;
        while (next < place + COUNTRY && text.at(next) >= 'A' && text.at(next) <= 'Z' && digit(text.at(next)) < 0) {
            next++;
        }
        if (next == place + 1 && text.at(place) != '+') {
            return false;
        }
        int letters = 0;
        int digits = 0;
        int signs = 0;
        while (letters + digits < FEWEST) {
            int unit = text.at(next++);
            if (unit >= '0' && unit <= '9') {
                digits++;
                signs = 0;
            } else if (digit(unit) >= 0) {
                letters++;
                signs = 0;
            } else if (!isSign(unit) || signs++ > 1) {
                return false;
            }
        }
        return digits > 0 && (letters > 0 || goesOn(text, next));
    }

    /** Whether a word may begin such a number with two small letters. */
    static boolean mayBegin(int first, int second) {
        return first >= 'a' && digit(first) >= 0 && digit(second) >= 0;
    }

    private static boolean goesOn(Window text, int from) {
        for (int place = from; place < from + 2 * FEWEST; place++) {
            int unit = text.at(place);
            if (digit(unit) >= 0) {
                if (unit > '9') {
                    return true;
                }
            } else if (!isSign(unit)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSign(int unit) {
        return unit == ' ' || unit == '-' || unit == '.' || unit == '/' || unit == '(' || unit == ')';
    }

    private static int digit(int unit) {
        return switch (unit) {
            case 'O', 'o' -> 0;
            case 'l', 'I', '|' -> 1;
            default -> unit >= '0' && unit <= '9' ? unit - '0' : -1;
        };
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int unit = text.at(place);
        int digit = digit(unit);
        boolean capital = unit >= 'A' && unit <= 'Z';
        if (text.isStarved() || !(digit >= 0 || capital || isSign(unit) || unit == '+')) {
            return OVER;
        }
        unwrapped.put((char) (digit >= 0 ? '0' + digit : unit), place, place + 1);
        return place + 1;
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
        return "with letters that look like digits";
    }
}
