package dev.postern.policy.detect.national;

import dev.postern.policy.detect.scan.Window;

/** What stands directly before and after a number, and whether it makes the number a piece of something longer. */
final class Edges {
    private static final int BLANKS = 4;
    private static final int LONG_GROUP = 7;
    /** Units of a list of codes that are looked at on each side. */
    private static final int LIST = 64;

    private static final int MOST_LIST_LETTERS = 2;
    private static final String LIST_MARKS = ",;-/.|";

    private Edges() {}

    /** Whether what stands before makes it a part of a longer code, a fraction, an amount, a telephone number. */
    static boolean isTiedBefore(Window text, int start) {
        int before = text.at(start - 1);
        return switch (before) {
            case '+', '@', '$', '\u00a3', '\u20ac', '\u00a5' -> true;
            case '-', '_', '.', '\u2013' -> text.isWordAt(start - 2);
            case '/', ':', '*' -> isDigit(text.at(start - 2));
            case ',' -> text.at(start - 2) == '0' && !text.isWordAt(start - 3);
            case '(' -> text.at(start - 2) == '+';
            default -> false;
        };
    }

    /** Whether what follows makes it a part of a longer code, a fraction or a share. */
    static boolean isTiedAfter(Window text, int end) {
        int after = text.at(end);
        return switch (after) {
            case '-', '_', '+' -> text.isWordAt(end + 1);
            case '@', '%', '\u20ac', '\u00b0' -> true;
            case '.', '/', ':', '(' -> isDigit(text.at(end + 1));
            case ',' -> isDigit(text.at(end + 1)) && !isDigit(text.at(end + 3));
            default -> false;
        };
    }

    /** Whether nothing but blanks and a final mark stands around. */
    static boolean isAlone(Window text, int start, int end) {
        for (int place = start - 1; place >= start - BLANKS; place--) {
            int unit = text.at(place);
            if (unit == Window.END) {
                return isEndAfter(text, end);
            }
            if (!isBlank(unit)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the text is but a short list of codes: no word of three letters or more, nothing but blanks and marks. */
    static boolean isInListOfCodes(Window text, int start, int end) {
        return endsWithoutWord(text, start - 1, -1) && endsWithoutWord(text, end, 1);
    }

    private static boolean endsWithoutWord(Window text, int from, int step) {
        int letters = 0;
        for (int seen = 0; seen < LIST; seen++) {
            int unit = text.at(from + seen * step);
            if (unit == Window.END) {
                return true;
            }
            boolean letter = (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
            letters = letter ? letters + 1 : 0;
            if (letters > MOST_LIST_LETTERS
                    || !(letter || isDigit(unit) || isBlank(unit) || LIST_MARKS.indexOf(unit) >= 0)) {
                return false;
            }
        }
        return false;
    }

    /** Whether groups of digits stand so close that the number may be some of the groups of a longer one. */
    static boolean isCrowded(Window text, int start, int end, NumberRun run, int group) {
        boolean spaced = group == 0;
        for (int i = 0; i < group; i++) {
            spaced |= run.separators[i] == Grouping.SPACE;
        }
        if (!spaced) {
            return false;
        }
        boolean one = group == 0 && run.count(0) >= LONG_GROUP;
        return isNeighbour(text, start - 1, -1, one) || isNeighbour(text, end, 1, one);
    }

    /** Whether a space and then digits stand there; long groups are neighbours of long groups only in lists. */
    private static boolean isNeighbour(Window text, int space, int step, boolean longToo) {
        int place = space + step;
        if (text.at(space) != ' ' || !isDigit(text.at(place)) || !isDigit(text.at(space - step))) {
            return false;
        }
        int length = 0;
        while (length < LONG_GROUP && isDigit(text.at(place))) {
            place += step;
            length++;
        }
        return !(longToo && length >= LONG_GROUP);
    }

    private static boolean isEndAfter(Window text, int end) {
        for (int place = end; place < end + BLANKS; place++) {
            int unit = text.at(place);
            if (unit == Window.END) {
                return true;
            }
            if (!isBlank(unit) && unit != '.') {
                return false;
            }
        }
        return false;
    }

    private static boolean isBlank(int unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }
}
