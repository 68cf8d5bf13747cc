package dev.postern.policy.detect.check;

/** Whether year, month and day make a date of the Gregorian calendar. */
public final class CivilDate {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CivilDate() {}

    /**
     * Whether a day exists.
     *
     * @param year with its century
     */
    public static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        return month != 2 || day < 29 || isLeap(year);
    }

    /** Whether six digits YYMMDD make a date in one of two centuries. */
    public static boolean yearFirst(CharSequence digits, int from) {
        return inSomeCentury(two(digits, from), two(digits, from + 2), two(digits, from + 4));
    }

    /** Whether six digits DDMMYY make a date in one of two centuries. */
    public static boolean dayFirst(CharSequence digits, int from) {
        return inSomeCentury(two(digits, from + 4), two(digits, from + 2), two(digits, from));
    }

    /** Whether a date exists in 1900 to 1999 or in 2000 to 2099. */
    public static boolean inSomeCentury(int yearOfCentury, int month, int day) {
        return exists(2000 + yearOfCentury, month, day) || exists(1900 + yearOfCentury, month, day);
    }

    /** The number of two digits at a place. */
    public static int two(CharSequence digits, int from) {
        return (digits.charAt(from) - '0') * 10 + digits.charAt(from + 1) - '0';
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
