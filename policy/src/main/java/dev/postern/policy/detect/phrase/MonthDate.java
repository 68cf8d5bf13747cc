package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;

/** Dates with the name of a month: {@code 5th of May, 2021}, {@code 5. Mai 2021}, {@code May 5, 2021}, {@code May-21}. */
final class MonthDate {
    static final int NONE = -1;
    private static final int LONGEST_MONTH = 12;

    private MonthDate() {}

    /** One past a date whose day ended at {@code place}, or {@link #NONE} where no month follows. */
    static int afterDay(Window text, int place) {
        int unit = text.at(place);
        if (unit != ' ' && unit != '-' && unit != '.' && unit != '/' && unit != '\u00a0' && !Character.isLetter(unit)) {
            return NONE;
        }
        int from = ordinal(text, place);
        boolean tight = text.at(from) == '-' || text.at(from) == '/';
        int month = Place.skipSpace(text, tight ? from + 1 : from);
        if (month == place) {
            return NONE;
        }
        int of = Place.skipWord(text, month, "of");
        of = of < 0 ? Place.skipWord(text, month, "de") : of;
        month = of < 0 ? month : Place.skipSpace(text, of);
        Months.Name name = Months.at(text, month);
        if (name == Months.Name.NONE) {
            return NONE;
        }
        int end = Place.skipLetters(text, month, LONGEST_MONTH);
        int year = year(text, end, tight);
        if (year != NONE) {
            return year;
        }
        boolean dotted = text.at(from - 1) == '.';
        boolean sure = name == Months.Name.FULL || tight || (Place.isCapital(text.at(month)) && !dotted);
        return sure ? end : NONE;
    }

    /** One past a date that begins with the name of a month, or {@link #NONE}. */
    static int beginningAt(Window text, int start) {
        Months.Name name = Months.at(text, start);
        if (name == Months.Name.NONE) {
            return NONE;
        }
        if (followsDay(text, start)) {
            return NONE;
        }
        int end = Place.skipLetters(text, start, LONGEST_MONTH);
        boolean capital = Place.isCapital(text.at(start));
        if (!capital && name == Months.Name.SHORT) {
            return NONE;
        }
        int unit = text.at(end);
        if (unit == '-' || unit == '/') {
            int digits = Place.digits(text, end + 1, 4);
            boolean fits = digits == 4 ? Calendar.isYear(text, end + 1) : digits == 2;
            return fits && capital && !text.isWordAt(end + 1 + digits) ? end + 1 + digits : NONE;
        }
        int year = year(text, end, false);
        if (year != NONE) {
            return year;
        }
        int day = Place.skipSpace(text, unit == '.' ? end + 1 : end);
        int digits = Place.digits(text, day, 2);
        int number = digits == 1 || digits == 2 ? Place.number(text, day, day + digits) : 0;
        if (!capital || day == end || number == 0 || number > 31) {
            return NONE;
        }
        int after = englishOrdinal(text, day + digits);
        if (text.isWordAt(after) || text.at(after) == '%' || (text.at(after) == '.' && text.digitAt(after + 1) >= 0)) {
            return NONE;
        }
        int with = year(text, text.at(after) == ',' ? after + 1 : after, false);
        return with != NONE ? with : after;
    }

    /** Whether a day stands before the month, so that the date began earlier. */
    private static boolean followsDay(Window text, int start) {
        int place = start;
        while (place > start - 2 && " -./".indexOf(text.at(place - 1)) >= 0) {
            place--;
        }
        if (text.isAt(place - 3, " of") || text.isAt(place - 3, " de")) {
            place -= 3;
        }
        if (place < start && Character.isLetter(text.at(place - 1))) {
            place -= englishOrdinal(text, place - 2) == place ? 2 : 0;
        }
        return place < start
                && text.digitAt(place - 1) >= 0
                && (text.digitAt(place - 2) < 0 || text.digitAt(place - 3) < 0);
    }

    /** One past a year that follows a month, with what stands between them. */
    private static int year(Window text, int from, boolean tight) {
        int place = from;
        int unit = text.at(place);
        if (unit == '.' || unit == ',') {
            place++;
        } else if (tight && (unit == '-' || unit == '/')) {
            place++;
            int digits = Place.digits(text, place, 4);
            return digits == 2 && !text.isWordAt(place + 2) ? place + 2 : wholeYear(text, place);
        }
        place = Place.skipSpace(text, place);
        if (place == from) {
            return NONE;
        }
        int of = Place.skipWord(text, place, "de");
        return wholeYear(text, of < 0 ? place : Place.skipSpace(text, of));
    }

    private static int wholeYear(Window text, int place) {
        return Calendar.isYear(text, place) && !text.isWordAt(place + 4) ? place + 4 : NONE;
    }

    private static int ordinal(Window text, int place) {
        return text.at(place) == '.' || text.at(place) == '\u00ba' ? place + 1 : englishOrdinal(text, place);
    }

    private static int englishOrdinal(Window text, int place) {
        for (String ending : new String[] {"th", "st", "nd", "rd", "er"}) {
            int end = Place.skipWord(text, place, ending);
            if (end > 0) {
                return end;
            }
        }
        return place;
    }
}
