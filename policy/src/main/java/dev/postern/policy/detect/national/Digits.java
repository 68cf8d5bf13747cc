package dev.postern.policy.detect.national;

import dev.postern.policy.detect.check.Luhn;

/** Simple questions about the digits of a number. */
final class Digits {
    private Digits() {}

    /** Whether not all digits but the last are the same, as in fillers such as 1111111116. */
    static boolean areVaried(String number) {
        char first = number.charAt(0);
        for (int i = 1; i < number.length() - 1; i++) {
            if (number.charAt(i) != first) {
                return true;
            }
        }
        return false;
    }

    /** Whether the Luhn check digit holds and the digits are no filler. */
    static boolean passLuhn(String number) {
        return areVaried(number) && Luhn.holds(number);
    }

    static int at(String number, int place) {
        return number.charAt(place) - '0';
    }

    static int last(String number) {
        return at(number, number.length() - 1);
    }
}
