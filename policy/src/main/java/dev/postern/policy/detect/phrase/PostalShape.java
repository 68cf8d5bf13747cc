package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is written like a postal code.
 *
 * @param end one past it
 * @param distinct whether letters and digits take turns as in hardly anything else
 */
record PostalShape(int end, boolean distinct) {
    private static final int NONE = -1;

    static @Nullable PostalShape read(Window text, int start) {
        boolean digit = text.at(start) <= '9';
        if (!digit) {
            int mixed = britishOrCanadian(text, start);
            return mixed == NONE ? null : new PostalShape(mixed, true);
        }
        int before = text.at(start - 1);
        boolean joined = (before == '.' || before == ',' || before == '/' || before == '+' || before == ':')
                && text.digitAt(start - 2) >= 0;
        int end = joined ? NONE : digits(text, start);
        return end == NONE ? null : new PostalShape(end, false);
    }

    /** 3 to 7 digits with the groupings of the world: 12345-6789, 123-4567, 12345-678, 00-950, 123 45, 1234 AB. */
    private static int digits(Window text, int start) {
        int length = Place.digits(text, start, 7);
        int end = start + length;
        int second = text.at(end) == '-' ? Place.digits(text, end + 1, 4) : 0;
        boolean grouped = (length == 5 && (second == 4 || second == 3))
                || (length == 3 && second == 4)
                || (length == 2 && second == 3)
                || (length == 4 && second == 3);
        if (grouped) {
            return closes(text, end + 1 + second);
        }
        int spaced = text.at(end) == ' ' ? Place.digits(text, end + 1, 4) : 0;
        if (length == 3 && spaced == 2) {
            return closes(text, end + 3);
        }
        if (length == 4 && isDutch(text, end)) {
            return Place.skipSpace(text, end) + 2;
        }
        return length >= 4 && length <= 6 ? closes(text, end) : NONE;
    }

    private static boolean isDutch(Window text, int end) {
        int letters = Place.skipSpace(text, end);
        return Place.isCapital(text.at(letters))
                && Place.isCapital(text.at(letters + 1))
                && !text.isWordAt(letters + 2);
    }

    private static int closes(Window text, int end) {
        int after = text.at(end);
        boolean goesOn = text.isWordAt(end)
                || after == '-'
                || after == '_'
                || after == '%'
                || after == '/'
                || ((after == '.' || after == ',' || after == ':') && text.digitAt(end + 1) >= 0);
        return goesOn ? NONE : end;
    }

    /** {@code SW1A 1AA} and its kin (BS 7666), {@code K1A 0B1} (Canada Post). */
    private static int britishOrCanadian(Window text, int start) {
        int place = start + 1;
        boolean second = isLetter(text.at(place));
        place += second ? 1 : 0;
        if (text.digitAt(place) < 0) {
            return NONE;
        }
        place++;
        boolean letter = isLetter(text.at(place));
        boolean third = letter || text.digitAt(place) >= 0;
        place += third ? 1 : 0;
        if (text.at(place) != ' ' || text.digitAt(place + 1) < 0 || !isLetter(text.at(place + 2))) {
            return NONE;
        }
        int last = text.at(place + 3);
        boolean british = isLetter(last) && "CIKMOV".indexOf(text.at(place + 2)) < 0 && "CIKMOV".indexOf(last) < 0;
        boolean canadian = letter && !second && text.digitAt(place + 3) >= 0 && "DFIOQUWZ".indexOf(text.at(start)) < 0;
        return (british || canadian) && !text.isWordAt(place + 4) ? place + 4 : NONE;
    }

    private static boolean isLetter(int unit) {
        return unit >= 'A' && unit <= 'Z';
    }
}
