package dev.postern.policy.detect.check;

/** The check digit of J. Verhoeff (1969), over the dihedral group of order 10; the check digit stands last. */
public final class Verhoeff {
    private static final int[] FIRST_PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int PERIOD = 8;

    private Verhoeff() {}

    public static boolean holds(CharSequence digits) {
        int check = 0;
        int last = digits.length() - 1;
        for (int i = 0; i <= last; i++) {
            check = times(check, permuted(digits.charAt(last - i) - '0', i % PERIOD));
        }
        return check == 0;
    }

    /** Product in the symmetry group of the pentagon: 0 to 4 are rotations, 5 to 9 reflections. */
    private static int times(int left, int right) {
        int turn = left % 5;
        int other = right % 5;
        if (left < 5) {
            return (turn + other) % 5 + (right < 5 ? 0 : 5);
        }
        return (turn - other + 5) % 5 + (right < 5 ? 5 : 0);
    }

    private static int permuted(int digit, int times) {
        int result = digit;
        for (int i = 0; i < times; i++) {
            result = FIRST_PERMUTATION[result];
        }
        return result;
    }
}
