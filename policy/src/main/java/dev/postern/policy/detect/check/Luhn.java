package dev.postern.policy.detect.check;

/** The check digit of payment cards: ISO/IEC 7812-1, Annex B. */
public final class Luhn {
    private Luhn() {}

    /** Whether the last digit of a string of ASCII digits is its Luhn check digit. */
    public static boolean holds(CharSequence digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighed = twice ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
