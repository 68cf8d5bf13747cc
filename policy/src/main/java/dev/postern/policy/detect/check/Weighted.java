package dev.postern.policy.detect.check;

/** Sums of characters times weights, as most national check digits are built; letters count 10 to 35. */
public final class Weighted {
    private Weighted() {}

    /** The first characters times the weights, as many as there are weights. */
    public static int sum(CharSequence characters, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * value(characters.charAt(i));
        }
        return sum;
    }

    /** Like {@link #sum}, but of every product the sum of its digits is taken. */
    public static int crossSum(CharSequence characters, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int product = weights[i] * value(characters.charAt(i));
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** Value of an ASCII digit or letter: 0 to 35. */
    public static int value(char character) {
        return Character.digit(character, Character.MAX_RADIX);
    }

    /** The whole number that stands from one place to another; at most 18 digits. */
    public static long number(CharSequence digits, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + (digits.charAt(i) - '0');
        }
        return number;
    }
}
