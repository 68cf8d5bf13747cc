package dev.postern.policy.detect.check;

/** Check characters of ISO/IEC 7064 with one check character; the check character stands last. */
public final class Iso7064 {
    private Iso7064() {}

    /** Mod 11,10 over digits. */
    public static boolean mod11And10(CharSequence digits) {
        return hybrid(digits, 10);
    }

    /** Mod 37,36 over digits and capital letters. */
    public static boolean mod37And36(CharSequence characters) {
        return hybrid(characters, 36);
    }

    /** Mod 11-2 over digits, {@code X} as last character stands for 10. */
    public static boolean mod11Radix2(CharSequence digits) {
        int last = digits.length() - 1;
        int product = 0;
        for (int i = 0; i < last; i++) {
            product = (product + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = digits.charAt(last) == 'X' ? 10 : digits.charAt(last) - '0';
        return (product + check) % 11 == 1;
    }

    private static boolean hybrid(CharSequence characters, int modulus) {
        int last = characters.length() - 1;
        int product = modulus;
        for (int i = 0; i < last; i++) {
            int sum = (product + Weighted.value(characters.charAt(i))) % modulus;
            product = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
        }
        return (product + Weighted.value(characters.charAt(last))) % modulus == 1;
    }
}
