package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;

/** Times of day: ISO 8601-1 and RFC 3339 with seconds, fractions and zone; {@code am} and {@code pm}, {@code Uhr}, {@code h}. */
final class Clock {
    static final int NONE = -1;

    private Clock() {}

    /**
     * One past a time with minutes, or {@link #NONE}.
     *
     * @param strict whether the hour must have two digits, because nothing else says that it is a time
     */
    static int end(Window text, int start, boolean strict) {
        int hours = Place.digits(text, start, 2);
        if (hours == 0 || hours > 2 || Place.number(text, start, start + hours) > 24) {
            return NONE;
        }
        int place = start + hours;
        int half = half(text, Place.skipSpace(text, place));
        if (half != NONE) {
            return half;
        }
        int separator = text.at(place);
        if (separator != ':' && separator != 'h' && separator != '.') {
            return NONE;
        }
        if (!isSixty(text, place + 1)) {
            return NONE;
        }
        place += 3;
        if (separator == ':' && text.at(place) == ':' && isSixty(text, place + 1)) {
            return zone(text, fraction(text, place + 3));
        }
        int mark = mark(text, Place.skipSpace(text, place));
        if (mark != NONE) {
            return mark;
        }
        boolean ends =
                !text.isWordAt(place) && text.at(place) != ':' && !(text.at(place) == '.' && text.isWordAt(place + 1));
        boolean zoned = zone(text, place) > place;
        if (zoned) {
            return zone(text, place);
        }
        return ends && separator != '.' && (hours == 2 || !strict) ? place : NONE;
    }

    private static boolean isSixty(Window text, int place) {
        return Place.digits(text, place, 2) == 2 && text.at(place) < '6';
    }

    private static int fraction(Window text, int place) {
        if (text.at(place) != '.' && text.at(place) != ',') {
            return half(text, Place.skipSpace(text, place)) != NONE ? half(text, Place.skipSpace(text, place)) : place;
        }
        int digits = Place.digits(text, place + 1, 9);
        return digits == 0 || digits > 9 ? place : place + 1 + digits;
    }

    private static int zone(Window text, int place) {
        int unit = text.at(place);
        if (unit == 'Z' && !text.isWordAt(place + 1)) {
            return place + 1;
        }
        if ((unit == '+' || unit == '-') && Place.digits(text, place + 1, 4) >= 2) {
            int hours = place + 3;
            if (text.at(hours) == ':' && isSixty(text, hours + 1)) {
                return hours + 3;
            }
            return Place.digits(text, place + 1, 4) == 4 ? place + 5 : hours;
        }
        return place;
    }

    private static int mark(Window text, int place) {
        int half = half(text, place);
        return half != NONE ? half : Place.skipWord(text, place, "uhr");
    }

    /** One past {@code am}, {@code p.m.} and the like. */
    private static int half(Window text, int place) {
        int first = text.at(place) | 0x20;
        if (first != 'a' && first != 'p') {
            return NONE;
        }
        if (text.at(place + 1) == '.' && (text.at(place + 2) | 0x20) == 'm') {
            return text.at(place + 3) == '.' ? place + 4 : NONE;
        }
        return (text.at(place + 1) | 0x20) == 'm' && !text.isWordAt(place + 2) ? place + 2 : NONE;
    }
}
