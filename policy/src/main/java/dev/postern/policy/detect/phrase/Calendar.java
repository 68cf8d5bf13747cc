package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;

/** Dates that begin with a digit: year first (ISO 8601-1), day or month first, with numbers or the name of a month. */
final class Calendar {
    static final int NONE = -1;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private Calendar() {}

    /**
     * One past the date, or {@link #NONE}.
     *
     * @param named whether words say that it is a date, so that short forms will do
     */
    static int end(Window text, int start, boolean named) {
        int length = Place.digits(text, start, 8);
        int place = start + length;
        if (length == 4) {
            return isYear(text, start) ? yearFirst(text, place, named) : NONE;
        }
        if (length == 8) {
            boolean fits = isYear(Place.number(text, start, start + 4))
                    && isMonth(text, start + 4, 2)
                    && isDay(text, start + 6, 2);
            return fits && (named || text.at(place) == 'T') ? place : NONE;
        }
        return length == 1 || length == 2 ? dayFirst(text, start, length, named) : NONE;
    }

    static boolean isYear(Window text, int place) {
        return Place.digits(text, place, 4) == 4 && isYear(Place.number(text, place, place + 4));
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Whether a date ends in the digits before the space before a place, so that a time there belongs to it. */
    static boolean endsBefore(Window text, int start) {
        int place = start - 1;
        if (text.at(place) != ' ') {
            return false;
        }
        place -= text.at(place - 1) == ',' ? 1 : 0;
        int end = place;
        while (place > end - 4 && text.digitAt(place - 1) >= 0) {
            place--;
        }
        int parts = text.at(place - 1);
        return place < end && (parts == '-' || parts == '/' || parts == '.') && text.digitAt(place - 2) >= 0;
    }

    private static int yearFirst(Window text, int separator, boolean named) {
        int parts = text.at(separator);
        if (parts == '\u5e74' || parts == '\ub144') {
            return eastAsian(text, separator + 1);
        }
        if (parts != '-' && parts != '/' && parts != '.') {
            return NONE;
        }
        int month = Place.digits(text, separator + 1, 2);
        if (month == 0 || month > 2 || !isMonth(text, separator + 1, month)) {
            return NONE;
        }
        int place = separator + 1 + month;
        int day = text.at(place) == parts ? Place.digits(text, place + 1, 2) : 0;
        if (day == 0) {
            return named && month == 2 && parts != '.' ? place : NONE;
        }
        return day <= 2 && isDay(text, place + 1, day) ? place + 1 + day : NONE;
    }

    /** {@code 5月3日} after the year. */
    private static int eastAsian(Window text, int from) {
        int month = Place.skipSpace(text, from);
        int place = month + Place.digits(text, month, 2);
        if (place == month || (text.at(place) != '\u6708' && text.at(place) != '\uc6d4')) {
            return NONE;
        }
        int day = Place.skipSpace(text, place + 1);
        int end = day + Place.digits(text, day, 2);
        boolean whole = end > day && (text.at(end) == '\u65e5' || text.at(end) == '\uc77c');
        return whole ? end + 1 : place + 1;
    }

    private static int dayFirst(Window text, int start, int length, boolean named) {
        int place = start + length;
        int first = Place.number(text, start, place);
        int parts = text.at(place);
        if (first == 0 || first > 31) {
            return NONE;
        }
        int byName = MonthDate.afterDay(text, place);
        if (byName != NONE || (parts != '-' && parts != '/' && parts != '.')) {
            return byName;
        }
        int second = Place.digits(text, place + 1, 4);
        int after = place + 1 + second;
        if (second == 4) {
            return parts != '.' && first <= 12 && isYear(text, place + 1) ? after : NONE;
        }
        int number = second == 1 || second == 2 ? Place.number(text, place + 1, after) : 0;
        if (number == 0 || number > 31 || (first > 12 && number > 12)) {
            return NONE;
        }
        boolean full = length == 2 && second == 2;
        if (text.at(after) == parts) {
            int year = Place.digits(text, after + 1, 4);
            if (year == 4 || (year == 2 && (full || named || parts == '/'))) {
                return year == 2 || isYear(text, after + 1) ? after + 1 + year : NONE;
            }
        }
        boolean alone = text.at(after) != parts || parts == '.';
        if (parts == '/') {
            return alone && (full || named) && text.at(after) != '/' ? after : NONE;
        }
        return NONE;
    }

    private static boolean isMonth(Window text, int place, int length) {
        int month = Place.number(text, place, place + length);
        return month >= 1 && month <= 12;
    }

    private static boolean isDay(Window text, int place, int length) {
        int day = Place.number(text, place, place + length);
        return day >= 1 && day <= 31;
    }
}
