package dev.postern.policy.detect.check;

/** The check of account numbers and other references: ISO 7064 mod 97-10. */
public final class Mod97 {
    private Mod97() {}

    /** Whether a string of ASCII digits and letters, check digits last, leaves the remainder 1; letters count 10 to 35. */
    public static boolean holds(CharSequence characters) {
        int remainder = 0;
        for (int i = 0; i < characters.length(); i++) {
            int value = Character.digit(characters.charAt(i), Character.MAX_RADIX);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1;
    }
}
