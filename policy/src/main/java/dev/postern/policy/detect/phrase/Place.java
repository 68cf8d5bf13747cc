package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;

/** Steps over small pieces of text: numbers, spaces, words. */
final class Place {
    private Place() {}

    /** How many ASCII digits stand at a place, at most one more than {@code most}. */
    static int digits(Window text, int place, int most) {
        int count = 0;
        while (count <= most && text.at(place + count) >= '0' && text.at(place + count) <= '9') {
            count++;
        }
        return count;
    }

    static int number(Window text, int from, int to) {
        int number = 0;
        for (int place = from; place < to; place++) {
            number = number * 10 + text.at(place) - '0';
        }
        return number;
    }

    static int skipSpace(Window text, int place) {
        int unit = text.at(place);
        return unit == ' ' || unit == '\u00a0' || unit == '\u202f' ? place + 1 : place;
    }

    static int skipLetters(Window text, int from, int most) {
        int place = from;
        while (place < from + most && Character.isLetter(text.at(place))) {
            place++;
        }
        return place;
    }

    /** One past a whole word of ASCII letters in any case, or -1 where it does not stand there. */
    static int skipWord(Window text, int place, String lower) {
        int end = place + lower.length();
        return text.isAt(place, lower) && !text.isWordAt(end) ? end : -1;
    }

    static boolean isCapital(int unit) {
        return unit < 0x80 ? unit >= 'A' && unit <= 'Z' : Character.isUpperCase(unit);
    }
}
